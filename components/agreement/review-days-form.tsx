'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { NumberInput } from '@/components/form/number-input';
import { SubmitButton } from '@/components/form/submit-button';
import { changeReviewDaysAction } from '@/lib/features/agreements/actions';

export type ReviewDaysFormProps = { agreement: { id: string; version: number; reviewDays: number } };

const LABELS = { days: 'Prazo para analisar' };

/** Within how many days SEGES reviews what it is sent. */
export function ReviewDaysForm({ agreement }: ReviewDaysFormProps) {
  const [state, action] = useActionState(changeReviewDaysAction, null);
  const field = fieldsOf(state, LABELS, { days: String(agreement.reviewDays) });
  return (
    <form action={action} noValidate className="max-w-side space-y-8">
      <ErrorSummary {...field.summary} purpose="salvar" />
      <input type="hidden" name="id" value={agreement.id} />
      <input type="hidden" name="version" value={agreement.version} />
      <NumberInput {...field('days')} hint="De 1 a 60, contados do envio" unit="dias" required />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar prazo</SubmitButton>
      </FormActions>
    </form>
  );
}
