import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { now } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';

/** Why sessions end that their person did not leave. */
export type EndReason = 'password' | 'factor' | 'identity' | 'role' | 'disabled' | 'closed';

/** Who ends them: the person or an administrator; null for who proved a link alone. */
export interface EndedBy {
  actorId: string | null;
  reason: EndReason;
  /** The session that stays: the one in which the person is asking. */
  except?: string;
  /** The one session that ends, where it is not all of them. */
  only?: string;
}

/**
 * Ends a person's sessions at once, in the transaction of the change that calls for it, one line of the trail for each.
 * Their browsers are asked to sign in again on the next request.
 */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  { actorId, reason, except, only }: EndedBy,
): Promise<number> {
  const where = { userId, id: { equals: only, not: except } };
  const ended = await tx.session.findMany({ where, select: { id: true } });
  if (ended.length === 0) return 0;
  await tx.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } });
  const told = ended.map(({ id }) => ({
    action: 'session.ended' as const,
    entity: 'Session' as const,
    entityId: id,
    data: { reason },
  }));
  await recordAudit(tx, actorId, now(), told);
  return ended.length;
}
