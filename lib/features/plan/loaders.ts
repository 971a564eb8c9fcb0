import 'server-only';
import { remember } from '@/lib/cache/remember';
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
 * agreement is registered. Nothing in it is personal, so the portal shows the same. It is long to read where many bodies
 * joined: it is read once for everybody who looks, and nobody has it read by inventing years.
 */
export async function loadPlanPicture(year?: number, agreementId?: string): Promise<PlanPicture | null> {
  const current = await pictureOf(agreementId);
  const isOther = year !== undefined && year !== current?.year && current?.years.includes(year);
  return isOther ? pictureOf(agreementId, year) : current;
}

/** It holds the plan's own words, days and counts, nothing that could be withdrawn. */
const pictureOf = remember(readPicture, { seconds: 30, most: 20, change: 'patient' });

async function readPicture(agreementId?: string, year?: number): Promise<PlanPicture | null> {
  const today = clockToday();
  const plan = await readPlan(agreementId);
  if (!plan) return null;
  const years = yearsOf(plan, today);
  const shown = year ?? years.at(-1) ?? yearOf(today);
  const [signatories, accessions] = await Promise.all([
    readSignatoryObligations(plan, shown),
    readAccessionObligations(plan, shown),
  ]);
  const lines = plan.goals.map((goal) => {
    const ofGoal = ({ goalCode }: { goalCode: string }) => goalCode === goal.code;
    return planLine(goal, plan.parties, signatories.filter(ofGoal), accessions.filter(ofGoal), today);
  });
  return { plan, year: shown, years, today, lines };
}
