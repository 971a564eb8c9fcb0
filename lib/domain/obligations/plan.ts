import { dueInDays } from '@/lib/domain/deadlines/article-66';
import { type CalculationStep, READING } from '@/lib/domain/deadlines/calculation';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { planAnnual, planNorm } from './cycles';
import { planDayOfMonthAfter, planOnCall } from './events';
import type { PlannedObligation } from './planned-obligation';
import { planFromStart, planStanding } from './standing';
import { anchorStep, membership, type PlanInput } from './term';

/** Every obligation that one goal puts on one party in the term, in order of date. */
export function planObligations(input: PlanInput): PlannedObligation[] {
  const { start, end } = membership(input);
  return start > end ? [] : planByKind(input, input.goal.rule);
}

function planByKind(input: PlanInput, rule: DeadlineRule): PlannedObligation[] {
  switch (rule.kind) {
    case 'daysAfterStart':
      return [planOnce(input, rule), ...(rule.thenStanding ? planStanding(input, {}) : [])];
    case 'fromStart':
      return [planFromStart(input, rule)];
    case 'standing':
      return planStanding(input, rule);
    case 'annual':
      return [...planAnnual(input, rule), ...(rule.alsoOn ? planOnCall(input, rule.alsoOn) : [])];
    case 'onCall':
      return planOnCall(input, rule.event);
    case 'dayOfMonthAfter':
      return planDayOfMonthAfter(input, rule);
    case 'norm':
      return planNorm(input, rule);
  }
}

function planOnce(input: PlanInput, rule: { days: number }): PlannedObligation {
  const { start } = membership(input);
  const { dueOn, nominal, calculation } = dueInDays({ start, days: rule.days, calendar: input.party.calendar });
  const ruleStep: CalculationStep = {
    date: null,
    kind: 'noted',
    title: `${rule.days} dias após o início da vigência, uma vez`,
    source: READING,
  };
  return {
    slot: 'once',
    period: 'Início da vigência',
    periodStart: start,
    periodEnd: dueOn,
    dueOn,
    nominalOn: nominal,
    minimumHours: null,
    calculation: [ruleStep, anchorStep(input), ...calculation],
    eventId: null,
  };
}
