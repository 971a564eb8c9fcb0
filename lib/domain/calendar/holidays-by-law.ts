import { type Calendar, createCalendar, type NonWorkingDay } from './calendar';
import { addDays, type CivilDate, civilDate, yearOf } from './civil-date';

type FixedHoliday = { monthDay: string; name: string; act: string; since?: number };

const NATIONAL: readonly FixedHoliday[] = [
  { monthDay: '01-01', name: 'Confraternização Universal', act: 'Lei 662/1949' },
  { monthDay: '04-21', name: 'Tiradentes', act: 'Lei 662/1949' },
  { monthDay: '05-01', name: 'Dia do Trabalho', act: 'Lei 662/1949' },
  { monthDay: '09-07', name: 'Independência', act: 'Lei 662/1949' },
  { monthDay: '10-12', name: 'Nossa Senhora Aparecida', act: 'Lei 6.802/1980' },
  { monthDay: '11-02', name: 'Finados', act: 'Lei 662/1949' },
  { monthDay: '11-15', name: 'Proclamação da República', act: 'Lei 662/1949' },
  { monthDay: '11-20', name: 'Consciência Negra', act: 'Lei 14.759/2023', since: 2024 },
  { monthDay: '12-25', name: 'Natal', act: 'Lei 662/1949' },
];

const STATE: Readonly<Record<string, readonly FixedHoliday[]>> = {
  'BR-RO': [{ monthDay: '01-04', name: 'Data magna do Estado', act: 'Lei RO 2.291/2010', since: 2011 }],
};

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * shift + 114;
  const pad = (value: number) => String(value).padStart(2, '0');
  return civilDate(`${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`);
}

function fixed(year: number, holidays: readonly FixedHoliday[]): NonWorkingDay[] {
  return holidays
    .filter(({ since = year }) => year >= since)
    .map(({ monthDay, name, act }) => ({ date: civilDate(`${year}-${monthDay}`), name, effect: 'FULL_DAY', act }));
}

/** The holidays that federal law fixes for every year, Good Friday included. No "ponto facultativo": acts set those. */
export function nationalHolidays(year: number): NonWorkingDay[] {
  const goodFriday = addDays(easter(year), -2);
  const movable = { date: goodFriday, name: 'Paixão de Cristo', effect: 'FULL_DAY', act: 'Lei 9.093/1995' } as const;
  return [...fixed(year, NATIONAL), movable];
}

/** National holidays plus those that a state's own law fixes, for the calendar with that code (`BR-RO`). */
export function holidaysByLaw(calendarCode: string, year: number): NonWorkingDay[] {
  return [...nationalHolidays(year), ...fixed(year, STATE[calendarCode] ?? [])];
}

/**
 * The calendar with the holidays by law of the years asked for, where its own rows do not reach: before the first,
 * after the last, and in a year between them that has none. Elsewhere the rows alone decide: they are edited data,
 * proposals included.
 */
export function withHolidaysByLaw(calendar: Calendar, from: CivilDate, to: CivilDate): Calendar {
  const first = calendar.days.at(0)?.date;
  const last = calendar.days.at(-1)?.date;
  const covered = new Set(calendar.days.map(({ date }) => yearOf(date)));
  const isOutside = (date: CivilDate) => !first || !last || date < first || date > last || !covered.has(yearOf(date));
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  const added = years.flatMap((year) => holidaysByLaw(calendar.code, year)).filter(({ date }) => isOutside(date));
  return createCalendar({ ...calendar, days: [...calendar.days, ...added] });
}
