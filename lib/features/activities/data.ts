import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { reviewPoints } from '@/lib/domain/execution/review';
import type { ActivityStatus } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { EVIDENCE_SELECT, readableRecords, toEvidence } from '@/lib/features/evidence/data';

const obligationSelect = {
  obligation: {
    select: {
      id: true,
      period: true,
      periodStart: true,
      dueOn: true,
      eventId: true,
      minimumHours: true,
      goal: { select: { code: true, description: true, rule: true, position: true } },
    },
  },
} satisfies Prisma.ActivityObligationSelect;

/** Evidence that this person may not open stays out of the row. */
const activitySelect = (actor: Actor) =>
  ({
    id: true,
    partyId: true,
    title: true,
    narrative: true,
    performedFrom: true,
    performedTo: true,
    place: true,
    link: true,
    partners: true,
    hours: true,
    enrolled: true,
    completed: true,
    participants: true,
    attendees: true,
    reach: true,
    items: true,
    status: true,
    version: true,
    authorIds: true,
    submittedAt: true,
    updatedAt: true,
    party: { select: { acronym: true, agreementId: true } },
    createdBy: { select: { name: true } },
    submittedBy: { select: { name: true } },
    obligations: { select: obligationSelect, orderBy: { obligation: { goal: { position: 'asc' } } } },
    evidence: {
      where: { evidence: readableRecords(actor) },
      select: { evidence: { select: EVIDENCE_SELECT } },
      orderBy: { evidence: { createdAt: 'asc' } },
    },
    remarks: {
      select: { id: true, kind: true, text: true, points: true, createdAt: true, author: { select: { name: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    },
  }) satisfies Prisma.ActivitySelect;

type StoredActivity = Prisma.ActivityGetPayload<{ select: ReturnType<typeof activitySelect> }>;
export type ActivityRow = ReturnType<typeof toRow>;

function toRow({ obligations, evidence, remarks, ...stored }: StoredActivity) {
  return {
    ...stored,
    remarks: remarks.map((remark) => ({ ...remark, points: reviewPoints.parse(remark.points) })),
    performedFrom: fromUtc(stored.performedFrom),
    performedTo: fromUtc(stored.performedTo),
    hours: stored.hours?.toNumber() ?? null,
    evidence: evidence.map((link) => toEvidence(link.evidence)),
    obligations: obligations.map(({ obligation: { goal, ...obligation } }) => ({
      ...obligation,
      periodStart: fromUtc(obligation.periodStart),
      dueOn: fromUtc(obligation.dueOn),
      goal: { ...goal, rule: deadlineRule.parse(goal.rule) },
    })),
  };
}

export interface ActivityFilter {
  partyId?: string;
  goalCode?: string;
  obligationId?: string;
  year?: number;
  statuses?: ActivityStatus[];
}

function where(actor: Actor, { partyId, goalCode, obligationId, year, statuses }: ActivityFilter) {
  // By the link's own column: through the obligation, every activity of the network would be looked at.
  const served = { obligationId, obligation: goalCode ? { goal: { code: goalCode } } : undefined };
  const performed = year && { gte: toUtc(civilDate(`${year}-01-01`)), lte: toUtc(civilDate(`${year}-12-31`)) };
  return {
    AND: [partyRecords(actor, 'activity.read')],
    partyId,
    status: statuses && { in: statuses },
    performedTo: performed || undefined,
    obligations: goalCode || obligationId ? { some: served } : undefined,
  } satisfies Prisma.ActivityWhereInput;
}

const RECENT_FIRST = [
  { performedTo: { sort: 'desc', nulls: 'first' } },
  { updatedAt: 'desc' },
  { id: 'asc' },
] satisfies Prisma.ActivityOrderByWithRelationInput[];

/** Activities within reach, the latest performed first; drafts without a date before them. */
export async function listActivities(actor: Actor, filter: ActivityFilter, page: { take: number; skip?: number }) {
  const query = { where: where(actor, filter), select: activitySelect(actor), orderBy: RECENT_FIRST, ...page };
  return (await db.activity.findMany(query)).map(toRow);
}

export function countActivities(actor: Actor, filter: ActivityFilter): Promise<number> {
  return db.activity.count({ where: where(actor, filter) });
}

/** One activity with its evidence and reviews; null when out of reach. */
export async function findActivity(actor: Actor, id: string): Promise<ActivityRow | null> {
  const query = { where: { id, ...partyRecords(actor, 'activity.read') }, select: activitySelect(actor) };
  const stored = await db.activity.findFirst(query);
  return stored && toRow(stored);
}

/** Hours validated so far for one obligation. */
export async function sumValidatedHours(actor: Actor, obligationId: string): Promise<number> {
  const query = { where: where(actor, { obligationId, statuses: ['VALIDATED'] }), _sum: { hours: true } as const };
  return (await db.activity.aggregate(query))._sum.hours?.toNumber() ?? 0;
}
