'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { RadioGroup } from '@/components/form/radio-group';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { LinkButton } from '@/components/ui/link-button';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { ROLE_DOES } from '@/lib/domain/permissions/words';
import { sendInvitationAction } from '@/lib/features/invitations/actions';

export type InvitationFormProps = {
  id: string;
  party: { id: string; acronym: string };
  roles: Role[];
};

const LABELS = { partyId: 'Partícipe', name: 'Nome', email: 'E-mail', role: 'Papel' };

/** Whom to invite, and as what. */
export function InvitationForm({ id, party, roles }: InvitationFormProps) {
  const [state, action] = useActionState(sendInvitationAction, null);
  const field = fieldsOf(state, LABELS, { role: roles.length === 1 ? roles[0] : undefined });
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="convidar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="partyId" value={party.id} />
      <TextInput {...field('name')} autoComplete="off" maxLength={120} required />
      <TextInput
        {...field('email')}
        type="email"
        hint="O do órgão ou da entidade. O convite vai para ele, e ele será o nome de entrada."
        autoComplete="off"
        maxLength={254}
        required
      />
      <RadioGroup
        {...field('role')}
        key={field('role').defaultValue}
        choices={roles.map((role) => ({ value: role, label: ROLE[role], hint: ROLE_DOES[role] }))}
        required
      />
      <FormActions>
        <SubmitButton pendingText="Enviando…">Enviar convite</SubmitButton>
        <LinkButton href="/pessoas" variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
