import { isWeekend } from '@/lib/domain/calendar/calendar';
import { addDays, addMonths, type CivilDate } from '@/lib/domain/calendar/civil-date';
import { firstOfMonth, monthWeeks } from '@/lib/domain/calendar/month-weeks';
import { urgency } from './pressing';
import type { DerivedSituation } from './situation';

/** Obligations drawn one by one in a day; of more, this many are drawn and the rest is a count. */
export const SHOWN_A_DAY = 8;

/** A day with more than this many has only its count: nobody looks for a sign among hundreds. */
const LISTED_A_DAY = 40;

/** The days whose obligations are worth reading one by one. */
export function listedDays(counts: ReadonlyMap<CivilDate, number>): CivilDate[] {
  return [...counts].filter(([, count]) => count <= LISTED_A_DAY).map(([date]) => date);
}

type Due = { dueOn: CivilDate | null; derived: DerivedSituation };

export type MonthDay<Row> = {
  date: CivilDate;
  isToday: boolean;
  isWeekend: boolean;
  /** Names of the days off of the calendar that is looked at. */
  daysOff: string[];
  rows: Row[];
  /** How many fall due on this day besides those in `rows`. */
  more: number;
};

export type MonthFacts<Row> = {
  /** Any day of the month. */
  month: CivilDate;
  today: CivilDate;
  /** Those of the days that are listed. */
  rows: readonly Row[];
  /** How many there are on each day. */
  counts: ReadonlyMap<CivilDate, number>;
  daysOff: readonly { date: CivilDate; name: string }[];
};

/** First and last day of the month of a date. */
export function monthLimits(date: CivilDate): { from: CivilDate; to: CivilDate } {
  const from = firstOfMonth(date);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The weeks of a month, from Sunday to Saturday, with what falls due on each day: what calls most first. */
export function monthGrid<Row extends Due>(facts: MonthFacts<Row>): (MonthDay<Row> | null)[][] {
  return monthWeeks(facts.month).map((week) => week.map((date) => date && monthDay(date, facts)));
}

/** The days of a grid that have something to say. */
export function daysWithSomething<Row>(weeks: (MonthDay<Row> | null)[][]): MonthDay<Row>[] {
  return weeks.flat().flatMap((day) => {
    const says = day && (day.isToday || day.daysOff.length > 0 || day.rows.length + day.more > 0);
    return says ? [day] : [];
  });
}

function monthDay<Row extends Due>(date: CivilDate, facts: MonthFacts<Row>): MonthDay<Row> {
  const own = facts.rows.filter(({ dueOn }) => dueOn === date);
  const shown = own.sort((one, other) => urgency(one.derived) - urgency(other.derived)).slice(0, SHOWN_A_DAY);
  return {
    date,
    isToday: date === facts.today,
    isWeekend: isWeekend(date),
    daysOff: facts.daysOff.filter((day) => day.date === date).map(({ name }) => name),
    rows: shown,
    more: Math.max(0, (facts.counts.get(date) ?? own.length) - shown.length),
  };
}
