import 'server-only';
import { startOfDay } from '@/lib/clock/clock';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import { createCalendar } from '@/lib/domain/calendar/calendar';
import { addDays, type CivilDate, fromUtc } from '@/lib/domain/calendar/civil-date';
import { awaitsAnswer, type Obstacle, validationObstacle } from '@/lib/domain/execution/review';
import { lateIfSentUntil, type ReviewTerm } from '@/lib/domain/execution/review-deadline';
import type { Actor } from '@/lib/domain/permissions/policy';
import { weighObligations } from '@/lib/features/obligations/data';
import { lockedAmong, type Touched } from '@/lib/features/periods/data';
import type { ReviewQuery } from './schema';

/** By agreement, within how many days SEGES reviews, and by which calendar. In two statements, however many there are. */
export async function readReviewTerms(agreementId?: string): Promise<Map<string, ReviewTerm>> {
  const agreements = await db.agreement.findMany({
    where: { id: agreementId },
    select: { id: true, reviewDays: true, parties: { where: { role: 'COORDINATOR' }, select: { calendarId: true } } },
  });
  const calendarIds = agreements.flatMap(({ parties }) => parties.map((party) => party.calendarId));
  const rows = await db.calendar.findMany({ where: { id: { in: calendarIds } }, include: { days: true } });
  const calendars = new Map(
    rows.map(({ id, days, ...calendar }) => [
      id,
      createCalendar({ ...calendar, days: days.map((day) => ({ ...day, date: fromUtc(day.date) })) }),
    ]),
  );
  const weekendsAlone = createCalendar({ code: '', name: '', days: [] });
  return new Map(
    agreements.map(({ id, reviewDays: days, parties }) => [
      id,
      { days, calendar: calendars.get(parties[0]?.calendarId ?? '') ?? weekendsAlone },
    ]),
  );
}

/** What the filters of the queue leave, and the review terms by which its late ones are told. */
export type QueueFilter = Partial<Pick<ReviewQuery, 'participe' | 'eixo' | 'meta' | 'busca'>> & {
  late?: { today: CivilDate; terms: ReadonlyMap<string, ReviewTerm> };
};

/** What waits for this person's review: never their own work. */
function queueWhere(actor: Actor, { participe, eixo, meta, busca, late }: QueueFilter = {}): Prisma.ActivityWhereInput {
  const goal: Prisma.GoalWhereInput = { code: meta, axes: eixo ? { some: { axis: { number: eixo } } } : undefined };
  const sentLate = late && [...late.terms].map(([agreementId, term]) => sentBefore(agreementId, late.today, term));
  return {
    AND: [
      partyRecords(actor, 'activity.review'),
      { NOT: { authorIds: { has: actor.userId } } },
      ...wordFilters(busca).map((folded) => ({ folded })),
      ...(sentLate ? [{ OR: sentLate }] : []),
    ],
    status: 'SUBMITTED',
    partyId: participe,
    obligations: meta || eixo ? { some: { obligation: { goal } } } : undefined,
  };
}

function sentBefore(agreementId: string, today: CivilDate, term: ReviewTerm): Prisma.ActivityWhereInput {
  return { party: { agreementId }, submittedAt: { lt: startOfDay(addDays(lateIfSentUntil(today, term), 1)) } };
}

const OLDEST_FIRST = [{ submittedAt: 'asc' }, { id: 'asc' }] satisfies Prisma.ActivityOrderByWithRelationInput[];

