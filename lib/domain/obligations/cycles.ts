import { type CivilDate, civilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { dayOfMonth, dueOn } from '@/lib/domain/deadlines/article-66';
import {
  type CalculationStep,
  type ComputedDeadline,
  IN_TIME_UNTIL,
  READING,
} from '@/lib/domain/deadlines/calculation';
import type { RuleOf } from '@/lib/domain/deadlines/rule';
import type { PlannedObligation } from './planned-obligation';
import { anchorStep, intervalStep, membership, type PlanInput } from './term';
import { civilYears, planYears, proratedHours, type Year } from './years';

type Cycle = { year: Year; due: ComputedDeadline; rule: CalculationStep; note: string; minimumHours?: number | null };

/** One obligation a year, due on its last day, the last one on the term's last day. */
export function planAnnual(input: PlanInput, rule: RuleOf<'annual'>): PlannedObligation[] {
  const byPlan = rule.cycle === 'plan';
  const ruleStep: CalculationStep = {
    date: null,
    kind: 'noted',
    title: `Anual, uma obrigação por ano ${byPlan ? 'do plano' : 'civil'}${rule.items ? `, com ${rule.items.join(' e ')}` : ''}`,
    source: READING,
  };
  const years = byPlan ? planYears(input) : civilYears(input);
  return years.map((year, index) => {
    const { minimumHours, note } = minimumOf(input, rule, year, index === 0);
    return fromCycle(input, { year, due: dueWithin(input, year.whole.end), rule: ruleStep, note, minimumHours });
  });
}

function minimumOf({ ownMinimumHours }: PlanInput, rule: RuleOf<'annual'>, year: Year, isFirst: boolean) {
  const whole = rule.minimumHours && (ownMinimumHours ?? rule.minimumHours);
  if (!whole) return { minimumHours: null, note: READING };
  const origin = ownMinimumHours ? 'fixado para este partícipe' : 'da meta';
  const minimumHours = rule.proratesFirst && isFirst ? proratedHours(whole, year) : whole;
  const note =
    minimumHours === whole
      ? `Mínimo de ${whole} horas, ${origin}, sem redução proporcional`
      : `Mínimo de ${minimumHours} horas, em proporção aos dias do ciclo; o ano inteiro pede ${whole}, ${origin}`;
  return { minimumHours, note };
}

/** One obligation per civil year, due on the norm's day. A day before July lies in the next year, and is not capped. */
export function planNorm(input: PlanInput, rule: RuleOf<'norm'>): PlannedObligation[] {
  return civilYears(input).flatMap((year) => {
    const { nominal, step } = normDay(rule, year.year);
    if (nominal < year.own.start) return [];
    const isLater = yearOf(nominal) > year.year;
    const due = isLater ? dueOn(nominal, input.party.calendar) : dueWithin(input, nominal);
    return [fromCycle(input, { year, due, rule: step, note: READING })];
  });
}

function normDay({ norm, defaultDue, dueByCycle }: RuleOf<'norm'>, year: number) {
  const fixed = dueByCycle?.[String(year)];
  const [month = '', day = ''] = defaultDue.split('-');
  const isNextYear = Number(month) < 7;
  const usual = dayOfMonth(civilDate(`${isNextYear ? year + 1 : year}-${month}-01`), Number(day));
  const when = fixed ? shortDate(fixed) : `${day}/${month}${isNextYear ? ' do ano seguinte' : ''}`;
  const step: CalculationStep = {
    date: null,
    kind: 'noted',
    title: `Conforme ${norm ?? 'a norma vigente'}: até ${when}`,
    source: fixed ? `Data fixada para o ciclo de ${year}. ${READING}` : `Data sugerida. ${READING}`,
  };
  return { nominal: fixed ?? usual, step };
}

/** Moved by art. 66, but never past the last day on which the party answers. */
export function dueWithin(input: PlanInput, nominal: CivilDate): ComputedDeadline {
  const { end } = membership(input);
  const moved = dueOn(nominal, input.party.calendar);
  return moved.dueOn <= end ? moved : cappedAt(end, input.party.leftOn === end);
}

/** The last day of the participation or of the term, past which nothing is due (reading). */
function cappedAt(end: CivilDate, byLeaving: boolean): ComputedDeadline {
  const reason = byLeaving ? 'A participação termina' : 'A vigência termina';
  const title = `${reason} em ${shortDate(end)}: o prazo não passa desse dia`;
  const capped: CalculationStep = { date: end, kind: 'noted', title, source: READING };
  const result: CalculationStep = {
    date: end,
    kind: 'result',
    title: 'Último dia, o prazo vence',
    source: IN_TIME_UNTIL,
  };
  return { dueOn: end, nominal: end, calculation: [capped, result] };
}

function fromCycle(input: PlanInput, { year, due, rule, note, minimumHours = null }: Cycle): PlannedObligation {
  return {
    slot: String(year.year),
    period: year.label,
    periodStart: year.own.start,
    periodEnd: year.own.end,
    dueOn: due.dueOn,
    nominalOn: due.nominal,
    minimumHours,
    calculation: [rule, anchorStep(input), intervalStep('Ciclo', year.own, note), ...due.calculation],
    eventId: null,
  };
}
