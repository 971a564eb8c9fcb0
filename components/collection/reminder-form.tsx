'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/link-button';
import type { Picked } from '@/lib/features/collections/schema';
import { remindPartiesAction } from '@/lib/features/reminders/actions';
import { PickedFields } from './picked-fields';

export type ReminderFormProps = { id: string; picked: Picked; back: string; people: number; children: string };

/** Sends the reminders that the page has counted. With nobody to remind, only the way back. */
export function ReminderForm({ id, picked, back, people, children }: ReminderFormProps) {
  const [state, action] = useActionState(remindPartiesAction, null);
  return (
    <form action={action} className="space-y-8">
      <ErrorSummary errors={state?.fieldErrors} formErrors={state?.formErrors} fields={{}} purpose="lembrar" />
      <input type="hidden" name="id" value={id} />
      <PickedFields picked={picked} />
      <FormActions>
        {people > 0 && <SubmitButton>{children}</SubmitButton>}
        <LinkButton href={back} variant="link">
          {people > 0 ? 'Cancelar' : 'Voltar à coleta'}
        </LinkButton>
      </FormActions>
    </form>
  );
}
