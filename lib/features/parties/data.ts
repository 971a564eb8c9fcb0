import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';

/** The party a person works for in this session, which comes first among their memberships; null without any. */
export const ownParty = cache(async ({ memberships: [first] }: Actor) => {
  if (!first) return null;
  return db.party.findUnique({
    where: { id: first.partyId },
    select: { id: true, acronym: true, name: true, role: true, agreementId: true },
  });
});

/** The parties that answer for a goal, out of those whose records this person may read. */
export function partiesOfGoal(actor: Actor, goalId: string) {
  const scope = scopeOf(actor, 'obligation.read');
  return db.party.findMany({
    where: { assignments: { some: { goalId } }, id: scope === 'all' ? undefined : { in: scope.partyIds } },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
    select: { id: true, acronym: true, role: true },
    take: 50,
  });
}
