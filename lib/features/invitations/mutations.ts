import 'server-only';
import { randomBytes } from 'node:crypto';
import { Refusal, type Result } from '@/lib/action/errors';
import { defineMutation, guarded } from '@/lib/action/perform';
import { recordAudit } from '@/lib/audit/record';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import { linkIdentity, type ProvenIdentity } from '@/lib/auth/govbr-identity';
import { setPassword } from '@/lib/auth/new-password';
import { tokenHash } from '@/lib/auth/options';
import type { Tx } from '@/lib/db/client';
import { statementWithin } from '@/lib/db/statement';
import { transaction } from '@/lib/db/transaction';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { INVITATION_DAYS, invitationState } from '@/lib/domain/permissions/invitation-state';
import { grantableRoles } from '@/lib/domain/permissions/invitations';
import type { Actor } from '@/lib/domain/permissions/policy';
import { env } from '@/lib/env/env';
import { formatInstant } from '@/lib/format/date';
import { askFor } from '@/lib/jobs/queue';
import { sendMail } from '@/lib/mail/send';
import { seal, unseal } from '@/lib/vault/vault';
import {
  countSent,
  findInvitation,
  findInvitationToMail,
  findManagedInvitation,
  findManagedParty,
  type ManagedParty,
} from './data';
import { invitationForm, invitationMail, invitationStep } from './schema';

const DAY_MS = 24 * 60 * 60 * 1000;
/** More than anyone invites in a day; whoever got into an account could else write to the whole world with it. */
const MOST_A_DAY = 200;
/** The job by which the link reaches its guest. */
const INVITATION_MAIL = 'invitation-mail';

