import 'server-only';
import { db, type Tx } from '@/lib/db/client';

/** What the administration of the network decided for every agreement. The migration made the one row. */
export function readSettings(client: Tx = db) {
  return client.networkSettings.findUniqueOrThrow({
    where: { id: 1 },
    select: { requireSecondFactor: true, retentionYears: true, version: true },
  });
}

export type NetworkSettings = Awaited<ReturnType<typeof readSettings>>;
