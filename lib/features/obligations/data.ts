import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PLAN_IN_FORCE, partyRecords } from '@/lib/db/scope';
import { SITUATION_FACTS, situationFacts } from '@/lib/db/situation';
import { endingCause } from '@/lib/domain/accessions/vocabulary';
import { type Calendar, createCalendar } from '@/lib/domain/calendar/calendar';
import { type CivilDate, civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { calculationSchema } from '@/lib/domain/deadlines/calculation';
import { type DeadlineRule, deadlineRule } from '@/lib/domain/deadlines/rule';
import { fulfilment } from '@/lib/domain/execution/fulfilment';
import type { ObligationStatus, PartyRole } from '@/lib/domain/glossary';
import type { StoredObligation } from '@/lib/domain/obligations/reconcile';
import type { Relief } from '@/lib/domain/obligations/relief';
import type { SituationInput } from '@/lib/domain/obligations/situation';
import type { CallingEvent, Term } from '@/lib/domain/obligations/term';
import type { Actor } from '@/lib/domain/permissions/policy';
import { CALLS, callingEvent } from '@/lib/features/events/data';

/** What a row of a list is made of. */
export const rowSelect = {
  ...SITUATION_FACTS,
  id: true,
  period: true,
  statusReason: true,
  minimumHours: true,
  eventId: true,
  goal: { select: { id: true, code: true, description: true, deadlineText: true, rule: true, position: true } },
  party: { select: { id: true, acronym: true, role: true } },
  event: { select: { title: true, occurredOn: true, collection: { select: { year: true } } } },
} satisfies Prisma.ObligationSelect;

type StoredRow = Prisma.ObligationGetPayload<{ select: typeof rowSelect }>;

export interface ObligationRow extends SituationInput {
  id: string;
  period: string;
  /** Why it is waived or suspended. */
  statusReason: string | null;
  minimumHours: number | null;
  eventId: string | null;
  eventTitle: string | null;
  /** The year whose collection asks for it: it is answered there, not by an activity. */
  collectedYear: number | null;
  goal: { id: string; code: string; description: string; deadlineText: string; position: number };
  party: StoredRow['party'];
}

/** A stored row in the words of the domain. */
export function toRow({ goal: { rule, ...goal }, event, ...stored }: StoredRow): ObligationRow {
  return {
    ...stored,
    ...situationFacts(stored),
    goal,
    rule: deadlineRule.parse(rule),
    eventTitle: event?.title ?? null,
    collectedYear: event?.collection?.year ?? null,
  };
}

const LISTED = { status: { not: 'CANCELLED' } } satisfies Prisma.ObligationWhereInput;
/** By deadline; those without one come last. */
const BY_DEADLINE = [
  { dueOn: { sort: 'asc', nulls: 'last' } },
  { goal: { position: 'asc' } },
  { id: 'asc' },
] satisfies Prisma.ObligationOrderByWithRelationInput[];

export interface ObligationFilter {
  partyId?: string;
  goalCode?: string;
  statuses?: readonly ObligationStatus[];
  dueTo?: CivilDate;
  /** Due in this civil year, or of a period that ends in it. */
  year?: number;
}

function where(actor: Actor, filter: ObligationFilter): Prisma.ObligationWhereInput {
  const { partyId, goalCode, statuses, dueTo, year } = filter;
  const inYear = year && { gte: toUtc(civilDate(`${year}-01-01`)), lte: toUtc(civilDate(`${year}-12-31`)) };
  return {
    AND: [partyRecords(actor, 'obligation.read'), LISTED],
    partyId,
    goal: goalCode ? { code: goalCode } : undefined,
    status: statuses && { in: [...statuses] },
    dueOn: dueTo && { lte: toUtc(dueTo) },
    OR: inYear ? [{ dueOn: inYear }, { periodEnd: inYear }] : undefined,
  };
}

/** Obligations within reach, by deadline. At most `take` of them, from `skip` on. */
export async function listObligations(actor: Actor, filter: ObligationFilter, page: { take: number; skip?: number }) {
  const rows = await db.obligation.findMany({
    where: where(actor, filter),
    select: rowSelect,
    orderBy: BY_DEADLINE,
    ...page,
  });
  return rows.map(toRow);
}

/** Changes of one obligation that its page shows, the latest first. */
const CHANGES = 50;

/** One obligation with its memória de cálculo and its history, also when cancelled; null when out of reach. */
export async function findObligation(actor: Actor, id: string) {
  const stored = await db.obligation.findFirst({
    where: { id, ...partyRecords(actor, 'obligation.read') },
    select: {
      ...rowSelect,
      calculation: true,
      changes: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: CHANGES,
        include: { actor: { select: { name: true } } },
      },
    },
  });
  if (!stored) return null;
  const { calculation, changes, ...row } = stored;
  const history = changes.map(({ id: changeId, kind, reason, at, actor: by, previousDueOn, dueOn }) => ({
    ...{ id: changeId, kind, reason, at, by: by?.name ?? null },
    before: fromUtc(previousDueOn),
    after: fromUtc(dueOn),
  }));
  return { ...toRow(row), calculation: calculationSchema.parse(calculation), history };
}

