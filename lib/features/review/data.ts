import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { RemarkKind } from '@/lib/domain/glossary';
import { can } from '@/lib/domain/permissions/policy';

/** Roles that see every party's records and may decide over them. */
const REVIEWERS = ['NETWORK_ADMIN', 'NETWORK_ANALYST'] as const;

/** People who work with a party's activity: those of the party itself, and the reviewers of the network. */
export function peopleAround(partyId: string): Prisma.UserWhereInput {
  return {
    disabledAt: null,
    memberships: { some: { OR: [{ partyId }, { role: { in: [...REVIEWERS] } }] } },
  };
}

/** Who of these people may still read each party's activities: whoever left is told nothing. */
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
