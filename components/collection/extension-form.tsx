'use client';

import { useActionState } from 'react';
import { DateInput } from '@/components/form/date-input';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { TextArea } from '@/components/form/text-area';
import { ImpactPreview, ImpactSubmit } from '@/components/obligation/impact-preview';
import { LinkButton } from '@/components/ui/link-button';
import { extendCollectionAction } from '@/lib/features/collections/actions';
import type { Picked } from '@/lib/features/collections/schema';
import { PickedFields } from './picked-fields';

export type ExtensionFormProps = { id: string; picked: Picked; days: { min: string; max: string }; back: string };

const LABELS = { dueOn: 'Novo prazo', reason: 'Motivo' };

/** A later day for some parties. Which deadlines move is shown before it is saved. */
export function ExtensionForm({ id, picked, days, back }: ExtensionFormProps) {
  const [state, action] = useActionState(extendCollectionAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="prorrogar" />
      <input type="hidden" name="id" value={id} />
      <PickedFields picked={picked} />
      <div className="max-w-72">
        <DateInput
          {...field('dueOn')}
          {...days}
          hint="Sem expediente nesse dia, vale o dia útil seguinte (Lei 9.784/1999, art. 66, § 1º)."
          required
        />
      </div>
      <TextArea
        {...field('reason')}
        hint="Fica no histórico do prazo. Não cite pessoas."
        maxLength={500}
        counter
        required
      />
      <ImpactPreview impact={state?.impact} />
      <FormActions>
        <ImpactSubmit impact={state?.impact}>Prorrogar prazo</ImpactSubmit>
        <LinkButton href={back} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
