import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { PeriodLock } from '@/lib/domain/execution/period';

/** The locked years of an agreement as the rule reads them, each with the parties it was reopened for. */
export async function readLocks(tx: Tx, agreementId: string): Promise<PeriodLock[]> {
  const locks = await tx.periodLock.findMany({
    where: { agreementId },
    select: { year: true, reopenings: { where: { closedAt: null }, select: { partyId: true } } },
    orderBy: { year: 'asc' },
  });
  return locks.map(({ year, reopenings }) => ({ year, reopenedFor: reopenings.map(({ partyId }) => partyId) }));
}
