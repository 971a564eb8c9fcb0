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
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 pt-6">
      <form action={action} className="grow space-y-6">
        <input type="hidden" name="id" value={id} />
        <ImpactPreview impact={state?.impact} />
        <FieldErrors id="publicar" errors={errors ?? undefined} />
        <FormActions>
          <ImpactSubmit impact={state?.impact}>Pôr em vigor</ImpactSubmit>
          {state?.impact && <StartOver />}
        </FormActions>
      </form>
      {/* Has a form of its own, and a form holds no other. */}
      {!state?.impact && aside}
    </div>
  );
}
