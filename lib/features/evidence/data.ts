import 'server-only';
import { db } from '@/lib/db/client';
import { partyRecords } from '@/lib/db/scope';
import type { Actor } from '@/lib/domain/permissions/policy';

/** What serving one file needs; null when it does not exist or is out of this person's reach. */
export function findEvidence(actor: Actor, id: string) {
  return db.evidence.findFirst({
    where: { id, ...partyRecords(actor, 'evidence.read') },
    select: { storageKey: true, fileName: true, mediaType: true, size: true, sha256: true },
  });
}
