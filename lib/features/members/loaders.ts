import 'server-only';
import { z } from 'zod';
import { machineTime } from '@/lib/clock/clock';
import { grantableRoles } from '@/lib/domain/permissions/invitations';
import { type Actor, can, mayEver } from '@/lib/domain/permissions/policy';
import { listMembers, listOwnParties, listSessions, readMember } from './data';
import type { MemberQuery } from './schema';

const PAGE = 25;

/** A page of the people with an account, as the address asks, and whether this person invites others. */
export async function loadMembers(actor: Actor, { pagina, ...query }: MemberQuery) {
  const listed = await listMembers(actor, query, { take: PAGE, skip: (pagina - 1) * PAGE });
  return {
    ...listed,
    pages: Math.max(1, Math.ceil(listed.found / PAGE)),
    invites: mayEver(actor, 'member.manage'),
  };
}

/** Someone with an account: their places, what this person may change of each, and their sessions for who may end them. */
export async function loadMember(actor: Actor, id: string) {
  const member = z.uuid().safeParse(id).success ? await readMember(actor, id) : null;
  if (!member) return null;
  const administers = mayEver(actor, 'account.manage');
  const isSelf = member.id === actor.userId;
  return {
    member,
    isSelf,
    administers: administers && !isSelf,
    sessions: administers ? await listSessions(id, machineTime()) : null,
    places: member.memberships.map(({ role, partyId, party }) => {
      const granted = grantableRoles(actor, { ...party, partyId });
      return { role, partyId, party, roles: !isSelf && granted.includes(role) ? granted : [] };
    }),
  };
}

/** One place of someone's, to be taken from them; null for who may not. */
export async function loadRemoval(actor: Actor, id: string, partyId: string) {
  const loaded = await loadMember(actor, id);
  const place = loaded?.places.find((one) => one.partyId === partyId && one.roles.length > 0);
  return loaded && place ? { member: loaded.member, place } : null;
}

/** An account to be disabled; null for who may not, or for their own. */
export async function loadAccountToDisable(actor: Actor, id: string) {
  const loaded = can(actor, 'account.manage', {}) ? await loadMember(actor, id) : null;
  return loaded?.administers && !loaded.member.disabledAt ? loaded.member : null;
}

/** An account whose second factor may be taken off by this person; null for who may not, or where there is none. */
export async function loadFactorToReset(actor: Actor, id: string) {
  const loaded = can(actor, 'account.manage', {}) ? await loadMember(actor, id) : null;
  return loaded?.administers && loaded.member.factor ? loaded.member : null;
}

/** The parties this person can switch between, and the one they work for now; none for who has one. */
export async function loadSwitch(actor: Actor) {
  if (actor.memberships.length < 2) return [];
  const parties = await listOwnParties(actor);
  return parties.map((party) => ({ ...party, current: party.id === actor.memberships[0]?.partyId }));
}
