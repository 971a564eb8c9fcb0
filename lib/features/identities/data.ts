import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';

/** The gov.br account that the person's own account is linked to, if any, and whether there is another way in. */
export function readOwnIdentity({ userId }: Actor, reader: Tx = db) {
  return reader.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true, identities: { select: { issuer: true, subjectHash: true, linkedAt: true } } },
  });
}
