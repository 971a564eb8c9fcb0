import { dueOn as dueOnDate, dueOnDayOfMonthAfter } from '@/lib/domain/deadlines/article-66';
import { type CalculationStep, type ComputedDeadline, READING } from '@/lib/domain/deadlines/calculation';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { EVENT_KIND, type EventKind } from '@/lib/domain/glossary';
import type { PlannedObligation } from './planned-obligation';
import { type AgreementFact, membership, type PlanInput } from './term';

/** The rule's word for an event and the kind that opens its obligations. */
const KIND_OF = {
  meeting: 'MEETING',
  reportRequest: 'REPORT_REQUEST',
  courseChange: 'COURSE_CHANGE',
  adhesionSigned: 'ACCESSION_SIGNED',
} as const satisfies Record<string, EventKind>;

/** The kind of event that opens obligations of a goal with this rule; null for one that no event opens. */
export function calledBy(rule: DeadlineRule): EventKind | null {
  if (rule.kind === 'dayOfMonthAfter') return 'ACCESSION_SIGNED';
  const name = rule.kind === 'onCall' ? rule.event : rule.kind === 'annual' ? rule.alsoOn : undefined;
  return name ? KIND_OF[name] : null;
}

/** One obligation per event of that name, due on the date that the event gives, moved by art. 66. */
export function planOnCall(input: PlanInput, name: keyof typeof KIND_OF): PlannedObligation[] {
  const title = 'Um prazo por convocação, pedido ou alteração, na data informada';
  return eventsOf(input, KIND_OF[name]).map((event) => fromEvent(event, title, givenDate(input, event)));
}

function givenDate(input: PlanInput, event: AgreementFact): ComputedDeadline | null {
  if (!event.dueOn) return null;
  // A later day for everybody goes before one that was granted to the party alone.
  const extended = event.extended && event.extended.dueOn > event.dueOn ? event.extended : undefined;
  const day = extended?.dueOn ?? event.dueOn;
  const { dueOn, nominal, calculation } = dueOnDate(day, input.party.calendar);
  const moves = dueOn === day ? 'O prazo não se prorroga' : 'Prorrogada pela Lei 9.784/1999, art. 66, § 1º';
  const title = 'Data informada por quem convocou ou pediu';
  const given: CalculationStep = { date: event.dueOn, kind: 'noted', title, source: extended ? READING : moves };
  const granted: CalculationStep[] = extended
    ? [{ date: day, kind: 'noted', title: 'Prazo prorrogado para este partícipe', source: extended.reason }]
    : [];
  return { dueOn, nominal, calculation: [given, ...granted, ...calculation] };
}

/** One obligation per accession signed, by a day of the next month. Owed by the partner: the coordinator receives it. */
export function planDayOfMonthAfter(input: PlanInput, rule: { day: number }): PlannedObligation[] {
  if (input.party.role !== 'PARTNER') return [];
  const title = `Até o dia ${rule.day} do mês seguinte a cada adesão`;
  return eventsOf(input, 'ACCESSION_SIGNED').map((event) => {
    const { calendar } = input.party;
    const due = dueOnDayOfMonthAfter({ event: event.occurredOn, day: rule.day, calendar });
    return fromEvent(event, title, due);
  });
}

function eventsOf(input: PlanInput, kind: EventKind): AgreementFact[] {
  const { start, end } = membership(input);
  return input.events
    .filter((event) => event.kind === kind && event.occurredOn <= end)
    .filter((event) => event.extended || event.occurredOn >= start)
    .sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
}

const NO_DATE: CalculationStep = {
  date: null,
  kind: 'result',
  title: 'Sem prazo: a data não foi informada',
  source: 'Informe a data no evento',
};

function fromEvent(event: AgreementFact, rule: string, due: ComputedDeadline | null): PlannedObligation {
  return {
    slot: `event:${event.id}`,
    period: event.title,
    periodStart: event.occurredOn,
    periodEnd: due && due.dueOn > event.occurredOn ? due.dueOn : event.occurredOn,
    dueOn: due?.dueOn ?? null,
    nominalOn: due?.nominal ?? null,
    minimumHours: null,
    calculation: [
      { date: null, kind: 'noted', title: rule, source: READING },
      { date: event.occurredOn, kind: 'noted', title: event.title, source: EVENT_KIND[event.kind] },
      ...(due?.calculation ?? [NO_DATE]),
    ],
    eventId: event.id,
  };
}
