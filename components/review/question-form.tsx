'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { reviewActivityAction } from '@/lib/features/review/actions';
import { NotifyGroup } from './notify-group';
import type { DecisionProps } from './return-form';

const LABELS = { note: 'Pergunta', notify: 'Pessoas a avisar' };

/** Asks without deciding: the activity stays in the queue, marked as waiting for the answer. */
export function QuestionForm({ id, version, party, queue, people, remarkId }: DecisionProps & { remarkId: string }) {
  const [state, action] = useActionState(reviewActivityAction, null);
  const field = fieldsOf(state, LABELS, {}, 'perguntar');
  return (
    <details open={state !== null} className="border-b border-hair">
      <summary className="text-link flex min-h-12 items-center font-strong">Fazer uma pergunta</summary>
      <form action={action} noValidate className="space-y-5 pb-6">
        <ErrorSummary {...field.summary} purpose="perguntar" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="decision" value="QUESTION" />
        <input type="hidden" name="remarkId" value={remarkId} />
        <input type="hidden" name="queue" value={queue} />
        <TextArea
          {...field('note')}
          hint={`A atividade continua na fila até ${party} responder`}
          maxLength={2_000}
          rows={3}
          counter
          required
        />
        <NotifyGroup {...field('notify')} people={people} chosen={field.valuesOf('notify')} />
        <SubmitButton variant="outlined" pendingText="Enviando…">
          Enviar pergunta
        </SubmitButton>
      </form>
    </details>
  );
}
