'use client';

import { useActionState } from 'react';
import { ConflictNotice } from '@/components/form/conflict-notice';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { DESIGNATION_FIELD, type DesignationPurpose } from '@/lib/domain/glossary';
import { changeDesignationAction } from '@/lib/features/designations/actions';
import { PersonFields } from './person-fields';

export type EditFormProps = {
  person: {
    id: string;
    version: number;
    purpose: DesignationPurpose;
    name: string;
    email: string;
    startsOn: string;
    maskedCpf: string | null;
    maskedPhone: string | null;
  };
  today: string;
};

/** Mends what was typed wrong. The numbers on record stay masked; another is typed over them or they stay. */
export function EditForm({ person, today }: EditFormProps) {
  const [state, action] = useActionState(changeDesignationAction, null);
  const { id, version, purpose, name, email, startsOn } = person;
  const field = fieldsOf(state, DESIGNATION_FIELD, { name, email, startsOn });
  const href = `/pessoas/designados/${id}`;
  return (
    <form action={action} noValidate className="space-y-8">
      {state?.conflict ? (
        <ConflictNotice
          what="esta designação"
          keepHref={href}
          typed={state.values}
          conflict={state.conflict}
          labels={DESIGNATION_FIELD}
        />
      ) : (
        <ErrorSummary {...field.summary} purpose="salvar" />
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={Math.max(version, state?.conflict?.version ?? 0)} />
      <PersonFields field={field} purpose={purpose} today={today} known={person} />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar</SubmitButton>
        <LinkButton href={href} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
