import 'server-only';
import { defineMutation } from '@/lib/action/perform';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import { proveAgain } from '@/lib/auth/proof';
import { currentSession } from '@/lib/auth/session';
import { endSessionsForm } from './schema';

/** Ends one of the person's own sessions, or all but the one in which they ask. */
export const endOwnSessions = defineMutation({
  permission: 'account.own',
  schema: endSessionsForm,
  proves: 'password',
  load: async ({ tx, actor }, { sessionId }) => {
    const current = await currentSession();
    const own = { id: sessionId, userId: actor.userId };
    const found = !sessionId || (await tx.session.findFirst({ where: own, select: { id: true } }));
    return current && found && { agreementId: actor.memberships[0]?.agreementId, current };
  },
  run: async ({ tx, actor, now }, { sessionId, ...proof }, { current }) => {
    await proveAgain(tx, actor.userId, proof, now);
    const which = sessionId ? { only: sessionId } : { except: current.id };
    await endSessionsOf(tx, actor.userId, { actorId: actor.userId, reason: 'closed', ...which });
    return { own: sessionId === current.id };
  },
  // Each session that ended has its own line.
  audit: () => null,
});