/** What the plan in force of an agreement says to all its parties. */
export interface PlanFacts {
  term: Term;
  /** The day from which the version in force counts. */
  from: CivilDate;
  goals: { id: string; code: string; rule: DeadlineRule; addedOn: CivilDate | null }[];
  events: CallingEvent[];
  reliefs: Relief[];
  calendars: ReadonlyMap<string, Calendar>;
}

/** Reads them in a fixed number of statements; null for an agreement without a plan in force. */
export async function readPlanFacts(tx: Tx, agreementId: string, goalCode?: string): Promise<PlanFacts | null> {
  const agreement = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    include: {
      events: { where: { withdrawnReason: null }, include: CALLS },
      reliefs: { where: { withdrawnReason: null } },
      workPlans: { ...PLAN_IN_FORCE, include: { goals: { where: { code: goalCode }, orderBy: { position: 'asc' } } } },
    },
  });
  const [workPlan] = agreement.workPlans;
  if (!workPlan) return null;
  const calendars = await tx.calendar.findMany({
    where: { parties: { some: { agreementId } } },
    include: { days: true },
  });
  const { startsOn, termMonths: months, startsConfirmed: confirmed } = agreement;
  return {
    term: { startsOn: fromUtc(startsOn), months, confirmed },
    from: fromUtc(workPlan.effectiveFrom),
    goals: workPlan.goals.map(({ id, code, rule, addedOn }) => ({
      id,
      code,
      rule: deadlineRule.parse(rule),
      addedOn: fromUtc(addedOn),
    })),
    events: agreement.events.map(callingEvent),
    reliefs: agreement.reliefs.map((relief) => ({
      ...relief,
      startsOn: fromUtc(relief.startsOn),
      endsOn: fromUtc(relief.endsOn),
    })),
    calendars: new Map(
      calendars.map(({ id, ...calendar }) => [
        id,
        createCalendar({ ...calendar, days: calendar.days.map((day) => ({ ...day, date: fromUtc(day.date) })) }),
      ]),
    ),
  };
}

/** A party as its plan sees it. */
export interface PlanMember {
  id: string;
  acronym: string;
  role: PartyRole;
  joinedOn: CivilDate;
  leftOn: CivilDate | null;
  /** Why it left or leaves, as the history tells it. */
  leaving: string | null;
  calendarId: string;
  /** By goal id. */
  assignments: ReadonlyMap<string, { minimumHours: number | null; since: CivilDate | null }>;
}

