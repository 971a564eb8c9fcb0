import 'server-only';
import { db, type Tx } from '@/lib/db/client';

/** Since when gov.br opens this account, and whether a password does too; null when gov.br does not. */
export async function findOwnIdentity(client: Tx, userId: string) {
  const found = await client.externalIdentity.findFirst({
    where: { userId },
    select: { linkedAt: true, user: { select: { passwordHash: true } } },
  });
  return found && { linkedAt: found.linkedAt, hasPassword: found.user.passwordHash !== null };
}

/** The same for a page. */
export function readOwnIdentity(userId: string) {
  return findOwnIdentity(db, userId);
}
