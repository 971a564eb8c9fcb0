import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementRecords, PLAN_IN_FORCE } from '@/lib/db/scope';
import { SITUATION_COLUMNS, SITUATION_FACTS, situationFacts } from '@/lib/db/situation';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import type { EventKind } from '@/lib/domain/glossary';
import { calledBy } from '@/lib/domain/obligations/events';
import type { CallingEvent, Extension } from '@/lib/domain/obligations/term';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';

const eventSelect = {
  id: true,
  agreementId: true,
  kind: true,
  title: true,
  occurredOn: true,
  dueOn: true,
  withdrawnReason: true,
  version: true,
} satisfies Prisma.AgreementEventSelect;

type StoredEvent = Prisma.AgreementEventGetPayload<{ select: typeof eventSelect }>;
export type EventRow = ReturnType<typeof toRow>;

function toRow(stored: StoredEvent) {
  return { ...stored, occurredOn: fromUtc(stored.occurredOn), dueOn: fromUtc(stored.dueOn) };
}

export interface EventFilter {
  agreementId: string;
  kind?: EventKind;
  year?: number;
}

function where(actor: Actor, { agreementId, kind, year }: EventFilter): Prisma.AgreementEventWhereInput {
  const inYear = year && { gte: toUtc(civilDate(`${year}-01-01`)), lte: toUtc(civilDate(`${year}-12-31`)) };
  return { AND: [agreementRecords(actor, 'agreement.read')], agreementId, kind, occurredOn: inYear || undefined };
}

/** Events within reach, the latest first. */
export async function listEvents(actor: Actor, filter: EventFilter, page: { take: number; skip: number }) {
  const orderBy = [{ occurredOn: 'desc' }, { id: 'desc' }] satisfies Prisma.AgreementEventOrderByWithRelationInput[];
  const rows = await db.agreementEvent.findMany({ where: where(actor, filter), select: eventSelect, orderBy, ...page });
  return rows.map(toRow);
}

export function countEvents(actor: Actor, filter: EventFilter): Promise<number> {
  return db.agreementEvent.count({ where: where(actor, filter) });
}

/** One event; null when out of reach of this permission. */
export async function findEvent(actor: Actor, id: string, permission: Permission): Promise<EventRow | null> {
  const stored = await db.agreementEvent.findFirst({
    where: { AND: [agreementRecords(actor, permission)], id },
    select: eventSelect,
  });
  return stored && toRow(stored);
}

/** How many obligations each event opened, how many of them are fulfilled, and how many were cancelled. */
export async function countOpened(eventIds: string[]) {
  const groups = await db.obligation.groupBy({
    by: ['eventId', 'status'],
    where: { eventId: { in: eventIds } },
    _count: true,
  });
  return (eventId: string) => {
    const of = (status?: string) =>
      groups
        .filter((group) => group.eventId === eventId && (status ? group.status === status : true))
        .reduce((sum, { _count }) => sum + _count, 0);
    const cancelled = of('CANCELLED');
    return { opened: of() - cancelled, fulfilled: of('FULFILLED') + of('NOTHING_TO_REPORT'), cancelled };
  };
}

const BY_PARTY = [
  { party: { role: 'asc' } },
  { party: { acronym: 'asc' } },
  { id: 'asc' },
] satisfies Prisma.ObligationOrderByWithRelationInput[];

/** What an event opened, by party: who signed first. Situations of an agreement are public, as its open data is. */
export async function listOpened(eventId: string, page: { take: number; skip: number }) {
  const rows = await db.obligation.findMany({
    where: { eventId },
    select: {
      ...SITUATION_FACTS,
      id: true,
      partyId: true,
      statusReason: true,
      party: { select: { acronym: true, role: true } },
      goal: { select: { code: true, rule: true } },
    },
    orderBy: BY_PARTY,
    ...page,
  });
  return rows.map(({ goal, ...row }) => ({
    ...row,
    ...situationFacts(row),
    goalCode: goal.code,
    rule: deadlineRule.parse(goal.rule),
  }));
}

/** The same of accession bodies alone, however many: alike ones in one row with their count. */
export async function groupOpenedByAccessions(eventId: string) {
  const groups = await db.obligation.groupBy({
    by: [...SITUATION_COLUMNS],
    where: { eventId, status: { not: 'CANCELLED' }, party: { role: 'ACCESSION' } },
    _count: true,
  });
  return groups.map(({ _count, ...facts }) => ({ ...situationFacts(facts), count: _count }));
}

/** Who registered, changed or withdrew an event, and when: the latest first. */
export async function readTrail(eventId: string, take: number) {
  const entries = await db.auditEvent.findMany({
    where: { entity: 'AgreementEvent', entityId: eventId },
    orderBy: { id: 'desc' },
    take,
    select: { id: true, at: true, action: true, actorId: true, data: true },
  });
  const ids = entries.flatMap(({ actorId }) => actorId ?? []);
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return entries.map((entry) => ({ ...entry, actor: people.find(({ id }) => id === entry.actorId)?.name ?? null }));
}

/** The only goal of the plan in force that events of this kind concern; undefined when there are none or several. */
export async function onlyGoalCalledBy(tx: Tx, agreementId: string, kind: EventKind): Promise<string | undefined> {
  const plan = await tx.workPlan.findFirst({
    where: { ...PLAN_IN_FORCE.where, agreementId },
    orderBy: PLAN_IN_FORCE.orderBy,
    select: { goals: { select: { code: true, rule: true } } },
  });
  const called = (plan?.goals ?? []).filter(({ rule }) => calledBy(deadlineRule.parse(rule)) === kind);
  return called.length === 1 ? called[0]?.code : undefined;
}

/** Whom an event calls, and what they were granted, the latest last. */
export const CALLS = {
  parties: { select: { partyId: true } },
  collection: {
    select: {
      extensions: {
        select: { partyId: true, dueOn: true, reason: true },
        orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
      },
    },
  },
} satisfies Prisma.AgreementEventInclude;

type StoredCall = Prisma.AgreementEventGetPayload<{ include: typeof CALLS }>;

/** The same in the words of the domain. */
export function callingEvent({ parties, collection, ...event }: StoredCall): CallingEvent {
  const extensions = collection?.extensions.map(({ partyId, dueOn, reason }): [string, Extension] => [
    partyId,
    { dueOn: fromUtc(dueOn), reason },
  ]);
  return {
    ...event,
    occurredOn: fromUtc(event.occurredOn),
    dueOn: fromUtc(event.dueOn),
    parties: parties.length > 0 ? new Set(parties.map(({ partyId }) => partyId)) : undefined,
    extensions: extensions?.length ? new Map(extensions) : undefined,
  };
}

/** The collection that asks for a year's actions, if one was opened. */
export function collectionOf(tx: Tx, agreementId: string, year: number) {
  return tx.reportCollection.findFirst({ where: { agreementId, year, withdrawnAt: null }, select: { id: true } });
}
