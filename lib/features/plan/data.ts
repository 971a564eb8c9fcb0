import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PLAN_IN_FORCE } from '@/lib/db/scope';
import { SITUATION_COLUMNS, SITUATION_FACTS, situationFacts } from '@/lib/db/situation';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { termEnd } from '@/lib/domain/obligations/term';

/** The agreement that is shown, with its plan in force. Nothing here is personal: who signed is left out. */
export const readPlan = cache(async (agreementId?: string) => {
  const agreement = await db.agreement.findFirst({
    where: { id: agreementId },
    orderBy: { number: 'asc' },
    include: {
      workPlans: {
        ...PLAN_IN_FORCE,
        include: {
          axes: { orderBy: { number: 'asc' } },
          goals: {
            orderBy: { position: 'asc' },
            include: { axes: { select: { axis: { select: { number: true } } } } },
          },
        },
      },
      parties: {
        where: { role: { not: 'ACCESSION' } },
        orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
        select: {
          id: true,
          role: true,
          acronym: true,
          name: true,
          parentName: true,
          sphere: true,
          assignments: { select: { goalId: true } },
        },
      },
      _count: { select: { parties: { where: { role: 'ACCESSION' } } } },
    },
  });
  const [workPlan] = agreement?.workPlans ?? [];
  if (!agreement || !workPlan) return null;
  const everyGoal = await db.goal.findMany({
    where: { workPlan: { agreementId: agreement.id } },
    select: { id: true, code: true },
  });
  const startsOn = fromUtc(agreement.startsOn);
  const goals = workPlan.goals.map((goal) => ({
    ...goal,
    rule: deadlineRule.parse(goal.rule),
    axes: goal.axes.map(({ axis }) => axis.number).sort(),
  }));
  return {
    id: agreement.id,
    number: agreement.number,
    seiProcess: agreement.seiProcess,
    object: agreement.object,
    startsOn,
    startsConfirmed: agreement.startsConfirmed,
    endsOn: termEnd({ startsOn, months: agreement.termMonths }),
    workPlanId: workPlan.id,
    workPlanNumber: workPlan.number,
    axes: workPlan.axes,
    goals,
    /** Goals of every version: an obligation may still belong to an earlier one, under the same code. */
    codeOfGoal: new Map(everyGoal.map(({ id, code }) => [id, code])),
    parties: agreement.parties,
    accessionCount: agreement._count.parties,
  };
});

export type Plan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;
export type PlanGoal = Plan['goals'][number];

/** Obligations that a year's picture of the plan is made of: those of the year, and what is still open from before. */
function ofYear(plan: Plan, year: number): Prisma.ObligationWhereInput {
  const [first, last] = yearLimits(year);
  return {
    goal: { workPlan: { agreementId: plan.id } },
    status: { not: 'CANCELLED' },
    OR: [
      { periodStart: { lte: last }, periodEnd: { gte: first } },
      { status: { in: ['OPEN', 'IN_REVIEW'] }, dueOn: { lt: first } },
    ],
  };
}

/** First and last day of a civil year. */
function yearLimits(year: number): [Date, Date] {
  return [toUtc(civilDate(`${year}-01-01`)), toUtc(civilDate(`${year}-12-31`))];
}

/** The year's obligations of the parties that signed, one by one, with hours validated. */
export function readSignatoryObligations(plan: Plan, year: number) {
  return readObligationsOf(
    plan.parties.map(({ id }) => id),
    plan,
    year,
  );
}

/** The same for some parties, whichever their role. */
export async function readObligationsOf(partyIds: string[], plan: Plan, year: number) {
  const rows = await db.obligation.findMany({
    where: { ...ofYear(plan, year), partyId: { in: partyIds } },
    select: {
      ...SITUATION_FACTS,
      id: true,
      partyId: true,
      period: true,
      eventId: true,
      minimumHours: true,
      goal: { select: { code: true } },
      activities: {
        where: { activity: { status: 'VALIDATED' } },
        select: { activity: { select: { hours: true, items: true } } },
      },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return rows.map(({ activities, goal, ...row }) => ({
    ...row,
    ...situationFacts(row),
    goalCode: goal.code,
    validatedHours: activities.reduce((sum, { activity }) => sum + (activity.hours?.toNumber() ?? 0), 0),
    itemsInPlace: new Set(activities.flatMap(({ activity }) => activity.items)).size,
  }));
}

/** The same for accession bodies, however many: alike ones in one row with their count. */
export async function readAccessionObligations(plan: Plan, year: number) {
  const groups = await db.obligation.groupBy({
    by: ['goalId', ...SITUATION_COLUMNS],
    where: { ...ofYear(plan, year), party: { agreementId: plan.id, role: 'ACCESSION' } },
    _count: true,
  });
  return groups.map(({ _count, ...facts }) => ({
    ...situationFacts(facts),
    goalCode: plan.codeOfGoal.get(facts.goalId) ?? '',
    count: _count,
  }));
}
