'use client';

import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import type { FormAction } from '@/lib/action/form-state';
import { ErrorSummary } from './error-summary';
import { FormActions } from './form-actions';
import { fieldsOf } from './from-state';
import { SubmitButton } from './submit-button';
import { TextArea } from './text-area';

export type ReasonFormProps = {
  action: FormAction;
  /** The record, and the version of it that the person saw. */
  id: string;
  version: number;
  /** What the reason is called, who reads it, and how long it may be. */
  label: string;
  hint: string;
  maxLength: number;
  /** The step as a verb ("cancelar"), the words on its button, and those while it runs. */
  purpose: string;
  submit: string;
  pendingText: string;
  back: { href: string; label: string };
};

/** A step that asks for nothing but its reason. */
export function ReasonForm({ action, id, version, label, hint, maxLength, purpose, back, ...button }: ReasonFormProps) {
  const [state, formAction] = useActionState(action, null);
  const field = fieldsOf(state, { reason: label });
  return (
    <form action={formAction} noValidate className="space-y-8">
      <ErrorSummary {...field.summary} purpose={purpose} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextArea {...field('reason')} hint={hint} maxLength={maxLength} counter required />
      <FormActions>
        <SubmitButton pendingText={button.pendingText}>{button.submit}</SubmitButton>
        <LinkButton href={back.href} variant="link">
          {back.label}
        </LinkButton>
      </FormActions>
    </form>
  );
}
