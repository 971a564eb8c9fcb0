import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { askForNews } from '@/lib/auth/account-mail';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import { proveAgain } from '@/lib/auth/proof';
import { currentSession } from '@/lib/auth/session';
import { findOwnIdentity } from './data';
import { govbrLink, govbrUnlink } from './schema';

/** Asks again who the person is, before gov.br becomes a way into their account. Writes nothing yet. */
export const proveBeforeLink = defineMutation({
  permission: 'account.own',
  schema: govbrLink,
  load: async ({ actor: { memberships } }) => ({ agreementId: memberships[0]?.agreementId }),
  run: ({ tx, actor, now }, proof) => proveAgain(tx, actor.userId, proof, now),
  audit: () => null,
});

/**
 * Takes gov.br off the person's own account, and ends the other sessions. The password is asked for, and so has to
 * exist: it is the way in that stays.
 */
export const unlinkIdentity = defineMutation({
  permission: 'account.own',
  schema: govbrUnlink,
  proves: 'password',
  load: async ({ tx, actor: { userId, memberships } }) => {
    const [session, linked] = [await currentSession(), await findOwnIdentity(tx, userId)];
    if (!session || !linked) throw new Refusal('WRONG_STATE');
    return { userId, sessionId: session.id, hasPassword: linked.hasPassword, agreementId: memberships[0]?.agreementId };
  },
  run: async ({ tx, actor, now }, proof, { userId, sessionId, hasPassword }) => {
    if (!hasPassword) throw new Refusal('GOVBR_ONLY_WAY');
    await proveAgain(tx, userId, proof, now);
    await tx.externalIdentity.deleteMany({ where: { userId } });
    await endSessionsOf(tx, userId, { actorId: actor.userId, reason: 'identity', except: sessionId });
    await askForNews(tx, userId, 'govbr-unlinked', now);
  },
  audit: (_input, { userId }) => ({
    action: 'identity.unlinked',
    entity: 'User',
    entityId: userId,
    data: { method: 'GOVBR' },
  }),
});
