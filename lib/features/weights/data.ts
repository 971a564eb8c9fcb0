import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { agreementRecords, PLAN_IN_FORCE } from '@/lib/db/scope';
import type { Actor } from '@/lib/domain/permissions/policy';

/** The plan in force of an agreement, with how much each goal counts; null when out of reach or not the one in force. */
export async function findWeights(
  client: Tx,
  actor: Actor,
  { agreementId, id }: { agreementId?: string; id?: string },
) {
  const plan = await client.workPlan.findFirst({
    where: {
      AND: [PLAN_IN_FORCE.where, agreementRecords(actor, 'plan.manage')],
      agreement: id ? { workPlans: { some: { id } } } : { id: agreementId },
    },
    orderBy: PLAN_IN_FORCE.orderBy,
    select: {
      id: true,
      number: true,
      agreementId: true,
      agreement: { select: { number: true } },
      goals: { orderBy: { position: 'asc' }, select: { id: true, code: true, description: true, weight: true } },
    },
  });
  return plan && (id === undefined || plan.id === id) ? plan : null;
}

/** The same for a page. */
export function readWeights(actor: Actor, agreementId: string) {
  return findWeights(db, actor, { agreementId });
}
