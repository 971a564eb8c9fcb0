'use client';

import { useActionState } from 'react';
import { FieldErrors } from '@/components/form/field-errors';
import { ImpactPreview, ImpactSubmit, StartOver } from '@/components/obligation/impact-preview';
import type { ButtonLook } from '@/components/ui/button-look';
import type { FormAction } from '@/lib/action/form-state';

export type DayStepProps = ButtonLook & {
  action: FormAction;
  /** What the action needs to know, by field name. */
  values: Record<string, string>;
  /** Tells this button from others that read the same. */
  label?: string;
  children: string;
};

/** A step over days of a calendar that asks nothing: one button, and before it what moves, when something does. */
export function DayStep({ action, values, label, children, ...look }: DayStepProps) {
  const [state, submit] = useActionState(action, null);
  const errors = state && [...state.formErrors, ...Object.values(state.fieldErrors).flat()];
  return (
    <form action={submit} className={state?.impact ? 'space-y-6' : ''}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ImpactPreview impact={state?.impact} />
      <ImpactSubmit impact={state?.impact} label={label} {...look}>
        {children}
      </ImpactSubmit>
      {state?.impact && <StartOver />}
      <FieldErrors id={`passo-${values.from ?? values.date ?? values.year}`} errors={errors ?? undefined} />
    </form>
  );
}
