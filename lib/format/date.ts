import { isWeekend } from '@/lib/domain/calendar/calendar';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { monthName, shortDate, weekdayName } from '@/lib/domain/calendar/words';

const OFFICIAL_ZONE = 'America/Sao_Paulo';

const instantParts = new Intl.DateTimeFormat('pt-BR', {
  timeZone: OFFICIAL_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `19/12/2025`. */
export function formatDate(date: CivilDate): string {
  return shortDate(date);
}

/** `19/12`, where the year is plain from what stands around. */
export function formatDayMonth(date: CivilDate): string {
  return shortDate(date).slice(0, 5);
}

/** `5 de janeiro de 2026`; the first of a month is `1º`. */
export function formatLongDate(date: CivilDate): string {
  const day = Number(date.slice(8));
  return `${day === 1 ? '1º' : day} de ${monthName(date)} de ${date.slice(0, 4)}`;
}

/** `5 de janeiro de 2026, segunda-feira`: a date as a title. */
export function formatDateTitle(date: CivilDate): string {
  return `${formatLongDate(date)}, ${weekdayName(date)}${isWeekend(date) ? '' : '-feira'}`;
}

/** `janeiro de 2026`. */
export function formatMonth(date: CivilDate): string {
  return `${monthName(date)} de ${date.slice(0, 4)}`;
}

/** `9/11`, `9 e 10/11` for two days in a row, `10 a 12/11`, `30/11 a 02/12`, with the years where they differ. */
export function formatDays(from: CivilDate, to: CivilDate): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${shortDate(from)} a ${shortDate(to)}`;
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${formatDayMonth(from)} a ${formatDayMonth(to)}`;
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))];
  const month = from.slice(5, 7);
  if (first === last) return `${first}/${month}`;
  return `${first} ${last === first + 1 ? 'e' : 'a'} ${last}/${month}`;
}

/** The same with the year, once where both days share it: `10 a 12/11/2026`. */
export function formatDaysOfYear(from: CivilDate, to: CivilDate): string {
  const days = formatDays(from, to);
  return from.slice(0, 4) === to.slice(0, 4) ? `${days}/${to.slice(0, 4)}` : days;
}

/** The day of an instant in Brasília: `19/12/2025`. */
export function formatInstantDate(instant: Date): string {
  const { day, month, year } = partsOf(instant);
  return `${day}/${month}/${year}`;
}

/** An instant in Brasília's time: `19/12/2025, 14h32`. */
export function formatInstant(instant: Date): string {
  const { day, month, year, hour, minute } = partsOf(instant);
  return `${day}/${month}/${year}, ${hour}h${minute}`;
}

/** The time of an instant in Brasília: `14h32`. */
export function formatTime(instant: Date): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}h${minute}`;
}

function partsOf(instant: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(instantParts.formatToParts(instant).map(({ type, value }) => [type, value]));
}
