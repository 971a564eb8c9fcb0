import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { askForNews } from '@/lib/auth/account-mail';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import { removeFactor } from '@/lib/auth/factor';
import { currentSession } from '@/lib/auth/session';
import type { Tx } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import { grantableRoles } from '@/lib/domain/permissions/invitations';
import type { Actor } from '@/lib/domain/permissions/policy';
import { countOtherAdmins, findAccountToManage, findManagedMembership } from './data';
import { accountStep, partySwitch, removalForm, roleForm, sessionStep } from './schema';

type ManagedMembership = NonNullable<Awaited<ReturnType<typeof findManagedMembership>>>;

/** Gives someone another role in a party. Their sessions end, so that no page goes on under the old one. */
export const changeRole = defineMutation({
  permission: 'member.manage',
  schema: roleForm,
  load: ({ tx, actor }, { userId, partyId }) => findManagedMembership(tx, actor, { userId, partyId }),
  run: async ({ tx, actor }, { userId, partyId, from, role }, membership) => {
    if (membership.held.role !== from) throw new Refusal('WRONG_STATE');
    await assertMayTake(tx, actor, membership);
    if (!grantableRoles(actor, membership).includes(role)) throw new Refusal('ROLE_NOT_YOURS');
    if (role === from) return { userId, changed: false };
    await tx.membership.update({ where: { userId_partyId: { userId, partyId } }, data: { role } });
    await endSessionsOf(tx, userId, { actorId: actor.userId, reason: 'role' });
    return { userId, changed: true };
  },
  audit: ({ userId, from, role }, { partyId }, { changed }) =>
    changed
      ? { action: 'member.roleChanged', entity: 'User', entityId: userId, partyId, data: { before: from, after: role } }
      : null,
});

/** Takes someone out of a party. What they recorded stays theirs; their sessions end. */
export const removeMember = defineMutation({
  permission: 'member.manage',
  schema: removalForm,
  load: ({ tx, actor }, { userId, partyId }) => findManagedMembership(tx, actor, { userId, partyId }),
  run: async ({ tx, actor }, { userId, partyId }, membership) => {
    await assertMayTake(tx, actor, membership);
    await tx.membership.delete({ where: { userId_partyId: { userId, partyId } } });
    await endSessionsOf(tx, userId, { actorId: actor.userId, reason: 'role' });
  },
  audit: ({ userId }, { partyId, held }) => ({
    action: 'member.removed',
    entity: 'User',
    entityId: userId,
    partyId,
    data: { before: held.role },
  }),
});

/** Closes an account: it can no longer sign in, and whatever it has open ends. */
export const disableAccount = defineMutation({
  permission: 'account.manage',
  schema: accountStep,
  load: ({ tx }, { userId }) => findAccountToManage(tx, userId),
  run: async ({ tx, actor, now }, { userId }, { user }) => {
    if (userId === actor.userId) throw new Refusal('OWN_ACCOUNT');
    if (user.disabledAt) return { userId, changed: false };
    if ((await countOtherAdmins(tx, userId)) === 0) throw new Refusal('LAST_ADMIN');
    await tx.user.update({ where: { id: userId }, data: { disabledAt: now } });
    await endSessionsOf(tx, userId, { actorId: actor.userId, reason: 'disabled' });
    return { userId, changed: true };
  },
  audit: ({ userId }, _resource, { changed }) =>
    changed ? { action: 'user.disabled', entity: 'User', entityId: userId } : null,
});

/** Opens a closed account again. Its person signs in as before. */
export const enableAccount = defineMutation({
  permission: 'account.manage',
  schema: accountStep,
  load: ({ tx }, { userId }) => findAccountToManage(tx, userId),
  run: async ({ tx }, { userId }, { user }) => {
    if (!user.disabledAt) return { userId, changed: false };
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
    return { userId, changed: true };
  },
  audit: ({ userId }, _resource, { changed }) =>
    changed ? { action: 'user.enabled', entity: 'User', entityId: userId } : null,
});

/** Takes the second factor off the account of someone who lost it, and tells them by mail. Their sessions end. */
export const resetFactor = defineMutation({
  permission: 'account.manage',
  schema: accountStep,
  load: ({ tx }, { userId }) => findAccountToManage(tx, userId),
  run: async ({ tx, actor, now }, { userId }, { user }) => {
    if (userId === actor.userId) throw new Refusal('OWN_ACCOUNT');
    if (!user.factor) throw new Refusal('WRONG_STATE');
    await removeFactor(tx, userId);
    await endSessionsOf(tx, userId, { actorId: actor.userId, reason: 'factor' });
    await askForNews(tx, userId, 'factor-removed', now);
    return { userId };
  },
  audit: ({ userId }) => ({ action: 'factor.removed', entity: 'User', entityId: userId }),
});

/** Ends a session of anybody's. */
export const endAnySession = defineMutation({
  permission: 'account.manage',
  schema: sessionStep,
  load: async ({ tx }, { id }) => {
    const session = await tx.session.findUnique({ where: { id }, select: { userId: true } });
    const account = session && (await findAccountToManage(tx, session.userId));
    return account && { agreementId: account.agreementId, userId: session.userId };
  },
  run: async ({ tx }, { id }, { userId }) => {
    await tx.session.delete({ where: { id } });
    return { userId };
  },
  audit: ({ id }, { userId }) => ({ action: 'session.ended', entity: 'Session', entityId: id, data: { userId } }),
});

/** Makes another of the person's parties the one they work for, in this session alone. */
export const switchParty = defineMutation({
  permission: 'account.own',
  schema: partySwitch,
  load: async ({ actor: { memberships } }, { partyId }) => {
    const session = await currentSession();
    const membership = memberships.find((one) => one.partyId === partyId);
    return session && membership ? { ...membership, sessionId: session.id } : null;
  },
  run: async ({ tx }, { partyId }, { sessionId }) => {
    await tx.session.update({ where: { id: sessionId }, data: { partyId } });
  },
  audit: (_input, { partyId, sessionId }) => ({
    action: 'session.partySwitched',
    entity: 'Session',
    entityId: sessionId,
    partyId,
  }),
});

/** Nobody changes their own place, nor one whose role they could not give; and the network keeps an administrator. */
async function assertMayTake(tx: Tx, actor: Actor, membership: ManagedMembership): Promise<void> {
  const { userId, role } = membership.held;
  if (userId === actor.userId) throw new Refusal('OWN_ACCOUNT');
  if (!grantableRoles(actor, membership).includes(role)) throw new Refusal('ROLE_NOT_YOURS');
  await assertAdminRemains(tx, userId, role);
}

async function assertAdminRemains(tx: Tx, userId: string, role: Role): Promise<void> {
  if (role === 'NETWORK_ADMIN' && (await countOtherAdmins(tx, userId)) === 0) throw new Refusal('LAST_ADMIN');
}
