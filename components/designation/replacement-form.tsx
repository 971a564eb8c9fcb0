'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { LinkButton } from '@/components/ui/link-button';
import { DESIGNATION_FIELD, type DesignationPurpose } from '@/lib/domain/glossary';
import { replaceDesignationAction } from '@/lib/features/designations/actions';
import { PersonFields } from './person-fields';

export type ReplacementFormProps = {
  newId: string;
  /** Who is replaced; `endsOn` is null while still in function. */
  person: { id: string; version: number; purpose: DesignationPurpose; name: string; endsOn: string | null };
  today: string;
};

/** Ends one designation and begins the next, in one step. */
export function ReplacementForm({ newId, person, today }: ReplacementFormProps) {
  const [state, action] = useActionState(replaceDesignationAction, null);
  const { id, version, purpose, name, endsOn } = person;
  const labels = { ...DESIGNATION_FIELD, reason: `Por que ${name} deixou a função` };
  const field = fieldsOf(state, labels, { startsOn: today });
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="substituir" />
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="replacesId" value={id} />
      <input type="hidden" name="version" value={version} />
      <PersonFields field={field} purpose={purpose} today={today} />
      {endsOn === null && (
        <TextArea
          {...field('reason')}
          hint="Como “mudança de lotação”. Não escreva CPF nem saúde de ninguém"
          rows={2}
          maxLength={300}
          counter
          required
        />
      )}
      <FormActions>
        <SubmitButton pendingText="Salvando…">Registrar substituição</SubmitButton>
        <LinkButton href={`/pessoas/designados/${id}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
