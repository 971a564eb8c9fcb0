'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { LinkButton } from '@/components/ui/link-button';
import { reopenCollectionAction } from '@/lib/features/collections/actions';
import type { Picked } from '@/lib/features/collections/schema';
import { PickedFields } from './picked-fields';

export type ReopeningFormProps = { id: string; picked: Picked; back: string };

const LABELS = { reason: 'Justificativa' };

/** Why a closed year takes answers again. */
export function ReopeningForm({ id, picked, back }: ReopeningFormProps) {
  const [state, action] = useActionState(reopenCollectionAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form action={action} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose="reabrir" />
      <input type="hidden" name="id" value={id} />
      <PickedFields picked={picked} />
      <TextArea {...field('reason')} hint="Fica registrada. Não cite pessoas." maxLength={1_000} counter required />
      <FormActions>
        <SubmitButton pendingText="Reabrindo…">Reabrir para eles</SubmitButton>
        <LinkButton href={back} variant="link">
          Cancelar
        </LinkButton>
      </FormActions>
    </form>
  );
}
