import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { partiesWithin, partyRecords } from '@/lib/db/scope';
import { inSituation, type OwnLimit, quietOn } from '@/lib/db/situation';
import { type CivilDate, civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule, QUIET_AFTER_DAYS } from '@/lib/domain/deadlines/rule';
import type { ObligationStatus, PartyRole, Situation } from '@/lib/domain/glossary';
import { MOST_COUNTED } from '@/lib/domain/obligations/agenda';
import { slotOf } from '@/lib/domain/obligations/forecast';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import {
  type ObligationRow,
  readMembers,
  readPlanFacts,
  readStored,
  rowSelect,
  toRow,
} from '@/lib/features/obligations/data';

type Where = Prisma.ObligationWhereInput;

/** By name, so that the indexes that begin with the status serve. */
const LISTED: ObligationStatus[] = ['OPEN', 'IN_REVIEW', 'FULFILLED', 'NOTHING_TO_REPORT', 'WAIVED'];

export interface DeadlineFilter {
  /** Absent for every party within reach. */
  partyIds?: string[];
  axis?: number;
  situation?: Situation;
  /** First and last day of the deadline. */
  due?: { from: CivilDate; to: CivilDate };
}

/** What the filter leaves of what the actor may read. */
function matching(actor: Actor, filter: DeadlineFilter, today: CivilDate): Where {
  const { partyIds, axis, situation, due } = filter;
  return {
    AND: [partyRecords(actor, 'obligation.read'), situation ? inSituation(situation, today) : {}],
    status: { in: LISTED },
    partyId: partyIds && { in: partyIds },
    goal: axis ? { axes: { some: { axis: { number: axis } } } } : undefined,
    dueOn: due && { gte: toUtc(due.from), lte: toUtc(due.to) },
  };
}

/** Goals that call by a limit of their own, for `listAgenda`. */
export async function readOwnLimits(): Promise<OwnLimit[]> {
  const goals = await db.goal.findMany({
    where: {
      OR: [{ rule: { path: ['kind'], equals: 'fromStart' } }, { rule: { path: ['quietAfterDays'], gt: 0 } }],
    },
    select: { id: true, rule: true },
  });
  return goals.map(({ id: goalId, rule: stored }) => {
    const rule = deadlineRule.parse(stored);
    const days = rule.kind === 'standing' ? rule.quietAfterDays : undefined;
    return { goalId, rule: rule.kind === 'fromStart' ? rule.kind : (days ?? QUIET_AFTER_DAYS) };
  });
}

/** Without a situation or a day asked for, an agenda holds what still calls or waits. */
function agenda(actor: Actor, filter: DeadlineFilter, today: CivilDate, limits: readonly OwnLimit[]): Where {
  const all = matching(actor, filter, today);
  if (filter.situation || filter.due) return all;
  const open: Where[] = [
    { status: 'OPEN', dueOn: { not: null } },
    { status: 'IN_REVIEW' },
    quietOn(today, QUIET_AFTER_DAYS, limits),
  ];
  return { AND: [all, { OR: open }] };
}

const CLOSED = new Set<Situation>(['cumprida', 'cumprida_com_atraso', 'nada_a_informar', 'dispensada']);

const FIRST_DUE = { sort: 'asc', nulls: 'last' } as const;
const LATEST_FIRST = { sort: 'desc', nulls: 'first' } as const;

/** A page of the agenda: open ones by deadline, those without one, then what is in review. The latest of closed ones first. */
export async function listAgenda(
  actor: Actor,
  filter: DeadlineFilter,
  { today, limits }: { today: CivilDate; limits: readonly OwnLimit[] },
  page: { take: number; skip: number },
): Promise<ObligationRow[]> {
  // The two ways in which the index on status and deadline can be read.
  const order = filter.situation && CLOSED.has(filter.situation) ? LATEST_FIRST : FIRST_DUE;
  const rows = await db.obligation.findMany({
    where: agenda(actor, filter, today, limits),
    select: rowSelect,
    orderBy: [{ status: 'asc' }, { dueOn: order }, { goal: { position: 'asc' } }, { id: 'asc' }],
    ...page,
  });
  return rows.map(toRow);
}

/**
 * Counting stops just after the most that is told: a whole network takes seconds to count. Without an order of its own
 * it would walk along the primary key.
 */
const UP_TO_MOST = { orderBy: [{ status: 'asc' }, { dueOn: FIRST_DUE }], take: MOST_COUNTED + 1 } satisfies Omit<
  Prisma.ObligationCountArgs,
  'where'
>;

export function countAgenda(actor: Actor, filter: DeadlineFilter, today: CivilDate, limits: readonly OwnLimit[]) {
  return db.obligation.count({ where: agenda(actor, filter, today, limits), ...UP_TO_MOST });
}

export function countMatching(actor: Actor, filter: DeadlineFilter, today: CivilDate): Promise<number> {
  return db.obligation.count({ where: matching(actor, filter, today), ...UP_TO_MOST });
}

