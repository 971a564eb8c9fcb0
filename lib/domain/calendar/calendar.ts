import type { DayEffect } from '@/lib/domain/glossary';
import { type CivilDate, weekday } from './civil-date';

/**
 * A day without (full) office hours, with the act that says so. A proposed one is a holiday by law in a year whose own
 * act is not out yet: it counts like any other.
 */
export type NonWorkingDay = { date: CivilDate; name: string; effect: DayEffect; act: string; proposed?: boolean };

/** The non-working days that one party follows, looked up by date. Weekends need no row. */
export type Calendar = {
  code: string;
  name: string;
  /** In the order of their dates, one a day. */
  days: readonly NonWorkingDay[];
  byDate: ReadonlyMap<CivilDate, NonWorkingDay>;
};

/** The years that a calendar may hold. */
export const CALENDAR_YEARS = { first: 2000, last: 2100 } as const;

const MOVES = { FULL_DAY: true, CLOSES_EARLY: true, OPENS_LATE: false } as const satisfies Record<DayEffect, boolean>;

/** Puts rows in order and indexes them. Of two rows on one date, the one that moves a deadline stands. */
export function createCalendar(input: { code: string; name: string; days: readonly NonWorkingDay[] }): Calendar {
  const byDate = new Map<CivilDate, NonWorkingDay>();
  for (const day of [...input.days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const known = byDate.get(day.date);
    if (!known || (MOVES[day.effect] && !MOVES[known.effect])) byDate.set(day.date, day);
  }
  return { code: input.code, name: input.name, days: [...byDate.values()], byDate };
}

/** The act of a day as a memória cites it: `Lei 662/1949`, `Lei 662/1949 (proposta, a confirmar)`. */
export function citedAct({ act, proposed }: NonWorkingDay): string {
  return proposed ? `${act} (proposta, a confirmar)` : act;
}

export function isWeekend(date: CivilDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

/** True where there are office hours at all, even shortened. */
export function isWorkingDay(date: CivilDate, calendar: Calendar): boolean {
  return !isWeekend(date) && calendar.byDate.get(date)?.effect !== 'FULL_DAY';
}

/**
 * True where a deadline cannot end: no office hours, or hours that close before the normal time (Lei 9.784/1999,
 * art. 66, § 1º). A day that only opens late is no reason to move it (reading).
 */
export function movesDeadline(date: CivilDate, calendar: Calendar): boolean {
  const day = calendar.byDate.get(date);
  return !isWorkingDay(date, calendar) || (day !== undefined && MOVES[day.effect]);
}
