import { type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { SITUATION, type Situation } from '@/lib/domain/glossary';
import type { SituationEntry } from './document';
import type { ReportObligation } from './input';

/** What calls first comes first. */
const ORDER: Situation[] = [
  'atrasada',
  'vence_em_breve',
  'a_vencer',
  'em_analise',
  'cumprida',
  'cumprida_com_atraso',
  'nada_a_informar',
  'permanente',
  'suspensa',
  'dispensada',
];

const FULFILLED = new Set<Situation>(['cumprida', 'cumprida_com_atraso']);
const OPEN = new Set<Situation>(['atrasada', 'vence_em_breve', 'a_vencer', 'em_analise']);
const NOT_COUNTED = new Set<Situation>(['permanente', 'suspensa', 'dispensada']);

/** One entry per situation found; dates only where they belong to one obligation. */
export function toEntries(obligations: ReportObligation[]): SituationEntry[] {
  return ORDER.flatMap((situation) => {
    const rows = obligations.filter((obligation) => obligation.situation === situation);
    if (rows.length === 0) return [];
    const only = rows.length === 1 ? rows[0] : undefined;
    return {
      situation,
      label: labelOf(situation, rows),
      count: rows.length,
      dueOn: only?.dueOn ?? null,
      fulfilledOn: only?.fulfilledOn ?? null,
    };
  });
}

/** "Suspensa até 25/10/2026" where all of them are suspended until the same day; else the situation's word. */
function labelOf(situation: Situation, rows: ReportObligation[]): string {
  const [until, ...others] = new Set(rows.map((row) => row.until));
  return until && others.length === 0 ? `${SITUATION[situation]} até ${shortDate(until)}` : SITUATION[situation];
}

/** What is still owed, counted by situation. */
export function countOpen(obligations: ReportObligation[]) {
  return toEntries(obligations.filter((obligation) => OPEN.has(obligation.situation))).map(
    ({ situation, label, count }) => ({ situation, label, count }),
  );
}

/** Whether it is among the obligations of the year that can be fulfilled. */
export function isCounted({ ofYear, situation }: ReportObligation): boolean {
  return ofYear && !NOT_COUNTED.has(situation);
}

/** How many of the year were fulfilled, out of those that can be. */
export function countFulfilled(obligations: ReportObligation[]): { fulfilled: number; obligations: number } {
  const counted = obligations.filter(isCounted);
  return {
    fulfilled: counted.filter(({ situation }) => FULFILLED.has(situation)).length,
    obligations: counted.length,
  };
}

/**
 * Whether an obligation is of a year, so that the figures count it in one year only: that in which its period ends. What is
 * in place from the start of the term is of the year in which it was fulfilled and, until then, of each.
 */
export function isOfYear(year: number, { rule, periodEnd, fulfilledOn }: YearFacts): boolean {
  const day = rule.kind === 'fromStart' ? fulfilledOn : periodEnd;
  return day === null || yearOf(day) === year;
}

type YearFacts = { rule: Pick<DeadlineRule, 'kind'>; periodEnd: CivilDate; fulfilledOn: CivilDate | null };

/** Whether it is still owed in a year: it is of that year, or was left over from an earlier one. */
export function isOwedIn(year: number, { ofYear, dueOn }: ReportObligation): boolean {
  return ofYear || (dueOn !== null && yearOf(dueOn) < year);
}