/** A page of what waits, oldest first, each with the latest word of its conversation. */
export async function listReviewQueue(actor: Actor, filter: QueueFilter, page: { take: number; skip?: number }) {
  const rows = await db.activity.findMany({
    where: queueWhere(actor, filter),
    select: {
      id: true,
      title: true,
      status: true,
      version: true,
      submittedAt: true,
      updatedAt: true,
      party: { select: { id: true, acronym: true, agreementId: true } },
      obligations: {
        select: { obligation: { select: { goal: { select: { code: true } } } } },
        orderBy: { obligation: { goal: { position: 'asc' } } },
      },
      remarks: {
        where: { kind: { in: ['QUESTION', 'ANSWER', 'SUBMITTED'] } },
        select: { kind: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
    orderBy: OLDEST_FIRST,
    ...page,
  });
  return rows.map(({ obligations, ...row }) => ({
    ...row,
    codes: obligations.map(({ obligation }) => obligation.goal.code),
  }));
}

export function countReviewQueue(actor: Actor, filter: QueueFilter = {}): Promise<number> {
  return db.activity.count({ where: queueWhere(actor, filter) });
}

type Place = { submittedAt: Date; id: string };

/** The one to be looked at after another was decided: the next older one, else the first; and how many are before it. */
export async function nextInQueue(actor: Actor, filter: QueueFilter, decidedId: string) {
  const select = { id: true, submittedAt: true } as const;
  const where = queueWhere(actor, filter);
  const decided = await db.activity.findFirst({
    where: { id: decidedId, ...partyRecords(actor, 'activity.review') },
    select,
  });
  const after = isPlace(decided)
    ? await db.activity.findFirst({ where: { AND: [where, beside(decided, 'gt')] }, select, orderBy: OLDEST_FIRST })
    : null;
  const next = after ?? (await db.activity.findFirst({ where, select, orderBy: OLDEST_FIRST }));
  if (!isPlace(next)) return null;
  return { id: next.id, before: await db.activity.count({ where: { AND: [where, beside(next, 'lt')] } }) };
}

function isPlace(row: { id: string; submittedAt: Date | null } | null): row is Place {
  return Boolean(row?.submittedAt);
}

function beside({ submittedAt, id }: Place, side: 'gt' | 'lt'): Prisma.ActivityWhereInput {
  return { OR: [{ submittedAt: { [side]: submittedAt } }, { submittedAt, id: { [side]: id } }] };
}

/** Parties, axes and goals by which the queue can be narrowed: only those of which something waits. */
export async function readQueueChoices(actor: Actor) {
  const waiting = { some: queueWhere(actor) };
  const goals = await db.goal.findMany({
    where: { obligations: { some: { activities: { some: { activity: queueWhere(actor) } } } } },
    distinct: ['code'],
    select: { code: true, position: true, axes: { select: { axis: { select: { number: true, title: true } } } } },
    orderBy: [{ code: 'asc' }, { position: 'asc' }],
    take: 200,
  });
  const parties = await db.party.findMany({
    where: { activities: waiting },
    select: { id: true, acronym: true },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
    take: 200,
  });
  const axes = new Map(goals.flatMap(({ axes: of }) => of.map(({ axis }) => [axis.number, axis.title] as const)));
  return {
    parties,
    goals: goals.sort((a, b) => a.position - b.position).map(({ code }) => code),
    axes: [...axes].sort(([a], [b]) => a - b).map(([number, title]) => ({ number, title })),
  };
}

/** What deciding over activities needs to know of them, as rows of the change's own transaction. */
export async function readReviewed(tx: Tx, actor: Actor, ids: string[]) {
  const rows = await tx.activity.findMany({
    where: { id: { in: ids }, ...partyRecords(actor, 'activity.review') },
    include: {
      party: { select: { acronym: true, agreementId: true } },
      obligations: { select: { obligationId: true } },
      evidence: { select: { evidenceId: true, evidence: { select: { files: { select: { scan: true } } } } } },
      remarks: {
        where: { kind: { in: ['QUESTION', 'ANSWER', 'SUBMITTED'] } },
        select: { kind: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
    orderBy: OLDEST_FIRST,
  });
  return rows.map(({ evidence, obligations, ...row }) => ({
    ...row,
    agreementId: row.party.agreementId,
    dates: [fromUtc(row.performedFrom), fromUtc(row.performedTo)],
    obligationIds: obligations.map(({ obligationId }) => obligationId),
    evidenceIds: evidence.map(({ evidenceId }) => evidenceId),
    quarantined: evidence.some((link) => link.evidence.files.some(({ scan }) => scan === 'WAITING')),
  }));
}

export type Reviewed = Awaited<ReturnType<typeof readReviewed>>[number];

/**
 * What keeps each of these activities from being validated together with others by this person, at the version that
 * was seen. A question that waits for its answer keeps it too: whoever asked looks at it alone.
 */
export function bulkObstacles(reviewerId: string, activities: Reviewed[], seen: Map<string, number>) {
  return new Map(
    activities.map((activity): [string, Obstacle | null] => {
      const { id, status, remarks } = activity;
      const version = seen.get(id) ?? activity.version;
      const obstacle = validationObstacle(activity, { version, reviewerId });
      return [id, obstacle ?? (awaitsAnswer(status, remarks) ? 'QUESTION_OPEN' : null)];
    }),
  );
}

/** Whether what a party did happened in a year that is locked for it. */
export async function isLockedFor(touched: Touched): Promise<boolean> {
  return (await lockedAmong(db, [touched])).length > 0;
}

/** What validating activities together would do: what keeps each from it, and what the others would fulfil. */
export async function previewValidation(actor: Actor, ids: string[]) {
  const activities = await readReviewed(db, actor, ids);
  const obstacles = bulkObstacles(actor.userId, activities, new Map());
  const free = activities.filter(({ id }) => !obstacles.get(id));
  const obligationIds = [...new Set(free.flatMap((activity) => activity.obligationIds))];
  const weighed = await weighObligations(db, obligationIds, new Set(free.map(({ id }) => id)));
  const standing = new Map(weighed.map((row) => [row.id, row]));
  return activities.map((activity) => ({
    ...activity,
    hours: activity.hours?.toNumber() ?? null,
    performedFrom: fromUtc(activity.performedFrom),
    performedTo: fromUtc(activity.performedTo),
    obstacle: obstacles.get(activity.id) ?? null,
    effects: activity.obligationIds.flatMap((id) => standing.get(id) ?? []),
  }));
}
