import 'server-only';
import { govbr } from '@/lib/auth/govbr-settings';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { readOwnIdentity } from './data';

/** Whether gov.br opens this account, and what the person may do about it; null where there is nothing to be done. */
export async function loadOwnIdentity(actor: Actor) {
  const found = mayEver(actor, 'account.own') ? await readOwnIdentity(actor) : null;
  const linked = found?.identities[0] ?? null;
  if (!found || (!linked && !govbr())) return null;
  return { linkedAt: linked?.linkedAt ?? null, hasPassword: found.passwordHash !== null };
}

/** Whether people may sign in with gov.br here. */
export function offersGovbr(): boolean {
  return govbr() !== null;
}
