import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { ActivityRow } from '@/components/activity/activity-row';
import { HoursMeter } from '@/components/activity/hours-meter';
import { FollowUpNote } from '@/components/designation/follow-up-note';
import { Columns } from '@/components/layout/columns';
import { ObligationRow } from '@/components/obligation/obligation-row';
import { yearEntries } from '@/components/obligation/year-entries';
import { QuestionRow } from '@/components/review/question-row';
import { WaitingRow } from '@/components/review/waiting-row';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import { nextStep } from '@/lib/domain/obligations/next-step';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadDashboard } from '@/lib/features/dashboard/loaders';
import { loadPerson } from '@/lib/features/session/loaders';
import { formatDateTitle, formatLongDate } from '@/lib/format/date';
import { countTitle } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Painel' };

export default async function DashboardPage({ searchParams }: PageProps<'/painel'>) {
  const { actor, reviews, waiting } = await loadPerson('/painel');
  const data = await loadDashboard(actor);
  if (!data) return <NoParty />;
  const {
    today,
    urgent,
    upcoming,
    returned,
    drafts,
    submitted,
    submittedCount,
    returnedCount,
    draftCount,
    queue,
    questions,
    followUp,
    hours,
    ofYear,
    year,
  } = data;
  const writes = mayEver(actor, 'activity.write');
  const calls = urgent.length + (writes ? returnedCount : 0) + questions.length + waiting;
  const late = urgent.filter(({ derived }) => derived.situation === 'atrasada').length;
  const next = upcoming[0]?.dueOn ?? urgent.find(({ derived }) => derived.situation !== 'atrasada')?.dueOn;
  const lead = [
    late > 0 && (late === 1 ? 'Um está em atraso.' : `${countTitle(late)} estão em atraso.`),
    next && `O próximo prazo é ${formatLongDate(next)}.`,
  ];
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle
        eyebrow={formatDateTitle(today)}
        title={
          calls === 0
            ? 'Nada precisa de você hoje'
            : `${countTitle(calls)} ${calls === 1 ? 'item precisa' : 'itens precisam'} de você`
        }
        lead={lead.filter(Boolean).join(' ')}
        action={
          writes && (
            <LinkButton href="/atividades/nova" icon="plus">
              Registrar atividade
            </LinkButton>
          )
        }
      />
      <Columns
        side={
          <>
            {hours && (
              <Section title={`Horas de curso em ${hours.obligation.period}`} id="horas">
                <div className="pt-4">
                  <HoursMeter
                    minimum={hours.minimum}
                    period={hours.obligation.period}
                    classes={hours.classes}
                    action={<ActionLink href="/metas/2.2">Abrir a meta 2.2</ActionLink>}
                  />
                </div>
              </Section>
            )}
            {followUp && <FollowUpNote alert={followUp} href={`/pessoas/designados?participe=${data.party.id}`} />}
          </>
        }
      >
        <Section title="Em atraso ou vencendo" count={urgent.length} id="urgentes">
          {urgent.length === 0 ? (
            <EmptyState>
              {next ? `Nada em atraso. O próximo prazo é ${formatLongDate(next)}.` : 'Nada em atraso.'}
            </EmptyState>
          ) : (
            <ListRows>
              {urgent.map((row) => (
                <ObligationRow key={row.id} obligation={row} action={stepFor(row, writes)} />
              ))}
            </ListRows>
          )}
        </Section>
        {reviews && (
          <Section
            title="Para você analisar"
            count={waiting}
            id="analise"
            action={waiting > 0 && <ActionLink href="/analise">Abrir a fila</ActionLink>}
          >
            {queue.length === 0 ? (
              <EmptyState>Nenhuma atividade espera análise.</EmptyState>
            ) : (
              <ListRows>
                {queue.map((entry) => (
                  <WaitingRow key={entry.id} entry={entry} today={today} />
                ))}
              </ListRows>
            )}
          </Section>
        )}
        {questions.length > 0 && (
          <Section title="A SEGES perguntou" count={questions.length} id="perguntas">
            <ListRows>
              {questions.map((question) => (
                <QuestionRow key={question.activity.id} question={question} />
              ))}
            </ListRows>
          </Section>
        )}
        {returned.length > 0 && (
          <Section title="Devolvidas" count={returnedCount} id="devolvidas">
            <ListRows>
              {returned.map((activity) => (
                <ActivityRow key={activity.id} activity={activity} lead="code" />
              ))}
            </ListRows>
          </Section>
        )}
        {drafts.length > 0 && (
          <Section title="Rascunhos" count={draftCount} id="rascunhos">
            <ListRows>
              {drafts.map((activity) => (
                <ActivityRow key={activity.id} activity={activity} lead="code" light />
              ))}
            </ListRows>
          </Section>
        )}
        {submitted.length > 0 && (
          <Section title="Aguardando análise da SEGES" count={submittedCount} id="aguardando">
            <ListRows>
              {submitted.map((activity) => (
                <ActivityRow key={activity.id} activity={activity} lead="code" light />
              ))}
            </ListRows>
          </Section>
        )}
        <Section title="Próximos prazos" id="proximos" action={<ActionLink href="/prazos">Ver todos</ActionLink>}>
          {upcoming.length === 0 ? (
            <EmptyState>Nenhum prazo nos próximos quatro meses.</EmptyState>
          ) : (
            <ListRows>
              {upcoming.map((row) => (
                <ObligationRow
                  key={row.id}
                  obligation={row}
                  action={{ href: `/metas/${row.goal.code}`, label: 'Abrir meta' }}
                />
              ))}
            </ListRows>
          )}
        </Section>
      </Columns>
      <Section
        title={`O ano de ${year}`}
        count={`${ofYear.length} obrigações, pelo mês do prazo`}
        id="ano"
        className="mt-14"
      >
        <Timeline
          year={year}
          entries={yearEntries(ofYear)}
          today={{ month: Number(today.slice(5, 7)), text: `hoje, ${Number(today.slice(8))}` }}
        />
      </Section>
    </div>
  );
}

function stepFor(obligation: { id: string; collectedYear: number | null }, writes: boolean) {
  if (!writes) return { href: `/obrigacoes/${obligation.id}`, label: 'Ver' };
  const { href, isAnswer } = nextStep(obligation);
  return { href, label: isAnswer ? 'Responder' : 'Registrar' };
}

function NoParty() {
  return (
    <div className="wrap">
      <PageTitle
        title="Você ainda não faz parte de um partícipe"
        lead="Peça o convite à coordenação do seu órgão ou à SEGES."
      />
    </div>
  );
}
