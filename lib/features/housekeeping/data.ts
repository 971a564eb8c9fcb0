import 'server-only';
import { db } from '@/lib/db/client';

/** Storage keys that some record names, out of those given; the others are left over. */
export async function keysOnRecord(keys: string[]): Promise<Set<string>> {
  const where = { storageKey: { in: keys } };
  const [evidence, issued] = await Promise.all([
    db.evidenceFile.findMany({ where, select: { storageKey: true } }),
    db.issuedFile.findMany({ where, select: { storageKey: true } }),
  ]);
  return new Set([...evidence, ...issued].map(({ storageKey }) => storageKey));
}