/** Offers a person a place in a party, by a link sent to their address. A newer invitation replaces an open one. */
export const sendInvitation = defineMutation({
  permission: 'member.manage',
  schema: invitationForm,
  load: ({ tx, actor }, { partyId }) => findManagedParty(tx, actor, partyId),
  run: async ({ tx, actor, now }, { id, name, email, role }, party) => {
    if (await tx.invitation.findUnique({ where: { id }, select: { id: true } })) return { repeated: true };
    assertGrantable(actor, party, role);
    const taken = await tx.membership.findFirst({ where: { partyId: party.id, user: { email } } });
    if (taken) throw new Refusal('INVALID', { email: [`Esta pessoa já participa de ${party.acronym}.`] });
    await assertFewSent(tx, actor, now);
    await tx.invitation.updateMany({
      where: { partyId: party.id, email, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    const link = newLink(now);
    await tx.invitation.create({
      data: { id, partyId: party.id, name, email, role, invitedById: actor.userId, createdAt: now, ...link.row },
    });
    await askForMail(tx, id, link.token);
    return { repeated: false };
  },
  audit: ({ id, role }, { partyId }, { repeated }) =>
    repeated ? null : { action: 'invitation.sent', entity: 'Invitation', entityId: id, partyId, data: { role } },
});

/** Sends the link again, as a new one: the old one stops working. */
export const resendInvitation = defineMutation({
  permission: 'member.manage',
  schema: invitationStep,
  load: ({ tx, actor }, { id }) => findManagedInvitation(tx, actor, id),
  run: async ({ tx, actor, now }, { id }, { invitation, ...party }) => {
    assertGrantable(actor, party, invitation.role);
    assertUnanswered(invitation);
    await assertFewSent(tx, actor, now);
    const link = newLink(now);
    await tx.invitation.update({ where: { id }, data: link.row });
    await askForMail(tx, id, link.token);
  },
  audit: ({ id }, { partyId, invitation: { role } }) => ({
    action: 'invitation.sent',
    entity: 'Invitation',
    entityId: id,
    partyId,
    data: { role, again: true },
  }),
});

/** Takes an invitation back: its link stops working. */
export const withdrawInvitation = defineMutation({
  permission: 'member.manage',
  schema: invitationStep,
  load: ({ tx, actor }, { id }) => findManagedInvitation(tx, actor, id),
  run: async ({ tx, actor, now }, { id }, { invitation, ...party }) => {
    assertGrantable(actor, party, invitation.role);
    assertUnanswered(invitation);
    await tx.invitation.update({ where: { id }, data: { withdrawnAt: now } });
  },
  audit: ({ id }, { partyId }) => ({ action: 'invitation.withdrawn', entity: 'Invitation', entityId: id, partyId }),
});

/** Who takes up an invitation: somebody with an account, or somebody new and how they prove who they are. */
export type Guest =
  | { userId: string }
  | { name: string; newPassword: string }
  | { name: string; identity: ProvenIdentity };

/**
 * Takes up an invitation by the secret of its link, once: of two at the same time, one finds it used. Nobody need be
 * signed in, since the link itself is the permission; an account that exists takes it up only by its own person.
 */
export function acceptInvitation(token: string, guest: Guest, at: Date): Promise<Result<{ userId: string }>> {
  return guarded(async () => {
    const userId = await transaction(async (tx) => {
      const invitation = await findInvitation(tx, token);
      if (!invitation || invitationState(invitation, at) !== 'PENDING') throw new Refusal('INVITATION_OVER');
      // Whoever invited may have left or lost the role since: what they could not offer today is not taken up today.
      if (!stillOffered(invitation)) throw new Refusal('INVITATION_OVER');
      const { id, partyId, role, email } = invitation;
      const user =
        'userId' in guest ? await ownAccount(tx, guest.userId, email) : await newAccount(tx, guest, email, at);
      const held = await tx.membership.findUnique({ where: { userId_partyId: { userId: user, partyId } } });
      if (held) throw new Refusal('INVITATION_OVER');
      await tx.membership.create({ data: { userId: user, partyId, role } });
      if ('newPassword' in guest) await setPassword(tx, user, guest.newPassword, at);
      await tx.invitation.update({ where: { id }, data: { acceptedAt: at, acceptedById: user } });
      // Signed in again, the person meets what the new role asks for, such as a second factor.
      await endSessionsOf(tx, user, { actorId: user, reason: 'role' });
      await recordAudit(tx, user, at, {
        action: 'invitation.accepted',
        entity: 'Invitation',
        entityId: id,
        partyId,
        data: { role },
      });
      return user;
    });
    return { ok: true, data: { userId } };
  });
}

/** Sends the message with the link. Run again, it sends the same message. */
export async function mailInvitation(data: object): Promise<void> {
  const { id, token: sealed } = invitationMail.parse(data);
  const invitation = await findInvitationToMail(id);
  if (!invitation) return;
  const token = unseal(sealed, mailPlace(id));
  const { name, email, role, party, invitedBy, expiresAt } = invitation;
  await sendMail({
    id: `${id}.${tokenHash(token).slice(0, 12)}`,
    to: { name, address: email },
    subject: `Plano de Trabalho: convite para ${party.acronym}`,
    text: [
      `Olá, ${name}.`,
      `${invitedBy.name} convidou você para o plano de trabalho do ACT nº ${party.agreement.number}, por ${party.acronym} (${party.name}), com o papel “${ROLE[role]}”.`,
      `Para aceitar: ${new URL(`/convite/${token}`, env.APP_URL).href}`,
      `O endereço serve uma vez, até ${formatInstant(expiresAt)}, hora de Brasília. Se você não esperava este convite, ignore esta mensagem.`,
    ].join('\n\n'),
  });
}

function assertGrantable(actor: Actor, party: ManagedParty, role: Role): void {
  if (!grantableRoles(actor, party).includes(role)) throw new Refusal('ROLE_NOT_YOURS');
}

async function assertFewSent(tx: Tx, actor: Actor, now: Date): Promise<void> {
  const sent = await countSent(tx, actor.userId, new Date(now.getTime() - DAY_MS));
  if (sent >= MOST_A_DAY) throw new Refusal('TOO_MANY_INVITATIONS');
}

function stillOffered({ role, partyId, party, invitedBy }: NonNullable<Awaited<ReturnType<typeof findInvitation>>>) {
  const { name, disabledAt, memberships } = invitedBy;
  const held = memberships.map((membership) => ({ ...membership, agreementId: membership.party.agreementId }));
  const inviter = { userId: '', name, memberships: held };
  return !disabledAt && grantableRoles(inviter, { ...party, partyId }).includes(role);
}

function assertUnanswered({ acceptedAt, withdrawnAt }: { acceptedAt: Date | null; withdrawnAt: Date | null }): void {
  if (acceptedAt || withdrawnAt) throw new Refusal('WRONG_STATE');
}

function newLink(now: Date) {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
  return { token, row: { tokenHash: tokenHash(token), expiresAt } };
}

/** The queue keeps what it is given for a while, so that the link's secret goes there sealed. */
function askForMail(tx: Tx, id: string, token: string): Promise<void> {
  return askFor(statementWithin(tx), INVITATION_MAIL, [{ id, token: seal(token, mailPlace(id)) }]);
}

function mailPlace(id: string): string {
  return `Invitation.token:${id}`;
}

async function ownAccount(tx: Tx, userId: string, email: string): Promise<string> {
  const user = await tx.user.findFirst({ where: { id: userId, email, disabledAt: null }, select: { id: true } });
  if (!user) throw new Refusal('INVITATION_OTHER_PERSON');
  return user.id;
}

async function newAccount(tx: Tx, guest: Exclude<Guest, { userId: string }>, email: string, at: Date): Promise<string> {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw new Refusal('INVITATION_SIGN_IN');
  const { id } = await tx.user.create({ data: { name: guest.name, email, createdAt: at } });
  await recordAudit(tx, id, at, { action: 'user.created', entity: 'User', entityId: id });
  if ('identity' in guest) await linkIdentity(tx, id, guest.identity);
  return id;
}
