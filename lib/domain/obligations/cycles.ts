import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { dayOfMonth, dueOn } from '@/lib/domain/deadlines/article-66';
import {
  type CalculationStep,
  type ComputedDeadline,
  IN_TIME_UNTIL,
  READING,
} from '@/lib/domain/deadlines/calculation';
import type { PlannedObligation } from './planned-obligation';
import { anchorStep, cycleInterval, cycleYears, type Interval, intervalStep, membership, type PlanInput } from './term';

type Cycle = { year: number; interval: Interval; due: ComputedDeadline; rule: CalculationStep; note: string };

/** One obligation per civil year, due on its last day, the last one on the term's last day. */
export function planAnnual(input: PlanInput, rule: { minimumHours?: number }): PlannedObligation[] {
  const note = rule.minimumHours ? `Mínimo de ${rule.minimumHours} horas, sem redução proporcional` : READING;
  const ruleStep: CalculationStep = {
    date: null,
    kind: 'noted',
    title: 'Anual, uma obrigação por ano civil',
    source: READING,
  };
  return cycleYears(input).map((year) => {
    const due = dueWithin(input, civilDate(`${year}-12-31`));
    return fromCycle(input, { year, interval: cycleInterval(year, membership(input)), due, rule: ruleStep, note });
  });
}

/** One obligation per civil year, due on the norm's day. A day before July lies in the next year, and is not capped. */
export function planNorm(input: PlanInput, rule: { norm: string | null; defaultDue: string }): PlannedObligation[] {
  const [month = '', day = ''] = rule.defaultDue.split('-');
  const isNextYear = Number(month) < 7;
  const ruleStep: CalculationStep = {
    date: null,
    kind: 'noted',
    title: `Conforme ${rule.norm ?? 'a norma vigente'}: até ${day}/${month}${isNextYear ? ' do ano seguinte' : ''}`,
    source: `Data sugerida. ${READING}`,
  };
  return cycleYears(input).flatMap((year) => {
    const interval = cycleInterval(year, membership(input));
    const nominal = dayOfMonth(civilDate(`${isNextYear ? year + 1 : year}-${month}-01`), Number(day));
    if (nominal < interval.start) return [];
    const due = isNextYear ? dueOn(nominal, input.party.calendar) : dueWithin(input, nominal);
    return [fromCycle(input, { year, interval, due, rule: ruleStep, note: READING })];
  });
}

/** Moved by art. 66, but never past the last day on which the party answers. */
function dueWithin(input: PlanInput, nominal: CivilDate): ComputedDeadline {
  const { end } = membership(input);
  const moved = dueOn(nominal, input.party.calendar);
  if (moved.dueOn <= end) return moved;
  const reason = input.party.leftOn === end ? 'A participação termina' : 'A vigência termina';
  const title = `${reason} em ${shortDate(end)}: o prazo não passa desse dia`;
  const capped: CalculationStep = { date: end, kind: 'noted', title, source: READING };
  const result: CalculationStep = {
    date: end,
    kind: 'result',
    title: 'Último dia, o prazo vence',
    source: IN_TIME_UNTIL,
  };
  return { dueOn: end, calculation: [capped, result] };
}

function fromCycle(input: PlanInput, cycle: Cycle): PlannedObligation {
  const { year, interval, due, rule, note } = cycle;
  return {
    key: `${input.goal.id}:${input.party.id}:${year}`,
    period: String(year),
    periodStart: interval.start,
    periodEnd: interval.end,
    dueOn: due.dueOn,
    calculation: [rule, anchorStep(input), intervalStep('Ciclo', interval, note), ...due.calculation],
    eventId: null,
  };
}
