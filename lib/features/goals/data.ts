import 'server-only';
import { db } from '@/lib/db/client';
import { agreementRecords, PLAN_IN_FORCE } from '@/lib/db/scope';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';

/** A goal of the plan in force with its reading, to be changed; null when out of reach. */
export async function findGoalRule(actor: Actor, agreementId: string, code: string, permission: Permission) {
  const workPlan = await db.workPlan.findFirst({
    ...PLAN_IN_FORCE,
    where: { AND: [PLAN_IN_FORCE.where, { agreementId }, agreementRecords(actor, permission)] },
    select: {
      agreement: { select: { startsOn: true, termMonths: true } },
      goals: {
        where: { code },
        select: { id: true, code: true, version: true, description: true, deadlineText: true, rule: true },
      },
    },
  });
  const goal = workPlan?.goals[0];
  if (!workPlan || !goal) return null;
  const { startsOn, termMonths: months } = workPlan.agreement;
  return { ...goal, rule: deadlineRule.parse(goal.rule), term: { startsOn: fromUtc(startsOn), months } };
}
