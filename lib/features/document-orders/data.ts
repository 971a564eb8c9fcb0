import 'server-only';
import { db } from '@/lib/db/client';
import { agreementRecords } from '@/lib/db/scope';
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

/** The orders of an agreement that wait or run now, the oldest first. */
export function listActiveOrders(actor: Actor, agreementId: string) {
  return db.documentOrder.findMany({
    where: { AND: [{ agreementId, activeKey: { not: null } }, agreementRecords(actor, 'report.generate')] },
    orderBy: { orderedAt: 'asc' },
    take: 20,
    select: { id: true, kind: true, subject: true, state: true, step: true },
  });
}
