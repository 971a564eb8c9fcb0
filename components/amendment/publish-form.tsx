'use client';

import { useActionState } from 'react';
import { FieldErrors } from '@/components/form/field-errors';
import { FormActions } from '@/components/form/form-actions';
import { ImpactPreview, ImpactSubmit, StartOver } from '@/components/obligation/impact-preview';
import { publishAmendmentAction } from '@/lib/features/amendments/actions';

/** Puts a prepared version in force, after showing what it does to the deadlines. */
export function PublishForm({ id, aside }: { id: string; aside: React.ReactNode }) {
  const [state, action] = useActionState(publishAmendmentAction, null);
  const errors = state && [...state.formErrors, ...Object.values(state.fieldErrors).flat()];
  return (
    <form action={action} className="space-y-6 pt-6">
      <input type="hidden" name="id" value={id} />
      <ImpactPreview impact={state?.impact} />
      <FieldErrors id="publicar" errors={errors ?? undefined} />
      <FormActions aside={!state?.impact && aside}>
        <ImpactSubmit impact={state?.impact}>Pôr em vigor</ImpactSubmit>
        {state?.impact && <StartOver />}
      </FormActions>
    </form>
  );
}
