import { noSuchPage } from '@/app/(painel)/no-such-page';
import { AnswerForm } from '@/components/collection/answer-form';
import { AnswerStatus } from '@/components/collection/answer-status';
import { GoalWork } from '@/components/collection/goal-work';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import type { Actor } from '@/lib/domain/permissions/policy';
import { keepAnswerAction } from '@/lib/features/answers/actions';
import { loadAnswer } from '@/lib/features/answers/loaders';
import { answerQuery } from '@/lib/features/answers/schema';
import { formatInstantDate, formatLongDate } from '@/lib/format/date';

type AnswerViewProps = {
  actor: Actor;
  year: number;
  partyId: string | undefined;
  parameters: Record<string, string | string[] | undefined>;
  /** Looked at by the network: the form stays with the party. */
  isOverseen?: boolean;
};

type Loaded = NonNullable<Awaited<ReturnType<typeof loadAnswer>>>;

/** What one party is asked: what the system holds for it, and its answer. */
export async function AnswerView({ actor, year, partyId, parameters, isOverseen = false }: AnswerViewProps) {
  const loaded = await loadAnswer(actor, year, partyId);
  if (!loaded) {
    if (isOverseen) return noSuchPage();
    return <NotCalled year={year} />;
  }
  const { collection, asked, answer, state, derived, closing, goals, axes, values, writes } = loaded;
  const { versao } = answerQuery.parse(parameters);
  const copy = `${collection.id}.${asked.party.id}`;
  return (
    <>
      <PageTitle
        eyebrow={`${asked.party.acronym}, ações de ${year} para o relatório da Rede`}
        title={titleOf(loaded)}
        lead="O relatório se monta do que foi validado. Confira o que o sistema já tem, complete o que falta e envie."
      />
      <div className="max-w-main space-y-12">
        <AnswerStatus
          {...{ year, state, derived, closing }}
          partyId={asked.party.id}
          protocol={answer?.protocol ?? null}
          dueOn={asked.dueOn}
          fulfilledOn={asked.fulfilledOn}
          extensions={loaded.extensions}
        />
        {writes && !isOverseen ? (
          // A conflict that ends with what is saved opens the form anew.
          <DraftKeeper key={versao ?? 'aberta'} id={copy} version={answer?.version ?? 0} keep={keepAnswerAction}>
            <AnswerForm
              {...{ year, copy, values, axes, goals }}
              id={collection.id}
              partyId={asked.party.id}
              isSent={state === 'SENT' || state === 'CHANGED'}
            />
          </DraftKeeper>
        ) : (
          <Section title="O que o sistema já tem" count={goals.length} id="metas">
            <ul>
              {goals.map((goal) => (
                <li key={goal.code} className="flex gap-6 border-b border-hair py-4">
                  <span className="w-10 shrink-0 tabular-nums text-mute">{goal.code}</span>
                  <GoalWork year={year} partyId={asked.party.id} goal={goal} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}

function titleOf({ collection, asked, answer, closing }: Loaded): string {
  if (answer?.firstSentAt) return `Resposta enviada em ${formatInstantDate(answer.firstSentAt)}`;
  if (closing.isClosed && !closing.isReopened) return `A coleta de ${collection.year} foi encerrada`;
  return asked.dueOn ? `Responda até ${formatLongDate(asked.dueOn)}` : 'Responda ao pedido da SEGES';
}

function NotCalled({ year }: { year: number }) {
  return (
    <>
      <PageTitle title={`Seu órgão não foi chamado à coleta de ${year}`} />
      <EmptyState action={{ href: '/prazos', label: 'Ver os prazos' }}>
        A SEGES escolhe a quem pedir as ações.
      </EmptyState>
    </>
  );
}
