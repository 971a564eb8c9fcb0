import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { type Compared, compare } from '@/lib/domain/report/compare';
import type { ByStatus, ReportDocument } from '@/lib/domain/report/document';
import { formatNumber } from '@/lib/format/number';

const NO_BREAK = '\u00a0';
const list = new Intl.ListFormat('pt-BR');

/** `20 horas`, `1 inscrito`, `1,5 hora`: the number and its word never part. */
export function counted(value: number, one: string, many: string): string {
  return `${formatNumber(value)}${NO_BREAK}${value >= 1 && value < 2 ? one : many}`;
}

/** `SEGES, SEPOG/RO e PM-PVH`. */
export function listed(items: string[]): string {
  return list.format(items);
}

/** Of a long list, the first ones and how many more there are: `A, B, C e mais 12`. */
export function listedFirst(items: string[], most: number): string {
  return items.length <= most
    ? listed(items)
    : `${items.slice(0, most).join(', ')} e mais ${formatNumber(items.length - most)}`;
}

/** `09/03/2026 a 11/03/2026`, or one day. */
export function daysOf(from: CivilDate, to: CivilDate | null): string {
  return to && to !== from ? `${shortDate(from)} a ${shortDate(to)}` : shortDate(from);
}

/** `, até 23/11/2026` while the year still runs; nothing once it is over. */
export function untilToday({ generatedOn, year }: ReportDocument): string {
  return generatedOn.startsWith(String(year)) ? `, até ${shortDate(generatedOn)}` : '';
}

/** `São 3 a mais que em 2025 (aumento de 14,3%).`, or nothing where last year has no data. */
export function comparison(now: number, before: number | undefined, lastYear: number): string {
  const { difference, percentage } = compare(now, before);
  if (difference === null) return '';
  if (difference === 0) return `É o mesmo que em ${lastYear}.`;
  const verb = Math.abs(difference) >= 2 ? 'São' : 'É';
  const more = `${verb} ${formatNumber(Math.abs(difference))} a ${difference > 0 ? 'mais' : 'menos'} que em ${lastYear}`;
  if (percentage === null) return `${more}.`;
  return `${more} (${percentage > 0 ? 'aumento' : 'queda'} de ${formatNumber(Math.abs(percentage))}%).`;
}

/** The four cells of a figure beside last year's: now, before, difference and percentage; `sem dado` without a last year. */
export function comparedCells({ now, before, difference, percentage }: Compared): [string, string, string, string] {
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value))}`;
  return [
    formatNumber(now),
    before === null ? 'sem dado' : formatNumber(before),
    difference === null ? '–' : signed(difference),
    percentage === null ? '–' : `${signed(percentage)}%`,
  ];
}

/** `2 em análise, 1 para corrigir` of what was sent but does not count yet; empty when there is none. */
export function notValidated(states: ByStatus, one: string, many: string): string {
  const parts: [number, string][] = [
    [states.inReview, 'em análise'],
    [states.returned, 'para corrigir'],
    [states.draft, 'em rascunho'],
  ];
  return listed(parts.filter(([value]) => value > 0).map(([value, word]) => `${counted(value, one, many)} ${word}`));
}
