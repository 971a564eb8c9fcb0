import type { Calendar } from '@/lib/domain/calendar/calendar';
import { addMonths, type CivilDate } from '@/lib/domain/calendar/civil-date';
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
  /** A day granted to the party that it is planned for; whom one was granted is called, though it joined since. */
  extended?: Extension;
};

/** A later day for one party, and why. */
export type Extension = { dueOn: CivilDate; reason: string };

/** An event as it concerns all parties: whom it calls (absent: everybody who answers for the goal), and what they were granted. */
export type CallingEvent = Omit<AgreementFact, 'extended'> & {
  parties?: ReadonlySet<string>;
  extensions?: ReadonlyMap<string, Extension>;
};

/** The term of an agreement. `confirmed` tells whether its start was read in the DOU. */
export type Term = { startsOn: CivilDate; months: number; confirmed: boolean };

/** One goal assigned to one party, and what is needed to say everything that is owed for it. */
export type PlanInput = {
  term: Term;
  party: { id: string; role: PartyRole; joinedOn: CivilDate; leftOn: CivilDate | null; calendar: Calendar };
  /** `addedOn` is the day from which an amendment added the goal; null for one that the agreement began with. */
  goal: { id: string; code: string; rule: DeadlineRule; addedOn: CivilDate | null };
  /** Replaces the rule's minimum of hours for this party; null where the rule's stands. */
  ownMinimumHours: number | null;
  /** The day from which an amendment gave the goal to this party; absent for who answers since they take part. */
  answersFrom?: CivilDate | null;
  events: readonly AgreementFact[];
};

export type Interval = { start: CivilDate; end: CivilDate };

/** The last day of the term, date to date from its start. */
export function termEnd(term: Pick<Term, 'startsOn' | 'months'>): CivilDate {
  return addMonths(term.startsOn, term.months);
}

/** The days on which the party answers for the goal: from the latest of the starts to its leaving, or the term's end. */
export function membership({ term, party, goal, answersFrom }: PlanInput): Interval {
  const end = termEnd(term);
  const starts = [term.startsOn, party.joinedOn, goal.addedOn ?? term.startsOn, answersFrom ?? term.startsOn];
  const start = starts.reduce((latest, day) => (day > latest ? day : latest));
  return { start, end: party.leftOn && party.leftOn < end ? party.leftOn : end };
}

/** The rung that says where the count starts, and whether that date is confirmed. */
export function anchorStep(input: PlanInput): CalculationStep {
  const { term, party, goal, answersFrom } = input;
  const { start } = membership(input);
  const step = { date: start, kind: 'noted' } as const;
  if (goal.addedOn === start && start > party.joinedOn)
    return { ...step, title: 'Início da meta', source: 'Incluída por termo aditivo' };
  if (answersFrom === start && start > party.joinedOn)
    return { ...step, title: 'Início da responsabilidade', source: 'Atribuída por termo aditivo' };
  if (party.role === 'ACCESSION')
    return { ...step, title: 'Início para o partícipe, com a adesão', source: 'Data de ingresso do partícipe' };
  const presumed = term.confirmed ? 'Confirmada pela publicação no DOU' : 'Presumida – confirme no DOU';
  const source = party.joinedOn > term.startsOn ? 'Data de ingresso do partícipe' : presumed;
  return { ...step, title: 'Início da vigência', source };
}

/** The rung that names an interval. */
export function intervalStep(title: string, { start, end }: Interval, source: string): CalculationStep {
  return { date: start, kind: 'noted', title: `${title} de ${shortDate(start)} a ${shortDate(end)}`, source };
}
