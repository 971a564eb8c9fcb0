import 'server-only';
import { randomUUID } from 'node:crypto';
import { readProvenIdentity } from '@/lib/auth/govbr-invitation';
import { govbr } from '@/lib/auth/govbr-settings';
import { currentSession } from '@/lib/auth/session';
import { now } from '@/lib/clock/clock';
import { searchWords } from '@/lib/domain/fold';
import { invitationState } from '@/lib/domain/permissions/invitation-state';
import { grantableRoles } from '@/lib/domain/permissions/invitations';
import { type Actor, mayEver, scopeOf } from '@/lib/domain/permissions/policy';
import { readPartyChoices } from '@/lib/features/deadlines/data';
import type { PartyQuery } from '@/lib/features/deadlines/schema';
import { listInvitations, readInvitation, readManagedParty } from './data';
import { invitationToken } from './schema';

/** As many open invitations as a page shows. */
const MOST_SHOWN = 100;
const MOST_FOUND = 20;

/** Invitations to the parties this person manages that nobody took up yet. */
export async function loadInvitations(actor: Actor) {
  if (!mayEver(actor, 'member.manage')) return [];
  const at = now();
  const invitations = await listInvitations(actor, { take: MOST_SHOWN });
  return invitations.map((invitation) => ({ ...invitation, state: invitationState(invitation, at) }));
}

/** The party to invite someone to, chosen or looked for, and the roles this person may give there; null for who may not. */
export async function loadNewInvitation(actor: Actor, { participe, orgao }: PartyQuery) {
  if (!mayEver(actor, 'member.manage')) return null;
  const words = searchWords(orgao);
  const chosen = participe ?? (words.length === 0 ? actor.memberships[0]?.partyId : undefined);
  const [party, choices] = await Promise.all([
    chosen ? readManagedParty(actor, chosen) : null,
    readPartyChoices(actor, { chosen, words, most: MOST_FOUND }),
  ]);
  return {
    id: randomUUID(),
    party,
    roles: party ? grantableRoles(actor, party) : [],
    parties: choices.filter(({ id, listed }) => listed || id === party?.id),
    found: choices.filter(({ found }) => found),
    searches: scopeOf(actor, 'member.manage') === 'all',
  };
}

/** Who opened the link of an invitation. */
export type InvitationGuest = 'new' | 'proven' | 'signed-out' | 'invited' | 'other';

/**
 * What a guest sees of their invitation, and who they are: nobody signed in, without an account (and proven by gov.br
 * just now or not) or with one; the invited person; or another one. Null when the link is over, or never was.
 */
export async function loadInvitation(token: string) {
  const invitation = invitationToken.safeParse(token).success ? await readInvitation(token) : null;
  if (!invitation || invitationState(invitation, now()) !== 'PENDING') return null;
  const session = await currentSession();
  return { invitation, guest: await guestOf(session, invitation.accountId, token), govbr: govbr() !== null };
}

async function guestOf(
  session: { userId: string } | null,
  accountId: string | null,
  token: string,
): Promise<InvitationGuest> {
  if (session) return session.userId === accountId ? 'invited' : 'other';
  if (accountId) return 'signed-out';
  return (await readProvenIdentity(token)) ? 'proven' : 'new';
}
