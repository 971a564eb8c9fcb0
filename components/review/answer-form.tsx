'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { answerQuestionAction } from '@/lib/features/review/actions';
import { NotifyGroup } from './notify-group';

export type AnswerFormProps = {
  activityId: string;
  /** Chosen by the page, so that sending the form again answers once. */
  remarkId: string;
  people: { value: string; label: string }[];
};

const LABELS = { answer: 'Sua resposta', notify: 'Pessoas a avisar' };

/** The party answers what SEGES asked; the activity stays in review. */
export function AnswerForm({ activityId, remarkId, people }: AnswerFormProps) {
  const [state, action] = useActionState(answerQuestionAction, null);
  const field = fieldsOf(state, LABELS);
  return (
    <form id="responder" action={action} noValidate className="max-w-measure space-y-5">
      <ErrorSummary {...field.summary} purpose="responder" />
      <input type="hidden" name="id" value={activityId} />
      <input type="hidden" name="remarkId" value={remarkId} />
      <TextArea {...field('answer')} maxLength={2_000} counter required />
      <NotifyGroup {...field('notify')} people={people} chosen={field.valuesOf('notify')} />
      <SubmitButton pendingText="Enviando…">Enviar resposta</SubmitButton>
    </form>
  );
}
