'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { LinkButton } from '@/components/ui/link-button';
import { reopenActivityAction } from '@/lib/features/review/actions';

export type ReopenFormProps = { id: string; version: number };

const LABELS = { reason: 'Justificativa' };

/** Why a validated activity goes back to its party. */
export function ReopenForm({ id, version }: ReopenFormProps) {
  const [state, action] = useActionState(reopenActivityAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="reabrir" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        {...field('reason')}
        hint="O partícipe lê a justificativa, e ela fica no histórico de cada obrigação que reabrir. Não cite pessoas."
        maxLength={1_000}
        counter
        required
      />
      <FormActions>
        <SubmitButton pendingText="Reabrindo…">Reabrir atividade</SubmitButton>
        <LinkButton href={`/atividades/${id}`} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