/** At most `take` of the obligations with a deadline in the filter's days, or on these days alone, by deadline. */
export async function listDue(
  actor: Actor,
  filter: DeadlineFilter,
  today: CivilDate,
  { take, days }: { take: number; days?: CivilDate[] },
) {
  const rows = await db.obligation.findMany({
    where: { AND: [matching(actor, filter, today), days ? { dueOn: { in: days.map((day) => toUtc(day)) } } : {}] },
    select: rowSelect,
    orderBy: [{ dueOn: 'asc' }, { goal: { position: 'asc' } }, { id: 'asc' }],
    take,
  });
  return rows.map(toRow);
}

/** How many fall due on each day that has any. */
export async function countByDay(actor: Actor, filter: DeadlineFilter, today: CivilDate) {
  const where = { AND: [matching(actor, filter, today), { dueOn: { not: null } }] };
  const days = await db.obligation.groupBy({ by: ['dueOn'], where, _count: true });
  return new Map(days.map(({ dueOn, _count }) => [fromUtc(dueOn) ?? civilDate('1900-01-01'), _count]));
}

/** Obligations of all accession bodies due in the filter's days, however many: alike ones in one row with their count. */
export async function countAccessions(actor: Actor, filter: DeadlineFilter, today: CivilDate) {
  const groups = await db.obligation.groupBy({
    by: ['dueOn', 'status', 'suspendedFrom', 'suspendedTo'],
    where: { AND: [matching(actor, filter, today), { party: { role: 'ACCESSION' } }] },
    _count: true,
  });
  return groups.map(({ _count: count, dueOn, suspendedFrom, suspendedTo, status }) => ({
    status,
    count,
    dueOn: fromUtc(dueOn),
    suspendedFrom: fromUtc(suspendedFrom),
    suspendedTo: fromUtc(suspendedTo),
  }));
}

/** Non-working days of the calendar that a party follows, in order. */
export async function readDaysOff(partyId: string, from: CivilDate, to: CivilDate) {
  const days = await db.nonWorkingDay.findMany({
    where: { calendar: { parties: { some: { id: partyId } } }, date: { gte: toUtc(from), lte: toUtc(to) } },
    orderBy: { date: 'asc' },
    select: { date: true, name: true },
  });
  return days.map(({ date, name }) => ({ date: fromUtc(date), name }));
}

/** The axes of the plans, which are public. */
export async function readAxes(): Promise<{ number: number; title: string }[]> {
  const axes = await db.axis.groupBy({ by: ['number'], _min: { title: true }, orderBy: { number: 'asc' } });
  return axes.map(({ number, _min }) => ({ number, title: _min.title ?? '' }));
}

export interface PartyChoice {
  id: string;
  acronym: string;
  name: string;
  agreement: string;
  agreementId: string;
  role: PartyRole;
  /** Signed the plan, or is the person's own. */
  listed: boolean;
  own: boolean;
  /** Has the words that were looked for. */
  found: boolean;
}

/**
 * The parties to choose from, out of those whose obligations the actor may read: those that signed and the actor's own,
 * the one that is chosen, and at most `most` of those that have all the folded words looked for.
 */
export function readPartyChoices(
  actor: Actor,
  { chosen, words = [], most }: { chosen?: string; words?: string[]; most: number },
): Promise<PartyChoice[]> {
  const scope = scopeOf(actor, 'obligation.read');
  const within =
    scope === 'all'
      ? Prisma.sql`TRUE`
      : Prisma.sql`(party.id = ANY(${scope.partyIds}::uuid[]) OR "agreementId" = ANY(${scope.agreementIds}::uuid[]))`;
  const own = actor.memberships.map(({ partyId }) => partyId);
  return db.$queryRaw<PartyChoice[]>`
    WITH reach AS (
      SELECT party.id, party.acronym, party.name, party.role, party.folded, "agreementId", agreement.number AS agreement,
             party.role <> 'ACCESSION' OR party.id = ANY(${own}::uuid[]) AS listed,
             party.id = ANY(${own}::uuid[]) AS own
      FROM "Party" party JOIN "Agreement" agreement ON agreement.id = party."agreementId"
      WHERE ${within}
    ), found AS (
      SELECT id FROM reach
      WHERE cardinality(${words}::text[]) > 0 AND NOT EXISTS (
        SELECT FROM unnest(${words}::text[]) word WHERE strpos(folded, word) = 0
      )
      ORDER BY role, acronym LIMIT ${most}
    )
    SELECT id, acronym, name, role, "agreementId", agreement, listed, own, found.id IS NOT NULL AS found
    FROM reach LEFT JOIN found USING (id)
    WHERE listed OR id = ${chosen ?? null}::uuid OR found.id IS NOT NULL
    ORDER BY role, acronym, agreement`;
}

/**
 * What the plan in force says and the party as it sees it, with what is on record; null when the party's obligations
 * are not the actor's to read, or its agreement has no plan in force.
 */
export async function readForecastFacts(actor: Actor, { id, agreementId }: { id: string; agreementId: string }) {
  const parties = { AND: [{ id }, partiesWithin(actor, 'obligation.read')] };
  const [[party], plan] = await Promise.all([
    readMembers(db, { agreementId, parties }, { take: 1 }),
    readPlanFacts(db, agreementId),
  ]);
  if (!party || !plan) return null;
  return { party, plan, onRecord: new Set((await readStored(db, [id])).map(slotOf)) };
}
