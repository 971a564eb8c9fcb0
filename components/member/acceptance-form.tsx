'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { acceptByGovbrAction, acceptInvitationAction } from '@/lib/features/invitations/actions';

export type AcceptanceFormProps = {
  token: string;
  name: string;
  email: string;
  /** Whether gov.br has just proven who the guest is, so that no password is asked for. */
  proven: boolean;
};

const LABELS = { name: 'Seu nome', newPassword: 'Sua senha' };

/** Makes the account of an invited person: their name and a password, unless gov.br has proven them. */
export function AcceptanceForm({ token, name, email, proven }: AcceptanceFormProps) {
  const [state, action] = useActionState(proven ? acceptByGovbrAction : acceptInvitationAction, null);
  const field = fieldsOf(state, LABELS, { name });
  return (
    <form action={action} noValidate className="max-w-side space-y-6">
      <ErrorSummary {...field.summary} purpose="aceitar o convite" />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextInput {...field('name')} autoComplete="name" maxLength={120} required />
      {!proven && (
        <TextInput
          {...field('newPassword')}
          type="password"
          autoComplete="new-password"
          hint="12 caracteres ou mais. Uma frase curta serve, com espaços."
          required
        />
      )}
      <SubmitButton pendingText="Aceitando…">Aceitar convite</SubmitButton>
    </form>
  );
}
