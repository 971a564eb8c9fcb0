import 'server-only';
import { db } from '@/lib/db/client';
import { agreementRecords } from '@/lib/db/scope';
import { type EditionsOf, orderKey } from '@/lib/domain/documents/subject';
import type { Actor } from '@/lib/domain/permissions/policy';

/** An order within reach, with what came of it; null otherwise. */
export function findOrder(actor: Actor, id: string) {
  return db.documentOrder.findFirst({
    where: { id, ...agreementRecords(actor, 'report.generate') },
    select: {
      id: true,
      kind: true,
      state: true,
      step: true,
      failure: true,
      orderedAt: true,
      documentId: true,
      request: true,
      orderedBy: { select: { name: true } },
    },
  });
}

/** How many editions there are; who calls has asked permission. */
export function countEditions(about: EditionsOf): Promise<number> {
  return db.issuedDocument.count({ where: about });
}

/** The id of the order that waits or runs now, if any; who calls has asked permission. */
export async function findActiveOrder(about: EditionsOf): Promise<string | null> {
  const order = await db.documentOrder.findUnique({ where: { activeKey: orderKey(about) }, select: { id: true } });
  return order?.id ?? null;
}
