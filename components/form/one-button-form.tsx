'use client';

import { type ReactNode, useActionState } from 'react';
import type { ButtonLook } from '@/components/ui/button-look';
import type { FormAction } from '@/lib/action/form-state';
import { FieldErrors } from './field-errors';
import { SubmitButton } from './submit-button';

export type OneButtonFormProps = ButtonLook & {
  action: FormAction;
  /** What the action needs to know, by field name. */
  values: Record<string, string>;
  /** Tells this button from others that read the same. */
  label?: string;
  pendingText?: string;
  children: ReactNode;
};

/** A step that asks nothing: one button, and beneath it what went wrong. */
export function OneButtonForm({ action, values, label, pendingText, children, ...look }: OneButtonFormProps) {
  const [state, submit] = useActionState(action, null);
  const errors = state && [...state.formErrors, ...Object.values(state.fieldErrors).flat()];
  return (
    <form action={submit}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton aria-label={label} pendingText={pendingText} {...look}>
        {children}
      </SubmitButton>
      <FieldErrors id={`passo-${Object.values(values).join('-')}`} errors={errors ?? undefined} />
    </form>
  );
}
