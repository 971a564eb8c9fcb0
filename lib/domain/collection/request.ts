import { addDays, type CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { lockableYears } from '@/lib/domain/execution/period';
import { type Term, termEnd } from '@/lib/domain/obligations/term';

type Bounds = Pick<Term, 'startsOn' | 'months'>;

/** The title of the event by which a year's actions are asked for. */
export function requestTitle(year: number): string {
  return `Ações para o Relatório Anual ${year}`;
}

/** The years that can be asked about, in order: those of the term that have begun. None once the term is over. */
export function askableYears(term: Bounds, today: CivilDate): number[] {
  const endsOn = termEnd(term);
  return today > endsOn ? [] : lockableYears({ startsOn: term.startsOn, endsOn }, today);
}

/** What is wrong with a request, by field, in the words of the form; nothing when all is well. */
export function requestProblems(
  { year, dueOn }: { year: number; dueOn: CivilDate },
  term: Bounds,
  today: CivilDate,
): Record<string, string[]> {
  const years = askableYears(term, today);
  const problems: Record<string, string[]> = {};
  if (!years.includes(year)) problems.year = ['Só se pedem ações de um ano que já começou, dentro da vigência.'];
  const wrong = dayProblem(dueOn, term, today);
  if (wrong) problems.dueOn = [wrong];
  return problems;
}

/** The same for a later day: it is in the future of what the parties have. */
export function extensionProblems(dueOn: CivilDate, term: Bounds, today: CivilDate): Record<string, string[]> {
  const wrong = dayProblem(dueOn, term, today);
  return wrong ? { dueOn: [wrong] } : {};
}

/** The same for the day of who is called once it is open: never before the day of all, which no party goes behind. */
export function callProblems(
  dueOn: CivilDate,
  ofAll: CivilDate | null,
  term: Bounds,
  today: CivilDate,
): Record<string, string[]> {
  if (ofAll && dueOn < ofAll && dueOn >= today)
    return { dueOn: [`O prazo da coleta é ${shortDate(ofAll)}. Informe esse dia ou um depois dele.`] };
  return extensionProblems(dueOn, term, today);
}

/** The reason on record for the day of who was called once the collection was open. */
export const CALLED_LATER = 'Chamado depois da abertura da coleta';

function dayProblem(dueOn: CivilDate, term: Bounds, today: CivilDate): string | null {
  const end = termEnd(term);
  if (dueOn < today) return `O prazo não pode vir antes de hoje, ${shortDate(today)}.`;
  return dueOn > end ? `A vigência vai até ${shortDate(end)}. Informe um dia dentro dela.` : null;
}

/** What the history of each deadline says of an extension. */
export function extensionCause(dueOn: CivilDate, reason: string): string {
  return `Prazo prorrogado para ${shortDate(dueOn)}: ${reason}`;
}

/** Days before the deadline on which a reminder goes out by itself. */
const REMINDED_BEFORE = [7, 1];

/** The deadlines of which parties are reminded on a day. */
export function remindedDeadlines(today: CivilDate): CivilDate[] {
  return REMINDED_BEFORE.map((days) => addDays(today, days));
}
