import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { type CivilDate, civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { calculationSchema } from '@/lib/domain/deadlines/calculation';
import { type DeadlineRule, deadlineRule } from '@/lib/domain/deadlines/rule';
import type { ObligationStatus } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';

const rowSelect = {
  id: true,
  period: true,
  periodStart: true,
  periodEnd: true,
  dueOn: true,
  status: true,
  fulfilledOn: true,
  lastRecordOn: true,
  eventId: true,
  goal: { select: { id: true, code: true, description: true, deadlineText: true, rule: true, position: true } },
  party: { select: { id: true, acronym: true, role: true } },
  event: { select: { title: true, occurredOn: true } },
} satisfies Prisma.ObligationSelect;

type StoredRow = Prisma.ObligationGetPayload<{ select: typeof rowSelect }>;

export interface ObligationRow {
  id: string;
  period: string;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  dueOn: CivilDate | null;
  status: ObligationStatus;
  fulfilledOn: CivilDate | null;
  lastRecordOn: CivilDate | null;
  eventId: string | null;
  eventTitle: string | null;
  rule: DeadlineRule;
  goal: { id: string; code: string; description: string; deadlineText: string; position: number };
  party: StoredRow['party'];
}

function toRow({ goal: { rule, ...goal }, event, ...stored }: StoredRow): ObligationRow {
  return {
    ...stored,
    goal,
    rule: deadlineRule.parse(rule),
    eventTitle: event?.title ?? null,
    periodStart: fromUtc(stored.periodStart),
    periodEnd: fromUtc(stored.periodEnd),
    dueOn: fromUtc(stored.dueOn),
    fulfilledOn: fromUtc(stored.fulfilledOn),
    lastRecordOn: fromUtc(stored.lastRecordOn),
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
  dueFrom?: CivilDate;
  dueTo?: CivilDate;
  /** Due in this civil year, or of a period that ends in it. */
  year?: number;
}

function where(actor: Actor, filter: ObligationFilter): Prisma.ObligationWhereInput {
  const { partyId, goalCode, statuses, dueFrom, dueTo, year } = filter;
  const due = { gte: dueFrom && toUtc(dueFrom), lte: dueTo && toUtc(dueTo) };
  const inYear = year && { gte: toUtc(civilDate(`${year}-01-01`)), lte: toUtc(civilDate(`${year}-12-31`)) };
  return {
    AND: [partyRecords(actor, 'obligation.read'), LISTED],
    partyId,
    goal: goalCode ? { code: goalCode } : undefined,
    status: statuses && { in: [...statuses] },
    dueOn: dueFrom || dueTo ? due : undefined,
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

export function countObligations(actor: Actor, filter: ObligationFilter): Promise<number> {
  return db.obligation.count({ where: where(actor, filter) });
}

/** One obligation with its memória de cálculo and what was done for it; null when out of reach. */
export async function findObligation(actor: Actor, id: string) {
  const stored = await db.obligation.findFirst({
    where: { id, ...partyRecords(actor, 'obligation.read'), ...LISTED },
    select: { ...rowSelect, calculation: true },
  });
  if (!stored) return null;
  const { calculation, ...row } = stored;
  return { ...toRow(row), calculation: calculationSchema.parse(calculation) };
}
