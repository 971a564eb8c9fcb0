import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Actor } from '@/lib/domain/permissions/policy';

/** What makes a person an actor. Without a choice, the coordinator's membership comes before others. */
export const ACTOR_SELECT = {
  id: true,
  name: true,
  memberships: {
    orderBy: [{ party: { role: 'asc' } }, { party: { acronym: 'asc' } }],
    select: { partyId: true, role: true, party: { select: { agreementId: true } } },
  },
} as const satisfies Prisma.UserSelect;

type StoredActor = Prisma.UserGetPayload<{ select: typeof ACTOR_SELECT }>;

/** The person with their memberships, that of the party they work for first. */
export function toActor({ id, name, memberships }: StoredActor, partyId: string | null): Actor {
  const held = memberships.map(({ party, ...membership }) => ({ ...membership, agreementId: party.agreementId }));
  const chosen = held.filter((membership) => membership.partyId === partyId);
  const others = held.filter((membership) => membership.partyId !== partyId);
  return { userId: id, name, memberships: [...chosen, ...others] };
}

/**
 * Who asked for work that goes on without a request, with what they may do by now; null once their account is closed.
 */
export async function actorBehind(userId: string, partyId: string): Promise<Actor | null> {
  const user = await db.user.findFirst({ where: { id: userId, disabledAt: null }, select: ACTOR_SELECT });
  return user && toActor(user, partyId);
}
