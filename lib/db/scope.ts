import type { Prisma } from '@/lib/db/generated/client';
import { type Actor, type Permission, scopeOf } from '@/lib/domain/permissions/policy';

/** The `where` that keeps a query on party records inside what the policy grants; a forgotten check finds nothing. */
export function partyRecords(actor: Actor, permission: Permission) {
  const scope = scopeOf(actor, permission);
  if (scope === 'all') return {};
  return { OR: [{ partyId: { in: scope.partyIds } }, { party: { agreementId: { in: scope.agreementIds } } }] };
}

/** The same for records of the agreement as a whole. */
export function agreementRecords(actor: Actor, permission: Permission) {
  const scope = scopeOf(actor, permission);
  return scope === 'all' ? {} : { agreementId: { in: scope.agreementIds } };
}

/** The same for agreements themselves. */
export function agreementIds(actor: Actor, permission: Permission) {
  const scope = scopeOf(actor, permission);
  return scope === 'all' ? {} : { id: { in: scope.agreementIds } };
}

/** The same for parties themselves. */
export function partiesWithin(actor: Actor, permission: Permission): Prisma.PartyWhereInput {
  const scope = scopeOf(actor, permission);
  return scope === 'all' ? {} : { OR: [{ id: { in: scope.partyIds } }, { agreementId: { in: scope.agreementIds } }] };
}

/** The version of a work plan that is in force: the latest one published. An amendment being prepared is not. */
export const PLAN_IN_FORCE = {
  where: { publishedAt: { not: null } },
  orderBy: { version: 'desc' },
  take: 1,
} as const satisfies Prisma.WorkPlanFindManyArgs;

/** The evidence that anybody may see: its party allows it, and SEGES published it. */
export const PUBLIC_EVIDENCE = {
  sensitivity: 'PUBLIC',
  publishedAt: { not: null },
} as const satisfies Prisma.EvidenceWhereInput;
