import { STATUS, type StatusKey, type Tone } from './status';

export const MONTHS = [
  ['jan', 'janeiro'],
  ['fev', 'fevereiro'],
  ['mar', 'março'],
  ['abr', 'abril'],
  ['mai', 'maio'],
  ['jun', 'junho'],
  ['jul', 'julho'],
  ['ago', 'agosto'],
  ['set', 'setembro'],
  ['out', 'outubro'],
  ['nov', 'novembro'],
  ['dez', 'dezembro'],
] as const;

export type TimelineEntry = {
  id: string;
  /** 1 to 12, the month of the deadline. */
  month: number;
  /** Goal code. */
  code: string;
  name: string;
  status: StatusKey;
  /** Replaces the status word: "Atrasada há 13 dias". */
  word?: string;
  /** Deadline as the reader sees it: "10/11/2026". */
  due: string;
  href: string;
};

export type TimelineToday = { month: number; text: string };

/** Spoken name of a sign: code, what it is, state, deadline. */
export function spokenEntry({ code, name, status, word, due }: TimelineEntry): string {
  return `Meta ${code}, ${name}: ${word ?? STATUS[status].word}, prazo ${due}`;
}

const FROM_THE_AXIS: Tone[] = ['done', 'late', 'soon', 'wait'];

/** What is finished lies on the axis, what calls on top of it, what waits above. */
export function fromTheAxis(entries: TimelineEntry[], month: number): TimelineEntry[] {
  const rank = ({ status }: TimelineEntry) => FROM_THE_AXIS.indexOf(STATUS[status].tone);
  return entries.filter((entry) => entry.month === month).sort((a, b) => rank(a) - rank(b));
}

/** A finished obligation recedes, so that what is open stands out. */
export function recedes(status: StatusKey): boolean {
  return STATUS[status].tone === 'done';
}
