import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { type CivilDate, civilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { searchWords } from '@/lib/domain/fold';
import { type AccessionMonth, accessionMonths } from '@/lib/domain/obligations/accession-year';
import { agendaSections, MOST_COUNTED } from '@/lib/domain/obligations/agenda';
import { forecast } from '@/lib/domain/obligations/forecast';
import { listedDays, type MonthDay, monthGrid, monthLimits } from '@/lib/domain/obligations/month-grid';
import { owedBy } from '@/lib/domain/obligations/owed';
import { type DerivedSituation, withSituation } from '@/lib/domain/obligations/situation';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import type { ObligationRow } from '@/lib/features/obligations/data';
import { readPlan } from '@/lib/features/plan/data';
import {
  countAccessions,
  countAgenda,
  countByDay,
  countMatching,
  type DeadlineFilter,
  listAgenda,
  listDue,
  type PartyChoice,
  readAxes,
  readDaysOff,
  readForecastFacts,
  readOwnLimits,
  readPartyChoices,
} from './data';
import type { DeadlineQuery, PartyQuery } from './schema';

const PAGE = 25;
const MOST_FOUND = 20;
/** Timelines on one page. */
const TIMELINES = 6;
const YEAR_ROWS = 200;
const MONTH_ROWS = 1500;

type LiveObligation = ObligationRow & { derived: DerivedSituation };

export type AgendaView = {
  view: 'agenda';
  total: number;
  late: number;
  /** The next deadline, as far as this page knows it. */
  next: CivilDate | null;
  pages: number;
  sections: ReturnType<typeof agendaSections<LiveObligation>>;
  /** Whether this person records activities for a party. */
  writesFor: (partyId: string) => boolean;
};
export type MonthView = {
  view: 'mes';
  month: CivilDate;
  total: number;
  /** Null where not every obligation was read. */
  late: number | null;
  weeks: (MonthDay<LiveObligation> | null)[][];
  /** Where each one stands that was read. */
  situations: DerivedSituation[];
};
export type YearView = {
  view: 'ano';
  year: number;
  /** Of all the parties, on whatever page. */
  total: number;
  /** Null where not every obligation was read. */
  late: number | null;
  pages: number;
  parties: { party: PartyChoice; obligations: LiveObligation[] }[];
  /** Null where accession bodies are not part of the picture. */
  accessions: AccessionMonth[] | null;
};

export interface PartyChoices {
  parties: PartyChoice[];
  /** The one whose deadlines are shown; null for all within reach. */
  party: PartyChoice | null;
  /** Whether there are more parties than those to choose from, to be looked for by their words. */
  searches: boolean;
  /** Those that have the words looked for, when the words do not name a single one; null otherwise. */
  found: PartyChoice[] | null;
}

/** The parties to choose from, and the one that the address asks for. */
export async function loadPartyChoices(actor: Actor, { participe, orgao }: PartyQuery): Promise<PartyChoices> {
  const searches = scopeOf(actor, 'obligation.read') === 'all';
  const words = searches && orgao ? searchWords(orgao) : undefined;
  const parties = await readPartyChoices(actor, { chosen: participe, words, most: MOST_FOUND });
  const found = parties.filter(({ found: isFound }) => isFound);
  const only = parties.length === 1 && !searches ? parties[0] : undefined;
  const asked = words ? (found.length === 1 ? found[0] : undefined) : parties.find(({ id }) => id === participe);
  return {
    parties: parties.filter(({ id, listed }) => listed || id === asked?.id),
    party: asked ?? only ?? null,
    searches,
    found: words && found.length !== 1 ? found : null,
  };
}

/** The deadlines as the address asks for them; `shown` is null while the party is still to be picked. */
export async function loadDeadlines(actor: Actor, query: DeadlineQuery) {
  const today = clockToday();
  const [choices, axes] = await Promise.all([loadPartyChoices(actor, query), readAxes()]);
  const filter: DeadlineFilter = {
    partyIds: choices.party ? [choices.party.id] : undefined,
    axis: query.eixo,
    situation: query.situacao,
  };
  const shown = choices.found ? null : await loadView(actor, query, filter, choices, today);
  return { today, axes, choices, shown };
}

export type Deadlines = Awaited<ReturnType<typeof loadDeadlines>>;

function loadView(
  actor: Actor,
  query: DeadlineQuery,
  filter: DeadlineFilter,
  choices: PartyChoices,
  today: CivilDate,
): Promise<AgendaView | MonthView | YearView> {
  switch (query.visao) {
    case 'agenda':
      return loadAgenda(actor, query, filter, today);
    case 'mes':
      return loadMonth(actor, query.mes ?? today, filter, choices, today);
    case 'ano':
      return loadYear(actor, query, filter, choices, today);
  }
}

async function loadAgenda(
  actor: Actor,
  { dia, pagina }: DeadlineQuery,
  asked: DeadlineFilter,
  today: CivilDate,
): Promise<AgendaView> {
  const filter: DeadlineFilter = { ...asked, due: dia && { from: dia, to: dia } };
  const limits = await readOwnLimits();
  const countsLate = !filter.situation && !filter.due;
  const [total, late, stored] = await Promise.all([
    countAgenda(actor, filter, today, limits),
    countsLate ? countMatching(actor, { ...filter, situation: 'atrasada' }, today) : 0,
    listAgenda(actor, filter, { today, limits }, { take: PAGE, skip: (pagina - 1) * PAGE }),
  ]);
  const rows = withSituation(stored, today);
  const write = scopeOf(actor, 'activity.write');
  const isAhead = ({ derived: { situation } }: LiveObligation) =>
    situation === 'vence_em_breve' || situation === 'a_vencer';
  return {
    view: 'agenda',
    total,
    late,
    next: rows.find(isAhead)?.dueOn ?? null,
    pages: Math.max(1, Math.ceil(Math.min(total, MOST_COUNTED) / PAGE)),
    sections: agendaSections(rows),
    writesFor: (partyId) => write === 'all' || write.partyIds.includes(partyId),
  };
}

async function loadMonth(
  actor: Actor,
  month: CivilDate,
  asked: DeadlineFilter,
  { party }: PartyChoices,
  today: CivilDate,
): Promise<MonthView> {
  const due = monthLimits(month);
  const filter = { ...asked, due };
  const [counts, daysOff] = await Promise.all([
    countByDay(actor, filter, today),
    party ? readDaysOff(party.id, due.from, due.to) : [],
  ]);
  const days = listedDays(counts);
  const stored = await listDue(actor, filter, today, { take: MONTH_ROWS, days });
  const rows = withSituation(stored, today);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    view: 'mes',
    month: due.from,
    total,
    late: total > rows.length ? null : lateOf(rows),
    weeks: monthGrid({ month, today, rows, counts, daysOff }),
    situations: rows.map(({ derived }) => derived),
  };
}

