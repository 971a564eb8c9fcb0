'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { LinkButton } from '@/components/ui/link-button';
import { endDesignationAction } from '@/lib/features/designations/actions';

export type EndFormProps = { person: { id: string; version: number; startsOn: string }; today: string };

const LABELS = { endsOn: 'Deixou a função em', reason: 'Motivo' };

/** When and why someone left, and nobody takes over. */
export function EndForm({ person: { id, version, startsOn }, today }: EndFormProps) {
  const [state, action] = useActionState(endDesignationAction, null);
  const field = fieldsOf(state, LABELS, { endsOn: today });
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="encerrar" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="max-w-xs">
        <DateInput {...field('endsOn')} min={startsOn} max={today} required />
      </div>
      <TextArea
        {...field('reason')}
        hint="Como “mudança de lotação”. Não escreva CPF nem saúde de ninguém"
        rows={3}
        maxLength={300}
        counter
        required
      />
      <FormActions>
        <SubmitButton pendingText="Encerrando…">Encerrar designação</SubmitButton>
        <LinkButton href={`/pessoas/designados/${id}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
