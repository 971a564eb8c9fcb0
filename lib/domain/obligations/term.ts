import type { Calendar } from '@/lib/domain/calendar/calendar';
import { addDays, addMonths, type CivilDate, civilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import type { EventKind, PartyRole } from '@/lib/domain/glossary';

export type AgreementFact = {
  id: string;
  kind: EventKind;
  title: string;
  occurredOn: CivilDate;
  /** Given by whoever convenes or requests; null where the rule computes it. */
  dueOn: CivilDate | null;
};

/** One goal assigned to one party, and what is needed to say everything that is owed for it. */
export type PlanInput = {
  term: { startsOn: CivilDate; months: number; confirmed: boolean };
  party: { id: string; role: PartyRole; joinedOn: CivilDate; leftOn: CivilDate | null; calendar: Calendar };
  goal: { id: string; code: string; rule: DeadlineRule };
  events: readonly AgreementFact[];
};

export type Interval = { start: CivilDate; end: CivilDate };

/** The last day of the term, date to date from its start. */
export function termEnd(term: PlanInput['term']): CivilDate {
  return addMonths(term.startsOn, term.months);
}

/** The days on which the party answers for its goals: from its own start to its leaving, or to the term's end. */
export function membership({ term, party }: PlanInput): Interval {
  const end = termEnd(term);
  const start = party.joinedOn > term.startsOn ? party.joinedOn : term.startsOn;
  return { start, end: party.leftOn && party.leftOn < end ? party.leftOn : end };
}

/**
 * The civil years that make a cycle for the party: from the first full one of the term (or the one in which the party
 * joined, when later) to the one in which its membership ends. A term within one year has that year alone.
 */
export function cycleYears(input: PlanInput): number[] {
  const { startsOn } = input.term;
  const { start, end } = membership(input);
  const firstFull = startsOn.endsWith('-01-01') ? yearOf(startsOn) : yearOf(startsOn) + 1;
  const firstOfPlan = Math.min(firstFull, yearOf(termEnd(input.term)));
  const first = Math.max(firstOfPlan, yearOf(start));
  const last = yearOf(addDays(end, -1));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The part of a civil year that lies within the membership. */
export function cycleInterval(year: number, { start, end }: Interval): Interval {
  const newYear = civilDate(`${year}-01-01`);
  const newYearsEve = civilDate(`${year}-12-31`);
  return { start: start > newYear ? start : newYear, end: end < newYearsEve ? end : newYearsEve };
}

/** The rung that says where the count starts, and whether that date is confirmed. */
export function anchorStep(input: PlanInput): CalculationStep {
  const { term, party } = input;
  const isAccession = party.role === 'ACCESSION';
  const presumed = term.confirmed ? 'Confirmada pela publicação no DOU' : 'Presumida – confirme no DOU';
  return {
    date: membership(input).start,
    kind: 'noted',
    title: isAccession ? 'Início para o partícipe, com a adesão' : 'Início da vigência',
    source: isAccession || party.joinedOn > term.startsOn ? 'Data de ingresso do partícipe' : presumed,
  };
}

/** The rung that names an interval. */
export function intervalStep(title: string, { start, end }: Interval, source: string): CalculationStep {
  return { date: start, kind: 'noted', title: `${title} de ${shortDate(start)} a ${shortDate(end)}`, source };
}
