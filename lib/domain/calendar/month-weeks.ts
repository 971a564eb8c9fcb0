import { addDays, addMonths, type CivilDate, civilDate, weekday } from './civil-date';

/** The first day of the month of a date. */
export function firstOfMonth(date: CivilDate): CivilDate {
  return civilDate(`${date.slice(0, 7)}-01`);
}

/** The weeks of a month, from Sunday to Saturday; null where a day belongs to another month. */
export function monthWeeks(month: CivilDate): (CivilDate | null)[][] {
  const first = firstOfMonth(month);
  const sunday = addDays(first, -weekday(first));
  const next = addMonths(first, 1);
  const weeks: (CivilDate | null)[][] = [];
  for (let start = sunday; start < next; start = addDays(start, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(start, index));
    weeks.push(days.map((day) => (day >= first && day < next ? day : null)));
  }
  return weeks;
}

/** The first days of the months from one date to another, both included. */
export function monthsBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}
