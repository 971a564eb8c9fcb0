'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FieldErrors } from '@/components/form/field-errors';
import { boxClasses } from '@/components/form/field-props';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { ActionLink } from '@/components/ui/action-link';
import { changeWeightsAction } from '@/lib/features/weights/actions';

export type WeightsFormProps = {
  id: string;
  /** The weights as this page shows them. */
  seen: string;
  goals: { id: string; code: string; description: string; weight: number | null }[];
};

/** A weight for each goal, or for none. */
export function WeightsForm({ id, seen, goals }: WeightsFormProps) {
  const [state, action] = useActionState(changeWeightsAction, null);
  const field = fieldsOf(state, { weight: 'Pesos' });
  const typed = state && field.valuesOf('weight');
  const { errors } = field('weight');
  return (
    <form action={action} noValidate className="space-y-6">
      <ErrorSummary {...field.summary} purpose="salvar os pesos" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <ul className="border-t border-line">
        {goals.map((goal, index) => (
          <li key={goal.id} className="flex items-center gap-4 border-b border-hair py-2">
            <input type="hidden" name="goal" value={goal.id} />
            <label htmlFor={index === 0 ? 'campo-weight' : `peso-${goal.id}`} className="flex min-w-0 grow gap-3">
              <span className="w-8 shrink-0 text-mute">
                <span className="sr-only">Peso da meta </span>
                {goal.code}
              </span>
              <span className="line-clamp-2">{goal.description}</span>
            </label>
            <input
              id={index === 0 ? 'campo-weight' : `peso-${goal.id}`}
              name="weight"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              defaultValue={typed ? typed[index] : (goal.weight ?? '')}
              aria-invalid={errors ? true : undefined}
              aria-describedby={errors && 'pesos-erro'}
              className={`${boxClasses({ errors, size: 'bar' })} max-w-20 shrink-0 text-right tabular-nums`}
            />
          </li>
        ))}
      </ul>
      <FieldErrors id="pesos" errors={errors} />
      <FormActions>
        <SubmitButton pendingText="Salvando…">Salvar pesos</SubmitButton>
        <ActionLink href="/progresso">Cancelar</ActionLink>
      </FormActions>
    </form>
  );
}