/** The next parties of an agreement in the order of their ids, with the goals they answer for. */
export async function readMembers(
  tx: Tx,
  { agreementId, parties }: { agreementId: string; parties?: Prisma.PartyWhereInput },
  { take, after }: { take: number; after?: string },
): Promise<PlanMember[]> {
  const rows = await tx.party.findMany({
    where: { AND: [{ agreementId, id: { gt: after } }, parties ?? {}] },
    orderBy: { id: 'asc' },
    take,
    select: {
      id: true,
      acronym: true,
      role: true,
      joinedOn: true,
      leftOn: true,
      calendarId: true,
      accession: { select: { endedReason: true } },
      assignments: {
        where: { goal: { workPlan: { publishedAt: { not: null } } } },
        select: { goalId: true, minimumHours: true, since: true },
      },
    },
  });
  return rows.map(({ assignments, accession, joinedOn, leftOn, ...party }) => ({
    ...party,
    joinedOn: fromUtc(joinedOn),
    leftOn: fromUtc(leftOn),
    leaving: leftOn && accession?.endedReason ? endingCause(fromUtc(leftOn), accession.endedReason) : null,
    assignments: new Map(
      assignments.map(({ goalId, minimumHours, since }) => [goalId, { minimumHours, since: fromUtc(since) }]),
    ),
  }));
}

/** Every obligation on record of these parties, cancelled ones included, in one statement. */
export async function readStored(tx: Tx, partyIds: string[], goalCode?: string): Promise<StoredObligation[]> {
  const rows = await tx.obligation.findMany({
    where: { partyId: { in: partyIds }, goal: { code: goalCode } },
    select: {
      id: true,
      goalId: true,
      partyId: true,
      slot: true,
      period: true,
      status: true,
      periodStart: true,
      periodEnd: true,
      dueOn: true,
      minimumHours: true,
      suspendedFrom: true,
      suspendedTo: true,
      fingerprint: true,
      goal: { select: { code: true } },
    },
  });
  return rows.map(({ goal, ...row }) => ({
    ...row,
    goalCode: goal.code,
    periodStart: fromUtc(row.periodStart),
    periodEnd: fromUtc(row.periodEnd),
    dueOn: fromUtc(row.dueOn),
    suspendedFrom: fromUtc(row.suspendedFrom),
    suspendedTo: fromUtc(row.suspendedTo),
  }));
}

/** Where an obligation stands. */
export interface Standing {
  status: ObligationStatus;
  fulfilledOn: CivilDate | null;
}

const WEIGHED: Prisma.ObligationWhereInput[] = [{ eventId: null }, { event: { collection: { is: null } } }];

/**
 * What obligations amount to by their activities, beside what is on record. Those set aside by decision are left out,
 * and those that a collection asks for: sending its answer fulfils them.
 * The activities named in `asValidated` count as if they were validated, to show what validating them would do.
 */
export async function weighObligations(tx: Tx, ids: string[], asValidated: ReadonlySet<string> = new Set()) {
  if (ids.length === 0) return [];
  const rows = await tx.obligation.findMany({
    where: {
      id: { in: ids },
      status: { in: ['OPEN', 'IN_REVIEW', 'FULFILLED', 'NOTHING_TO_REPORT'] },
      OR: WEIGHED,
    },
    include: { goal: { select: { code: true, rule: true } }, activities: { include: { activity: true } } },
  });
  return rows.map(({ id, goal, period, eventId, minimumHours, activities, ...row }) => {
    const dueOn = fromUtc(row.dueOn);
    const done = activities.map(({ activity }) => ({
      status: asValidated.has(activity.id) ? ('VALIDATED' as const) : activity.status,
      performedTo: fromUtc(activity.performedTo ?? activity.performedFrom),
      hours: activity.hours?.toNumber() ?? null,
      items: activity.items,
    }));
    const shape = { dueOn, eventId, minimumHours };
    const { status, fulfilledOn, lastRecordOn } = fulfilment(deadlineRule.parse(goal.rule), shape, done);
    const before: Standing = { status: row.status, fulfilledOn: fromUtc(row.fulfilledOn) };
    return { id, goalCode: goal.code, period, dueOn, before, after: { status, fulfilledOn, lastRecordOn } };
  });
}
