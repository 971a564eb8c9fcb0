import 'server-only';
import { cache } from 'react';
import { today as clockToday } from '@/lib/clock/clock';
import { type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { type PlanLine, planLine } from '@/lib/domain/obligations/picture';
import { type Plan, type PlanGoal, readAccessionObligations, readPlan, readSignatoryObligations } from './data';

export interface PlanPicture {
  plan: Plan;
  year: number;
  /** The years that can be looked at. */
  years: number[];
  today: CivilDate;
  lines: (PlanLine & { goal: PlanGoal })[];
}

/** The years of the term, from its first full one up to the current one. */
export function yearsOf(plan: Plan, today: CivilDate): number[] {
  const current = Math.min(yearOf(today), yearOf(plan.endsOn));
  const first = Math.min(yearOf(plan.startsOn) + 1, current);
  return Array.from({ length: current - first + 1 }, (_, index) => first + index);
}

/**
 * The whole plan as it stands in a year; the current one when the year asked for is outside the term. Null before any
 * agreement is registered. Nothing in it is personal, so the portal shows the same.
 */
export const loadPlanPicture = cache(async (year?: number, agreementId?: string): Promise<PlanPicture | null> => {
  const today = clockToday();
  const plan = await readPlan(agreementId);
  if (!plan) return null;
  const years = yearsOf(plan, today);
  const shown = year !== undefined && years.includes(year) ? year : (years.at(-1) ?? yearOf(today));
  const [signatories, accessions] = await Promise.all([
    readSignatoryObligations(plan, shown),
    readAccessionObligations(plan, shown),
  ]);
  const lines = plan.goals.map((goal) => {
    const ofGoal = ({ goalCode }: { goalCode: string }) => goalCode === goal.code;
    return planLine(goal, plan.parties, signatories.filter(ofGoal), accessions.filter(ofGoal), today);
  });
  return { plan, year: shown, years, today, lines };
});
