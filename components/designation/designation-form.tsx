'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import { DESIGNATION_FIELD, type DesignationPurpose } from '@/lib/domain/glossary';
import { designateAction } from '@/lib/features/designations/actions';
import { PersonFields } from './person-fields';

export type DesignationFormProps = {
  id: string;
  partyId: string;
  purpose: DesignationPurpose;
  today: string;
};

/** Designates someone. */
export function DesignationForm({ id, partyId, purpose, today }: DesignationFormProps) {
  const [state, action] = useActionState(designateAction, null);
  const field = fieldsOf(state, DESIGNATION_FIELD, { startsOn: today });
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="designar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="purpose" value={purpose} />
      <PersonFields field={field} purpose={purpose} today={today} />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Designar pessoa</SubmitButton>
        <LinkButton href={`/pessoas/designados?participe=${partyId}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
