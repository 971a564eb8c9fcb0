import 'server-only';
import { Refusal, type Result } from '@/lib/action/errors';
import { guarded } from '@/lib/action/perform';
import { recordAudit } from '@/lib/audit/record';
import { askForNews, askForReset } from '@/lib/auth/account-mail';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import { setPassword } from '@/lib/auth/new-password';
import { spendLink } from '@/lib/auth/one-time-link';
import { now } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';

/** Asks for a link by mail. The same happens, in the same time, whether or not anybody has the address. */
export async function askReset(email: string): Promise<Result<string>> {
  await transaction((tx) => askForReset(tx, email));
  return { ok: true, data: '/entrar/esqueci-a-senha?aviso=link-pedido' };
}

/** Gives the link's person the password they chose, and ends all their sessions. Returns who it is. */
export function resetPassword(token: string, newPassword: string): Promise<Result<string>> {
  return once(async (tx) => {
    const link = await spendLink(tx, 'PASSWORD_RESET', token);
    if (!link) throw new Refusal('LINK_GONE');
    const { userId } = link;
    await setPassword(tx, userId, newPassword, now());
    await endSessionsOf(tx, userId, { actorId: userId, reason: 'password' });
    await recordAudit(tx, userId, now(), { action: 'password.reset', entity: 'User', entityId: userId });
    await askForNews(tx, userId, 'password-reset', now());
    return userId;
  });
}

/** Makes the address that a link has proven the person's own, and tells the one they had. */
export function confirmEmail(token: string): Promise<Result<string>> {
  return once(async (tx) => {
    const link = await spendLink(tx, 'EMAIL_CHANGE', token);
    const email = link?.newEmail;
    if (!email || (await tx.user.findUnique({ where: { email } }))) throw new Refusal('LINK_GONE');
    const { userId, user } = link;
    await tx.user.update({ where: { id: userId }, data: { email } });
    // What was sent to the former address proves nothing any more.
    await tx.oneTimeLink.deleteMany({ where: { userId } });
    await recordAudit(tx, userId, now(), { action: 'email.changed', entity: 'User', entityId: userId });
    await askForNews(tx, userId, 'email-changed', now(), user.email);
    return userId;
  });
}

/** A refusal undoes everything, so that a link refused for a weak password still serves. */
function once<Data>(body: (tx: Tx) => Promise<Data>): Promise<Result<Data>> {
  return guarded(async () => ({ ok: true, data: await transaction(body) }));
}
