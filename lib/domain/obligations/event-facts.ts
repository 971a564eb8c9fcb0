import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import type { EventKind } from '@/lib/domain/glossary';
import { type Term, termEnd } from './term';

/** The kinds that a person registers by themselves. A signed accession comes from registering the accession. */
export const REGISTERED_KINDS = ['MEETING', 'REPORT_REQUEST', 'COURSE_CHANGE'] as const satisfies EventKind[];
export type RegisteredKind = (typeof REGISTERED_KINDS)[number];

/** Whether a person may change or withdraw an event of this kind by itself. */
export function isRegistered(kind: EventKind): kind is RegisteredKind {
  return REGISTERED_KINDS.some((registered) => registered === kind);
}

export type EventFacts = { title: string; occurredOn: CivilDate; dueOn: CivilDate | null };

/** What is wrong with an event's days, by field, in the words of the form; nothing when all is well. */
export function eventProblems(
  { occurredOn, dueOn }: Omit<EventFacts, 'title'>,
  term: Pick<Term, 'startsOn' | 'months'>,
): Record<string, string[]> {
  const end = termEnd(term);
  const outside = `A vigência vai de ${shortDate(term.startsOn)} a ${shortDate(end)}. Informe um dia dentro dela.`;
  const isInside = (day: CivilDate) => day >= term.startsOn && day <= end;
  const problems: Record<string, string[]> = {};
  if (!isInside(occurredOn)) problems.occurredOn = [outside];
  if (dueOn && !isInside(dueOn)) problems.dueOn = [outside];
  else if (dueOn && dueOn < occurredOn)
    problems.dueOn = [`O prazo não pode vir antes de ${shortDate(occurredOn)}, o dia em que aconteceu.`];
  return problems;
}

const CHANGED: Record<RegisteredKind, { later: string; earlier: string; other: string }> = {
  MEETING: { later: 'Reunião adiada', earlier: 'Reunião antecipada', other: 'Reunião corrigida' },
  REPORT_REQUEST: {
    later: 'Prazo do pedido adiado',
    earlier: 'Prazo do pedido antecipado',
    other: 'Pedido corrigido',
  },
  COURSE_CHANGE: {
    later: 'Prazo da alteração nos cursos adiado',
    earlier: 'Prazo da alteração nos cursos antecipado',
    other: 'Alteração nos cursos corrigida',
  },
};

/** What the history of each obligation says of a change: "Reunião adiada: de 02/12/2026 para 09/12/2026, falta de sala". */
export function eventChangeCause(kind: RegisteredKind, before: EventFacts, after: EventFacts, why?: string): string {
  const words = CHANGED[kind];
  if (!before.dueOn || !after.dueOn || before.dueOn === after.dueOn)
    return [words.other, why].filter(Boolean).join(': ');
  const moved = `de ${shortDate(before.dueOn)} para ${shortDate(after.dueOn)}`;
  return `${after.dueOn > before.dueOn ? words.later : words.earlier}: ${moved}${why ? `, ${why}` : ''}`;
}

/** Whether two tellings of an event say the same. */
export function sameEvent(one: EventFacts, other: EventFacts): boolean {
  return one.title === other.title && one.occurredOn === other.occurredOn && one.dueOn === other.dueOn;
}
