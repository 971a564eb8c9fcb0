'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { fieldsOf } from '@/components/form/from-state';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { reviewActivityAction } from '@/lib/features/review/actions';
import { NotifyGroup } from './notify-group';
import type { PointSubject } from './point-subjects';

export type DecisionProps = {
  id: string;
  version: number;
  party: string;
  /** The queue's filters, to go on in it. */
  queue: string;
  people: { value: string; label: string }[];
};

/** Returns the activity: what to mend in each point, opened one by one, and a general note. */
export function ReturnForm({
  id,
  version,
  party,
  queue,
  people,
  subjects,
}: DecisionProps & { subjects: PointSubject[] }) {
  const [state, action] = useActionState(reviewActivityAction, null);
  const labels: Record<string, string> = {
    ...Object.fromEntries(subjects.map(({ name, label }) => [name, `O que corrigir em “${label}”`])),
    note: 'Recado geral',
    notify: 'Pessoas a avisar',
  };
  const field = fieldsOf<string>(state, labels, {}, 'devolver');
  return (
    <details open={state !== null} className="border-b border-hair">
      <summary className="text-link flex min-h-12 items-center font-strong">Devolver para corrigir</summary>
      <form action={action} noValidate className="space-y-5 pb-6">
        <ErrorSummary {...field.summary} purpose="devolver" />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="decision" value="RETURNED" />
        <input type="hidden" name="queue" value={queue} />
        <p className="text-small text-mute">
          Abra cada ponto que precisa mudar e diga o quê. {party} lê o pedido ao lado do campo.
        </p>
        <div className="border-t border-hair">
          {subjects.map(({ name, label, value }) => {
            const bound = field(name);
            return (
              <details
                key={name}
                open={bound.defaultValue !== '' || Boolean(bound.errors)}
                className="border-b border-hair"
              >
                <summary className="flex min-h-11 flex-wrap items-baseline gap-x-3 py-2.5 hover:bg-soft">
                  <span className="font-strong text-title">{label}</span>
                  <span className="min-w-0 text-small break-words text-mute">{value}</span>
                  <span className="text-link ml-auto text-small">Corrigir</span>
                </summary>
                <div className="pb-4">
                  <TextArea {...bound} rows={2} optional />
                </div>
              </details>
            );
          })}
        </div>
        <TextArea
          {...field('note')}
          hint="Obrigatório se nenhum ponto for indicado"
          maxLength={2_000}
          rows={3}
          counter
        />
        <NotifyGroup {...field('notify')} people={people} chosen={field.valuesOf('notify')} />
        <SubmitButton variant="outlined" pendingText="Devolvendo…">{`Devolver para ${party}`}</SubmitButton>
      </form>
    </details>
  );
}
