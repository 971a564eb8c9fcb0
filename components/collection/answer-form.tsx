'use client';

import { useActionState, useEffect } from 'react';
import { ConflictNotice } from '@/components/form/conflict-notice';
import { useDraft } from '@/components/form/draft-keeper';
import { DraftStatus } from '@/components/form/draft-status';
import { ErrorSummary } from '@/components/form/error-summary';
import { FormActions } from '@/components/form/form-actions';
import { fieldsOf } from '@/components/form/from-state';
import { LostText } from '@/components/form/lost-text';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { Section } from '@/components/ui/section';
import { goalField } from '@/lib/domain/collection/answer';
import { saveAnswerAction } from '@/lib/features/answers/actions';
import { MOST_LETTERS, narrativeField } from '@/lib/features/answers/schema';
import { type HeldGoal, HeldGoals } from './held-goals';

export type AnswerFormProps = {
  /** Of the collection. */
  id: string;
  partyId: string;
  year: number;
  /** Of the copy in this browser. */
  copy: string;
  values: Record<string, string | string[]>;
  axes: { number: number; title: string }[];
  goals: HeldGoal[];
  /** Whether it was sent before: then sending it again is a correction. */
  isSent: boolean;
};

/** What the system holds by goal, what the party adds, and the two ways to end: send, or keep as a draft. */
export function AnswerForm({ id, partyId, year, copy, values, axes, goals, isSent }: AnswerFormProps) {
  const [state, action, isPending] = useActionState(saveAnswerAction, null);
  const { form, version, hold } = useDraft();
  const isInConflict = Boolean(state?.conflict);
  useEffect(() => hold(isInConflict), [hold, isInConflict]);
  const labels = {
    nothing: 'Nada a informar',
    highlights: 'Destaques do ano',
    ...Object.fromEntries(goals.map(({ code }) => [goalField(code), `Meta ${code}`])),
    ...Object.fromEntries(axes.map(({ number, title }) => [narrativeField(number), `Eixo ${number}: ${title}`])),
  };
  const field = fieldsOf<string>(state, labels, values);
  return (
    <form ref={form} action={action} noValidate inert={isPending} className="space-y-12">
      {state?.conflict ? (
        <ConflictNotice
          what="esta resposta"
          keepHref={`/relatorios/${year}/coleta?versao=${state.conflict.version}`}
          typed={state.values}
          conflict={state.conflict}
          labels={labels}
        />
      ) : (
        <ErrorSummary {...field.summary} purpose="enviar" />
      )}
      <LostText id={copy} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="version" value={Math.max(version, state?.conflict?.version ?? 0)} />
      <Section title="O que o sistema já tem" count={goals.length} id="metas">
        <HeldGoals year={year} partyId={partyId} goals={goals} field={field} />
      </Section>
      <Section title="Conte com suas palavras" count="opcional" id="narrativas">
        <div className="space-y-8 pt-5">
          {axes.map(({ number }) => (
            <TextArea
              key={number}
              {...field(narrativeField(number))}
              hint="O que mudou neste ano, para quem e com que resultado."
              rows={5}
              maxLength={MOST_LETTERS}
              counter
            />
          ))}
          <TextArea
            {...field('highlights')}
            hint="O que não pode faltar no relatório da Rede."
            rows={4}
            maxLength={MOST_LETTERS}
            counter
          />
        </div>
      </Section>
      <FormActions>
        <SubmitButton name="intent" value="submit">
          {isSent ? 'Enviar correção' : 'Enviar resposta'}
        </SubmitButton>
        <SubmitButton name="intent" value="save" variant="outlined" pendingText="Salvando…">
          Salvar rascunho
        </SubmitButton>
      </FormActions>
      <DraftStatus what="Esta resposta" labels={labels} />
    </form>
  );
}
