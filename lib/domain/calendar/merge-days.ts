import type { NonWorkingDay } from './calendar';
import { type CivilDate, yearOf } from './civil-date';
import { holidaysByLaw } from './holidays-by-law';

/** What happens to a calendar when days come in. */
export type MergedDays = {
  added: NonWorkingDay[];
  /** Days whose date the calendar has, and that say something else of it. */
  replaced: NonWorkingDay[];
  /** Days that the calendar has just so. */
  same: NonWorkingDay[];
  /** Holidays by law of the years that get their first days. */
  proposed: NonWorkingDay[];
};

/** The holidays by law of a year, to be confirmed when the year's own act is out. */
export function proposedDays(calendarCode: string, year: number): NonWorkingDay[] {
  return holidaysByLaw(calendarCode, year).map((day) => ({ ...day, proposed: true }));
}

/**
 * Compares days that come in with those on record. A year without days is the law's; with its first day it becomes the
 * calendar's own, so it takes the holidays by law along as proposals, and none is lost.
 */
export function mergeDays(
  { code, days }: { code: string; days: readonly NonWorkingDay[] },
  incoming: readonly NonWorkingDay[],
): MergedDays {
  const onRecord = new Map<CivilDate, NonWorkingDay>(days.map((day) => [day.date, day]));
  const known = new Set(days.map(({ date }) => yearOf(date)));
  const coming = new Set(incoming.map(({ date }) => date));
  const years = [...new Set(incoming.map(({ date }) => yearOf(date)))].filter((year) => !known.has(year));
  const saysSame = (day: NonWorkingDay) => daysMark([day]) === daysMark([onRecord.get(day.date) ?? null]);
  const meeting = incoming.filter(({ date }) => onRecord.has(date));
  return {
    added: incoming.filter(({ date }) => !onRecord.has(date)),
    replaced: meeting.filter((day) => !saysSame(day)),
    same: meeting.filter(saysSame),
    proposed: years.flatMap((year) => proposedDays(code, year)).filter(({ date }) => !coming.has(date)),
  };
}

/**
 * All that days say, as one text to compare: a form carries what the person saw, and the change is refused where the
 * record says something else by then.
 */
export function daysMark(days: readonly (NonWorkingDay | null)[]): string {
  return JSON.stringify(
    days.map((day) => day && [day.date, day.name, day.effect, day.act, day.proposed ? 'proposed' : '']),
  );
}
