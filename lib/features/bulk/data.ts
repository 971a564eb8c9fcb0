import 'server-only';
import type { Tx } from '@/lib/db/client';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import type { BulkActivity } from '@/lib/domain/execution/bulk';
import type { Actor } from '@/lib/domain/permissions/policy';
import { readableRecords } from '@/lib/features/evidence/data';
import { lockedAmong, type Touched } from '@/lib/features/periods/data';

const ACTIVITY = {
  id: true,
  partyId: true,
  title: true,
  version: true,
  status: true,
  performedFrom: true,
  performedTo: true,
  hours: true,
  enrolled: true,
  completed: true,
  participants: true,
  attendees: true,
  items: true,
  authorIds: true,
  submittedById: true,
  party: { select: { agreementId: true } },
  evidence: { select: { evidenceId: true } },
  obligations: {
    select: {
      obligationId: true,
      obligation: { select: { periodStart: true, goal: { select: { code: true, rule: true } } } },
    },
  },
  _count: { select: { remarks: { where: { kind: { notIn: ['SUBMITTED', 'WITHDRAWN'] } } } } },
} satisfies Prisma.ActivitySelect;

/** These activities, as far as the actor may write them, in the order of their titles. */
export async function findActivities(client: Tx, actor: Actor, ids: string[]) {
  const rows = await client.activity.findMany({
    where: { AND: [{ id: { in: ids } }, partyRecords(actor, 'activity.write')] },
    orderBy: [{ folded: 'asc' }, { id: 'asc' }],
    select: ACTIVITY,
  });
  return rows.map(({ party, evidence, obligations, _count, ...row }) => ({
    ...row,
    agreementId: party.agreementId,
    dates: [fromUtc(row.performedFrom), fromUtc(row.performedTo)],
    evidenceIds: evidence.map(({ evidenceId }) => evidenceId),
    obligationIds: obligations.map(({ obligationId }) => obligationId),
    standing: standingOf({ ...row, evidence, obligations, _count }),
  }));
}

type Stored = Omit<Prisma.ActivityGetPayload<{ select: typeof ACTIVITY }>, 'party'>;

function standingOf({ status, evidence, obligations, _count, ...row }: Stored): BulkActivity {
  return {
    status,
    facts: {
      performedFrom: fromUtc(row.performedFrom) ?? undefined,
      performedTo: fromUtc(row.performedTo) ?? undefined,
      hours: row.hours?.toNumber(),
      enrolled: row.enrolled ?? undefined,
      completed: row.completed ?? undefined,
      participants: row.participants ?? undefined,
      attendees: row.attendees ?? undefined,
      items: row.items,
    },
    served: obligations.map(({ obligation: { periodStart, goal } }) => ({
      goalCode: goal.code,
      rule: deadlineRule.parse(goal.rule),
      periodStart: fromUtc(periodStart),
    })),
    evidence: evidence.length,
    isSpokenOf: _count.remarks > 0,
  };
}

/** The same for a page, with those that happened in a locked year told. */
export async function readActivities(actor: Actor, ids: string[]) {
  return withLocks(await findActivities(db, actor, ids));
}

async function withLocks<Item extends Touched>(items: Item[]) {
  const locked = new Set(await lockedAmong(db, items));
  return items.map((item) => ({ ...item, isLocked: locked.has(item) }));
}

/** These pieces of evidence, as far as the actor may change them, in the order of their titles. */
export async function findEvidence(client: Tx, actor: Actor, ids: string[]) {
  const rows = await client.evidence.findMany({
    where: { AND: [{ id: { in: ids } }, readableRecords(actor), partyRecords(actor, 'activity.write')] },
    orderBy: [{ folded: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      partyId: true,
      title: true,
      version: true,
      sensitivity: true,
      factOn: true,
      validUntil: true,
      publishedAt: true,
      party: { select: { agreementId: true } },
      activities: { select: { activity: { select: { status: true, performedFrom: true, performedTo: true } } } },
    },
  });
  return rows.map(({ party, activities, ...row }) => ({
    ...row,
    agreementId: party.agreementId,
    factOn: fromUtc(row.factOn),
    validUntil: fromUtc(row.validUntil),
    isInReview: activities.some(({ activity }) => activity.status === 'SUBMITTED'),
    /** The days of what it proves. */
    dates: activities.flatMap(({ activity }) => [fromUtc(activity.performedFrom), fromUtc(activity.performedTo)]),
  }));
}

/** The same for a page, with those that prove something of a locked year told. */
export async function readEvidence(actor: Actor, ids: string[]) {
  return withLocks(await findEvidence(db, actor, ids));
}
