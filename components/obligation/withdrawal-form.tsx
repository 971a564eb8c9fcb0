'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { TextArea } from '@/components/form/text-area';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/action/form-state';
import { ImpactPreview, ImpactSubmit } from './impact-preview';

export type WithdrawalFormProps = {
  action: FormAction;
  /** What the action needs to know, by field name. */
  values: Record<string, string>;
  /** The verb on the button. */
  submit: string;
  cancelHref: string;
};

const LABELS = { reason: 'Motivo' };

/** Withdraws what had moved or opened deadlines: asks why, then shows what that does before it is done. */
export function WithdrawalForm({ action: given, values, submit, cancelHref }: WithdrawalFormProps) {
  const [state, action] = useActionState(given, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="retirar" />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea {...field('reason')} hint="Fica no histórico de cada obrigação" maxLength={500} counter required />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>{submit}</ImpactSubmit>
        <LinkButton href={cancelHref} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
