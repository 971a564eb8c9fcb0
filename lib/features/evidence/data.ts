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

/** Storage keys that some record names, out of those given; the others are left over. */
export async function keysOnRecord(keys: string[]): Promise<Set<string>> {
  const where = { storageKey: { in: keys } };
  const [evidence, reports] = await Promise.all([
    db.evidence.findMany({ where, select: { storageKey: true } }),
    db.annualReport.findMany({ where, select: { storageKey: true } }),
  ]);
  return new Set([...evidence, ...reports].map(({ storageKey }) => storageKey));
}
