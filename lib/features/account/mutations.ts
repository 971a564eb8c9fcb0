import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import { askForNews, askForProofOfAddress } from '@/lib/auth/account-mail';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import { setPassword } from '@/lib/auth/new-password';
import { tokenHash } from '@/lib/auth/options';
import { proveAgain } from '@/lib/auth/proof';
import { currentSession, newToken } from '@/lib/auth/session';
import { changeEmailForm, changePasswordForm, renameForm } from './schema';

/** Changes the name that others see. */
export const renameSelf = defineMutation({
  permission: 'account.own',
  schema: renameForm,
  load: own,
  run: async ({ tx, actor }, { name }) => tx.user.update({ where: { id: actor.userId }, data: { name } }),
  audit: (_input, { userId }) => ({ action: 'user.renamed', entity: 'User', entityId: userId }),
});

/** Changes the password: the other sessions end, and this one goes on under a new token. */
export const changePassword = defineMutation({
  permission: 'account.own',
  schema: changePasswordForm,
  proves: 'password',
  load: own,
  run: async ({ tx, actor, now }, { newPassword, ...proof }) => {
    const session = await currentSession();
    if (!session) throw new Refusal('SIGN_IN_AGAIN');
    await proveAgain(tx, actor.userId, proof, now);
    await setPassword(tx, actor.userId, newPassword, now);
    await endSessionsOf(tx, actor.userId, { actorId: actor.userId, reason: 'password', except: session.id });
    await askForNews(tx, actor.userId, 'password-changed', now);
    const token = newToken();
    await tx.session.update({ where: { id: session.id }, data: { tokenHash: tokenHash(token) } });
    return { token, userId: actor.userId };
  },
  audit: (_input, { userId }) => ({ action: 'password.changed', entity: 'User', entityId: userId }),
});

/**
 * Asks for another e-mail. Nothing changes before the link sent there is used; the present address is told, so that its
 * owner can object. An address that someone else has is answered alike.
 */
export const askNewEmail = defineMutation({
  permission: 'account.own',
  schema: changeEmailForm,
  proves: 'password',
  load: own,
  run: async ({ tx, actor, now }, { newEmail, ...proof }) => {
    await proveAgain(tx, actor.userId, proof, now);
    await askForProofOfAddress(tx, actor.userId, newEmail);
    await askForNews(tx, actor.userId, 'email-asked', now);
  },
  audit: (_input, { userId }) => ({ action: 'email.changeAsked', entity: 'User', entityId: userId }),
});

async function own({ actor }: MutationContext) {
  return { agreementId: actor.memberships[0]?.agreementId, userId: actor.userId };
}
