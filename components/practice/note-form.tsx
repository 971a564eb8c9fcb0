'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { decidePracticeAction } from '@/lib/features/practices/actions';

export type NoteFormProps = {
  id: string;
  version: number;
  decision: 'RETURN' | 'RETRACT';
  /** What the disclosure says. */
  summary: string;
  submit: string;
};

const LABELS = { note: 'O que precisa mudar' };

/** Gives a practice back to its party, with what to mend. */
export function NoteForm({ id, version, decision, summary, submit }: NoteFormProps) {
  const [state, action] = useActionState(decidePracticeAction, null);
  const field = fieldsOf(state, LABELS, {}, decision.toLowerCase());
  return (
    <details open={state !== null} className="border-y border-hair">
      <summary className="text-link flex min-h-12 items-center font-strong">{summary}</summary>
      <form action={action} noValidate className="space-y-5 pb-6">
        <ErrorSummary {...field.summary} purpose="devolver" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="decision" value={decision} />
        <TextArea {...field('note')} rows={3} maxLength={2_000} counter required />
        <SubmitButton variant="outlined">{submit}</SubmitButton>
      </form>
    </details>
  );
}
