import 'server-only';
import { govbr } from '@/lib/auth/govbr-settings';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { readOwnIdentity } from './data';

/**
 * Since when gov.br opens the person's own account; `linkedAt` is null where it may be linked and is not yet. Null where
 * there is nothing to see: gov.br is off, or it is not for this person to decide.
 */
export async function loadOwnIdentity(actor: Actor): Promise<{ linkedAt: Date | null } | null> {
  const linked = mayEver(actor, 'account.own') ? await readOwnIdentity(actor.userId) : null;
  if (linked) return { linkedAt: linked.linkedAt };
  return offersGovbr() && mayEver(actor, 'account.own') ? { linkedAt: null } : null;
}

/** Whether people may sign in with gov.br here. */
export function offersGovbr(): boolean {
  return govbr() !== null;
}
