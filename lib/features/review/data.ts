import 'server-only';
import { startOfDay } from '@/lib/clock/clock';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { folded } from '@/lib/domain/accessions/folded';
import { createCalendar } from '@/lib/domain/calendar/calendar';
import { addDays, type CivilDate, fromUtc } from '@/lib/domain/calendar/civil-date';
import { reviewPoints } from '@/lib/domain/execution/review';
import { lateIfSentUntil, type ReviewTerm } from '@/lib/domain/execution/review-deadline';
import type { RemarkKind } from '@/lib/domain/glossary';
import { type Actor, can } from '@/lib/domain/permissions/policy';
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
  const words = folded(busca ?? '')
    .split(' ')
    .filter(Boolean);
  const sentLate = late && [...late.terms].map(([agreementId, term]) => sentBefore(agreementId, late.today, term));
  return {
    AND: [
      partyRecords(actor, 'activity.review'),
      { NOT: { authorIds: { has: actor.userId } } },
      ...words.map((word) => ({ folded: { contains: word.replace(/[\\%_]/g, '\\$&') } })),
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

/** Whether this activity stands in the person's queue, whatever its filters. */
export async function isInQueue(actor: Actor, id: string): Promise<boolean> {
  return (await db.activity.count({ where: { AND: [{ id }, queueWhere(actor)] } })) > 0;
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

/** The latest turns of a conversation that its pages show. */
const TURNS = 200;

/** The conversation over an activity, oldest first, with who was mentioned. */
export async function listRemarks(actor: Actor, activityId: string) {
  const remarks = await db.remark.findMany({
    where: { activityId, activity: partyRecords(actor, 'activity.read') },
    select: {
      id: true,
      kind: true,
      text: true,
      points: true,
      createdAt: true,
      author: { select: { id: true, name: true } },
      notices: { where: { mentioned: true }, select: { user: { select: { name: true } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: TURNS,
  });
  return remarks.reverse().map(({ points, notices, ...remark }) => ({
    ...remark,
    points: reviewPoints.parse(points),
    mentions: notices.map(({ user }) => user.name).sort((a, b) => a.localeCompare(b, 'pt-BR')),
  }));
}

/** Whom someone may tell of what they say over a party's activity: its people and SEGES's reviewers, but themselves. */
export function listPeopleAround(actor: Actor, partyId: string) {
  return db.user.findMany({
    where: {
      disabledAt: null,
      id: { not: actor.userId },
      memberships: { some: { OR: [{ partyId }, { role: { in: ['NETWORK_ADMIN', 'NETWORK_ANALYST'] } }] } },
    },
    select: { id: true, name: true, memberships: { select: { party: { select: { acronym: true } } }, take: 1 } },
    orderBy: { name: 'asc' },
    take: 50,
  });
}

/** Activities of a party that wait for its answer to a question. */
export async function listOpenQuestions(actor: Actor, partyId: string, take: number) {
  const latest = await db.remark.findMany({
    where: {
      kind: { in: ['QUESTION', 'ANSWER', 'SUBMITTED'] },
      activity: { ...partyRecords(actor, 'activity.read'), partyId, status: 'SUBMITTED' },
    },
    distinct: ['activityId'],
    orderBy: [{ activityId: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: {
      kind: true,
      text: true,
      createdAt: true,
      author: { select: { name: true } },
      activity: { select: { id: true, title: true } },
    },
  });
  return latest.filter(({ kind }) => kind === 'QUESTION').slice(0, take);
}

/** Who of these people may read each party's activities by now: whoever left is told nothing. */
export async function readersAmong(tx: Tx, partyIds: string[], userIds: string[]): Promise<Map<string, Set<string>>> {
  if (userIds.length === 0) return new Map();
  const found = await tx.user.findMany({
    where: { id: { in: userIds }, disabledAt: null },
    select: {
      id: true,
      memberships: { select: { partyId: true, role: true, party: { select: { agreementId: true } } } },
    },
  });
  const actors = found.map(({ id: userId, memberships }) => ({
    userId,
    name: '',
    memberships: memberships.map(({ party, ...membership }) => ({ ...membership, ...party })),
  }));
  const parties = await tx.party.findMany({
    where: { id: { in: partyIds } },
    select: { id: true, agreementId: true },
  });
  return new Map(
    parties.map(({ id: partyId, agreementId }) => {
      const readers = actors.filter((actor) => can(actor, 'activity.read', { agreementId, partyId }));
      return [partyId, new Set(readers.map(({ userId }) => userId))];
    }),
  );
}

/** The author of the latest remark of these kinds, for each of the activities that has one. */
export async function latestAuthors(tx: Tx, activityIds: string[], kinds: RemarkKind[]): Promise<Map<string, string>> {
  const remarks = await tx.remark.findMany({
    where: { activityId: { in: activityIds }, kind: { in: kinds } },
    distinct: ['activityId'],
    orderBy: [{ activityId: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: { activityId: true, authorId: true },
  });
  return new Map(remarks.map(({ activityId, authorId }) => [activityId, authorId]));
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