async function loadYear(
  actor: Actor,
  { ano, pagina }: DeadlineQuery,
  asked: DeadlineFilter,
  { party, parties, searches }: PartyChoices,
  today: CivilDate,
): Promise<YearView> {
  const year = ano ?? yearOf(today);
  const due = { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) };
  const all = party ? [party] : parties;
  const shown = all.slice((pagina - 1) * TIMELINES, pagina * TIMELINES);
  const filter = { ...asked, due };
  const everyone = { ...filter, partyIds: all.map(({ id }) => id) };
  const [stored, groups, total] = await Promise.all([
    listDue(actor, { ...filter, partyIds: shown.map(({ id }) => id) }, today, {
      take: YEAR_ROWS * TIMELINES,
    }),
    searches && !party ? countAccessions(actor, filter, today) : null,
    all.length > TIMELINES ? countMatching(actor, everyone, today) : null,
  ]);
  const rows = withSituation(stored, today);
  return {
    view: 'ano',
    year,
    total: total ?? rows.length,
    late: total === null ? lateOf(rows) : null,
    pages: Math.max(1, Math.ceil(all.length / TIMELINES)),
    parties: shown.map((one) => ({ party: one, obligations: rows.filter((row) => row.party.id === one.id) })),
    accessions: groups && accessionMonths(groups, today),
  };
}

const lateOf = (rows: LiveObligation[]) => rows.filter(({ derived }) => derived.situation === 'atrasada').length;

/**
 * What one party will owe beyond what is written: the one that the address asks for, else the person's own. `years` is
 * null while the party is still to be picked, or where nothing can be said of it.
 */
export async function loadForecast(actor: Actor, query: PartyQuery) {
  const today = clockToday();
  const choices = await loadPartyChoices(actor, query);
  const party = choices.found ? null : (choices.party ?? choices.parties.find(({ own }) => own) ?? null);
  const facts = party && (await readForecastFacts(actor, party));
  if (!party || !facts) return { today, choices, party: null, years: null };
  const plan = await readPlan(party.agreementId);
  const descriptions = new Map(plan?.goals.map(({ id, description }) => [id, description]));
  const years = forecast(owedBy(facts.plan, [facts.party], today), facts.onRecord, today).map(
    ({ year, obligations }) => ({
      year,
      obligations: obligations.map((one) => ({ ...one, description: descriptions.get(one.goalId) ?? '' })),
    }),
  );
  return { today, choices, party, years };
}

export type Forecast = Awaited<ReturnType<typeof loadForecast>>;
