import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { partyRecords } from '@/lib/db/scope';
import { reviewPoints } from '@/lib/domain/execution/review';
import type { RemarkKind } from '@/lib/domain/glossary';
import { type Actor, can } from '@/lib/domain/permissions/policy';

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
