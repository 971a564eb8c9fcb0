import 'server-only';
import { tokenHash } from '@/lib/auth/options';
import { db, type Tx } from '@/lib/db/client';
import { partiesWithin } from '@/lib/db/scope';
import type { Actor } from '@/lib/domain/permissions/policy';

/** A party whose people this person manages; null when out of reach. */
export async function findManagedParty(client: Tx, actor: Actor, id: string) {
  const party = await client.party.findFirst({
    where: { AND: [{ id }, partiesWithin(actor, 'member.manage')] },
    select: { id: true, agreementId: true, role: true, acronym: true, name: true },
  });
  return party && { ...party, partyId: party.id };
}

export type ManagedParty = NonNullable<Awaited<ReturnType<typeof findManagedParty>>>;

/** The same for a page. */
export function readManagedParty(actor: Actor, id: string) {
  return findManagedParty(db, actor, id);
}

/** An invitation to a party whose people this person manages, with the party; null when out of reach. */
export async function findManagedInvitation(tx: Tx, actor: Actor, id: string) {
  const invitation = await tx.invitation.findUnique({ where: { id } });
  const party = invitation && (await findManagedParty(tx, actor, invitation.partyId));
  return party && { ...party, invitation };
}

/** An invitation by the secret of its link, with what its guest has to know; null for none. */
export function findInvitation(client: Tx, token: string) {
  return client.invitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: {
      party: {
        select: { role: true, acronym: true, name: true, agreementId: true, agreement: { select: { number: true } } },
      },
      invitedBy: {
        select: {
          name: true,
          disabledAt: true,
          memberships: { select: { partyId: true, role: true, party: { select: { agreementId: true } } } },
        },
      },
    },
  });
}

/** The same for a page, and whether the address already has an account. */
export async function readInvitation(token: string) {
  const invitation = await findInvitation(db, token);
  if (!invitation) return null;
  const account = await db.user.findUnique({ where: { email: invitation.email }, select: { id: true } });
  return { ...invitation, accountId: account?.id ?? null };
}

/** What the message of an invitation says; null once it was answered or withdrawn. */
export function findInvitationToMail(id: string) {
  return db.invitation.findFirst({
    where: { id, acceptedAt: null, withdrawnAt: null },
    select: {
      email: true,
      name: true,
      role: true,
      expiresAt: true,
      party: { select: { acronym: true, name: true, agreement: { select: { number: true } } } },
      invitedBy: { select: { name: true } },
    },
  });
}

/** Invitations not yet accepted to the parties this person manages, the latest first. */
export function listInvitations(actor: Actor, { take }: { take: number }) {
  return db.invitation.findMany({
    where: { acceptedAt: null, withdrawnAt: null, party: partiesWithin(actor, 'member.manage') },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      party: { select: { acronym: true } },
    },
    take,
  });
}

/** How many invitations someone has sent since an instant, each time that one was sent again included. */
export function countSent(tx: Tx, actorId: string, since: Date): Promise<number> {
  return tx.auditEvent.count({ where: { actorId, action: 'invitation.sent', at: { gte: since } } });
}
