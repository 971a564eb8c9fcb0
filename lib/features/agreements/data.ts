import 'server-only';
import { db } from '@/lib/db/client';
import { agreementIds } from '@/lib/db/scope';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';

/** The term of an agreement as a form starts from it; null when out of reach. */
export async function findTerm(actor: Actor, id: string, permission: Permission) {
  const agreement = await db.agreement.findFirst({
    where: { AND: [{ id }, agreementIds(actor, permission)] },
    select: {
      id: true,
      number: true,
      version: true,
      startsOn: true,
      startsConfirmed: true,
      termMonths: true,
      termConfirmed: true,
    },
  });
  return agreement && { ...agreement, startsOn: fromUtc(agreement.startsOn) };
}

/** The setting of the review's deadline; null when out of reach. */
export function findReviewDays(actor: Actor, agreementId: string) {
  return db.agreement.findFirst({
    where: { AND: [{ id: agreementId }, agreementIds(actor, 'plan.manage')] },
    select: { id: true, number: true, version: true, reviewDays: true },
  });
}
