import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo, addMonths as addMonthsTo, getDay } from 'date-fns';
import { millisecondsInDay } from 'date-fns/constants';

/** A day without hour or zone, as `AAAA-MM-DD`. Strings of this shape compare and sort as dates do. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `AAAA-MM-DD`; null when the text is not a day that exists between the years 1900 and 2199. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return null;
  const date = new UTCDate(year, Number(match[2]) - 1, Number(match[3]));
  return fromUtc(date) === text ? (text as CivilDate) : null;
}

/** The same, for text known to be right (seeds, tests). Throws `RangeError` otherwise. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new RangeError(`not a civil date: ${text}`);
  return date;
}

/** The day of an instant whose UTC fields hold a date-only value, as the database driver returns; null stays null. */
export function fromUtc(date: Date): CivilDate;
export function fromUtc(date: Date | null): CivilDate | null;
export function fromUtc(date: Date | null): CivilDate | null {
  return date && (date.toISOString().slice(0, 10) as CivilDate);
}

/** The UTC midnight of a day, as the database driver takes date-only values; null stays null. */
export function toUtc(date: CivilDate): Date;
export function toUtc(date: CivilDate | null): Date | null;
export function toUtc(date: CivilDate | null): Date | null {
  return date && new Date(`${date}T00:00:00Z`);
}

const utc = (date: CivilDate) => new UTCDate(toUtc(date));

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(addDaysTo(utc(date), days));
}

/** Date to date; where the day does not exist, the last day of the month (Lei 9.784/1999, art. 66, § 3º). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return fromUtc(addMonthsTo(utc(date), months));
}

/** Days from `from` to `to`; negative when `to` comes first. Without dates being made: a report asks fifty thousand times. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  // A text of a day alone is read as midnight UTC, where every day is as long.
  return (Date.parse(to) - Date.parse(from)) / millisecondsInDay;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: CivilDate): number {
  return getDay(utc(date));
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
