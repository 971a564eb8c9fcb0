import { addDays, type CivilDate } from '@/lib/domain/calendar/civil-date';
import { type CalculationStep, READING } from '@/lib/domain/deadlines/calculation';
import type { PlannedObligation } from './planned-obligation';
import { anchorStep, type Interval, intervalStep, membership, type PlanInput } from './term';
import { civilYears } from './years';

type StandingRule = { alertDaysAfterStart?: number };

/** One reporting period a civil year, never due. The first also holds the days before the first cycle. */
export function planStanding(input: PlanInput, rule: StandingRule): PlannedObligation[] {
  const member = membership(input);
  return civilYears(input).map(({ year, label, own }, index) => {
    const interval = index === 0 ? { start: member.start, end: own.end } : own;
    return {
      slot: String(year),
      period: label,
      periodStart: interval.start,
      periodEnd: interval.end,
      dueOn: null,
      nominalOn: null,
      minimumHours: null,
      calculation: [
        ...standingSteps(input, interval),
        ...(index === 0 ? alertSteps(member.start, rule) : []),
        { date: null, kind: 'result', title: 'Sem data final: nunca fica em atraso', source: READING },
      ],
      eventId: null,
    };
  });
}

function standingSteps(input: PlanInput, interval: Interval): CalculationStep[] {
  return [
    { date: null, kind: 'noted', title: 'Durante a vigência, um período de registro por ano civil', source: READING },
    anchorStep(input),
    intervalStep('Período', interval, 'Dentro da vigência e da participação'),
  ];
}

/** The day of the non-binding reminder of a standing goal, N days after the party's start; null where it has none. */
function alertOn(start: CivilDate, rule: StandingRule): CivilDate | null {
  return rule.alertDaysAfterStart ? addDays(start, rule.alertDaysAfterStart) : null;
}

function alertSteps(start: CivilDate, rule: StandingRule): CalculationStep[] {
  const date = alertOn(start, rule);
  if (!date) return [];
  const title = `Lembrete, sem força de prazo, ${rule.alertDaysAfterStart} dias após o início`;
  return [{ date, kind: 'noted', title, source: READING }];
}

/** One obligation from the start to the end, open until its items are in place. */
export function planFromStart(input: PlanInput, rule: { items: readonly string[] }): PlannedObligation {
  const { start, end } = membership(input);
  const pending = `Pendente até estarem no ar: ${rule.items.join(', ')}`;
  return {
    slot: 'start',
    period: 'Desde o início da vigência',
    periodStart: start,
    periodEnd: end,
    dueOn: null,
    nominalOn: null,
    minimumHours: null,
    calculation: [
      { date: null, kind: 'noted', title: 'A partir do início da vigência, até o seu fim', source: READING },
      anchorStep(input),
      { date: start, kind: 'result', title: pending, source: 'Sem data final: depois de feito, mantém-se' },
    ],
    eventId: null,
  };
}
