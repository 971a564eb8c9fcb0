import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { EditionsOf } from '@/lib/domain/documents/subject';

/** The number that the next document about this will bear. */
export async function nextEdition(client: Tx, { agreementId, kind, subject }: EditionsOf): Promise<number> {
  const last = await client.issuedDocument.aggregate({
    where: { agreementId, kind, subject },
    _max: { edition: true },
  });
  return (last._max.edition ?? 0) + 1;
}

/** Orders whose job went silent before this instant, or was never taken up: their process ended. */
export async function silentOrders(client: Tx, before: Date): Promise<{ id: string }[]> {
  return client.documentOrder.findMany({
    where: {
      OR: [
        { state: 'RUNNING', beatAt: { lt: before } },
        { state: 'WAITING', OR: [{ beatAt: null }, { beatAt: { lt: before } }] },
      ],
    },
    orderBy: { orderedAt: 'asc' },
    take: 20,
    select: { id: true },
  });
}
