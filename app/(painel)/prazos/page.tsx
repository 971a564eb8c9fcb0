import type { Metadata } from 'next';
import { AgendaList } from '@/components/agenda/agenda-list';
import { DeadlineFilters, isFiltered } from '@/components/agenda/deadline-filters';
import { FoundParties } from '@/components/agenda/found-parties';
import { MonthDays } from '@/components/agenda/month-days';
import { MonthTable } from '@/components/agenda/month-table';
import { PeriodSteps } from '@/components/agenda/period-steps';
import { YearTimelines } from '@/components/agenda/year-timelines';
import { statusKey } from '@/components/obligation/status';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { countByStatus } from '@/components/ui/status';
import { StatusLegend } from '@/components/ui/status-legend';
import { Tabs } from '@/components/ui/tabs';
import { requireActor } from '@/lib/auth/session';
import { addMonths, type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { firstOfMonth } from '@/lib/domain/calendar/month-weeks';
import { monthName } from '@/lib/domain/calendar/words';
import {
  type AgendaView,
  type Deadlines,
  loadDeadlines,
  type MonthView,
  type YearView,
} from '@/lib/features/deadlines/loaders';
import { type DeadlineQuery, deadlineQuery, deadlinesHref, VIEW, type View } from '@/lib/features/deadlines/schema';
import { formatMonth } from '@/lib/format/date';
import { agendaCount, agendaTitle, dueTitle } from '@/lib/format/deadline-titles';

export const metadata: Metadata = { title: 'Prazos' };

export default async function DeadlinesPage({ searchParams }: PageProps<'/prazos'>) {
  const actor = await requireActor('/prazos');
  const asked = deadlineQuery.parse(await searchParams);
  const { today, axes, choices, shown } = await loadDeadlines(actor, asked);
  const { party, parties, searches, found } = choices;
  // Words that name a single body have done their work: from here on it is the one that was chosen.
  const query = party && asked.orgao ? { ...asked, orgao: undefined, participe: party.id } : asked;
  const { visao, participe, eixo, situacao } = query;
  const kept = { participe, eixo, situacao };
  return (
    <div className="wrap">
      <PageTitle
        eyebrow={party ? party.name : searches ? 'Todos os partícipes' : 'Os seus órgãos'}
        title={shown ? titleOf(shown, query, today) : 'De qual órgão?'}
      />
      <Tabs
        label="Como ver os prazos"
        tabs={(Object.keys(VIEW) as View[]).map((view) => ({
          href: deadlinesHref({ ...kept, visao: view }),
          label: VIEW[view],
          current: view === visao,
        }))}
      />
      <DeadlineFilters query={query} axes={axes} parties={parties} party={party} searches={searches} />
      {found && (
        <FoundParties
          words={query.orgao ?? ''}
          found={found}
          hrefFor={(id) => deadlinesHref({ ...query, orgao: undefined, participe: id, pagina: 1 })}
          clearHref={deadlinesHref({ visao })}
        />
      )}
      {shown?.view === 'agenda' && <Agenda view={shown} query={query} showParty={!party} />}
      {shown?.view === 'mes' && <Month view={shown} query={query} showParty={!party} today={today} />}
      {shown?.view === 'ano' && <Year view={shown} query={query} today={today} />}
      <p className="mt-10 flex flex-wrap items-center gap-x-6 text-small text-mute print:hidden">
        O que começa daqui a mais de doze meses ainda é previsão.
        <ActionLink href={participe ? `/prazos/previstos?participe=${participe}` : '/prazos/previstos'}>
          Ver prazos previstos
        </ActionLink>
      </p>
    </div>
  );
}

function titleOf(shown: NonNullable<Deadlines['shown']>, { situacao, dia }: DeadlineQuery, today: CivilDate): string {
  switch (shown.view) {
    case 'agenda':
      return agendaTitle({ ...shown, situation: situacao, day: dia, today });
    case 'mes':
      return dueTitle(formatMonth(shown.month), shown.total, shown.late);
    case 'ano':
      return dueTitle(String(shown.year), shown.total, shown.late, shown.accessions ? 'dos signatários ' : '');
  }
}

type ViewProps<Shown> = { view: Shown; query: DeadlineQuery };

function Agenda({ view, query, showParty }: ViewProps<AgendaView> & { showParty: boolean }) {
  const { sections, writesFor, total, pages } = view;
  if (sections.length === 0)
    return isFiltered(query) || query.pagina > 1 ? (
      <EmptyState action={{ href: '/prazos', label: 'Limpar filtros' }}>
        Nenhuma obrigação com esses filtros.
      </EmptyState>
    ) : (
      <EmptyState>Nenhuma obrigação em aberto.</EmptyState>
    );
  return (
    <>
      <AgendaList sections={sections} showParty={showParty} writesFor={writesFor} />
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(pagina) => deadlinesHref({ ...query, pagina })}
        summary={agendaCount(total)}
      />
    </>
  );
}

function Month({ view, query, showParty, today }: ViewProps<MonthView> & { showParty: boolean; today: CivilDate }) {
  const { month, weeks, total, situations } = view;
  const to = (date: CivilDate) => deadlinesHref({ ...query, visao: 'mes', mes: date, dia: undefined });
  const [previous, next] = [addMonths(month, -1), addMonths(month, 1)];
  const stepLabel = (date: CivilDate) => (yearOf(date) === yearOf(month) ? monthName(date) : formatMonth(date));
  const hrefFor = (dia: CivilDate) => deadlinesHref({ ...query, visao: 'agenda', mes: undefined, dia });
  return (
    <>
      <PeriodSteps
        label="Meses"
        previous={{ href: to(previous), label: stepLabel(previous) }}
        next={{ href: to(next), label: stepLabel(next) }}
        today={month === firstOfMonth(today) ? undefined : { href: to(firstOfMonth(today)), label: 'Hoje' }}
      />
      {total === 0 && isFiltered(query) && (
        <EmptyState action={{ href: deadlinesHref({ visao: 'mes', mes: query.mes }), label: 'Limpar filtros' }}>
          Nenhum prazo neste mês com esses filtros.
        </EmptyState>
      )}
      <MonthTable month={month} weeks={weeks} showParty={showParty} hrefFor={hrefFor} />
      <MonthDays month={month} weeks={weeks} showParty={showParty} hrefFor={hrefFor} />
      {situations.length > 0 && (
        <div className="mt-6">
          <StatusLegend items={countByStatus(situations.map(statusKey))} />
        </div>
      )}
    </>
  );
}

function Year({ view, query, today }: ViewProps<YearView> & { today: CivilDate }) {
  const { year, pages, parties, accessions } = view;
  const to = (ano: number) => deadlinesHref({ ...query, ano, dia: undefined });
  const present = yearOf(today);
  return (
    <>
      <PeriodSteps
        label="Anos"
        previous={{ href: to(year - 1), label: String(year - 1) }}
        next={{ href: to(year + 1), label: String(year + 1) }}
        today={year === present ? undefined : { href: to(present), label: 'Este ano' }}
      />
      <YearTimelines year={year} today={today} parties={parties} accessions={accessions} />
      <Pagination page={query.pagina} pages={pages} hrefFor={(pagina) => deadlinesHref({ ...query, pagina })} />
    </>
  );
}
