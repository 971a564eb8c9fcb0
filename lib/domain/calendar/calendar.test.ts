import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededCalendar } from '@/tests/factories/calendars';
import { createCalendar, isWorkingDay, movesDeadline, type NonWorkingDay } from './calendar';
import { addDays, addMonths, civilDate, daysBetween, parseCivilDate, weekday } from './civil-date';
import { easter, holidaysByLaw, nationalHolidays, withHolidaysByLaw } from './holidays-by-law';
import { monthName, shortDate, weekdayName } from './words';

const federal = seededCalendar('BR-FEDERAL');
const rondonia = seededCalendar('BR-RO');
const row = (date: string, effect: NonWorkingDay['effect']): NonWorkingDay => ({
  date: civilDate(date),
  name: 'Dia',
  effect,
  act: 'Ato',
});

describe('a day', () => {
  test.each([
    ['2026-01-03', 'a Saturday'],
    ['2026-01-04', 'a Sunday'],
    ['2026-12-25', 'a holiday'],
    ['2026-12-31', 'a day on which offices close early'],
  ])('%s, %s, moves a deadline of SEGES', (date) => {
    expect(movesDeadline(civilDate(date), federal)).toBe(true);
  });

  test('on which offices only open late does not move a deadline', () => {
    expect(movesDeadline(civilDate('2026-02-18'), federal)).toBe(false);
    expect(movesDeadline(civilDate('2026-02-18'), rondonia)).toBe(true);
  });

  test('with shortened hours is still a working day, a weekend or a holiday is not', () => {
    expect(isWorkingDay(civilDate('2026-12-31'), federal)).toBe(true);
    expect(isWorkingDay(civilDate('2026-02-18'), federal)).toBe(true);
    expect(isWorkingDay(civilDate('2026-12-25'), federal)).toBe(false);
    expect(isWorkingDay(civilDate('2026-12-26'), federal)).toBe(false);
  });

  test('of one party is no day off of another: bridge days of the state are not federal', () => {
    expect(movesDeadline(civilDate('2026-01-02'), rondonia)).toBe(true);
    expect(movesDeadline(civilDate('2026-01-02'), federal)).toBe(false);
  });

  test('18 June moves nothing in Rondônia, because that holiday was struck down', () => {
    expect(movesDeadline(civilDate('2026-06-18'), rondonia)).toBe(false);
  });
});

describe('a calendar', () => {
  test('keeps its days in order, and of two rows on one date the one that moves a deadline', () => {
    const days = [row('2026-05-02', 'OPENS_LATE'), row('2026-03-01', 'FULL_DAY'), row('2026-05-02', 'CLOSES_EARLY')];
    const calendar = createCalendar({ code: 'X', name: 'X', days });
    expect(calendar.days.map(({ date }) => date)).toEqual(['2026-03-01', '2026-05-02']);
    expect(calendar.byDate.get(civilDate('2026-05-02'))?.effect).toBe('CLOSES_EARLY');
  });
});

describe('holidays by law', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter of %i falls on %s', (year, date) => {
    expect(easter(year)).toBe(date);
  });

  test('Easter is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const date = easter(year);
      expect(weekday(date)).toBe(0);
      expect(date >= `${year}-03-22` && date <= `${year}-04-25`, date).toBe(true);
    }
  });

  test('the ten national holidays of 2026 are those that the published calendar has by law', () => {
    const national = nationalHolidays(2026);
    expect(national).toHaveLength(10);
    for (const { date, name } of national) expect(federal.byDate.get(date)).toMatchObject({ name, effect: 'FULL_DAY' });
  });

  test('Consciência Negra counts from 2024 on, when its law came into force', () => {
    const has = (year: number) => nationalHolidays(year).some(({ date }) => date.endsWith('-11-20'));
    expect([has(2023), has(2024)]).toEqual([false, true]);
  });

  test('Rondônia also keeps its own Data magna in later years, and the Union does not', () => {
    const first = (code: string) => holidaysByLaw(code, 2027).some(({ date }) => date === '2027-01-04');
    expect([first('BR-RO'), first('BR-FEDERAL')]).toEqual([true, false]);
  });

  test('they complete a year between others that has no row, and leave one with rows as it was edited', () => {
    const rows = [row('2026-03-01', 'FULL_DAY'), row('2028-03-01', 'FULL_DAY'), row('2029-01-02', 'FULL_DAY')];
    const full = withHolidaysByLaw(
      createCalendar({ code: 'X', name: 'X', days: rows }),
      civilDate('2026-01-01'),
      civilDate('2029-12-31'),
    );
    const has = (date: string) => full.byDate.has(civilDate(date));
    expect([has('2027-05-01'), has('2028-05-01'), has('2029-05-01')]).toEqual([true, false, true]);
  });

  test('they complete a calendar only outside the days that its own rows cover', () => {
    const rows = [row('2026-03-01', 'FULL_DAY'), row('2026-08-01', 'FULL_DAY')];
    const sparse = createCalendar({ code: 'X', name: 'X', days: rows });
    const full = withHolidaysByLaw(sparse, civilDate('2026-01-01'), civilDate('2026-12-31'));
    expect(full.byDate.has(civilDate('2026-05-01'))).toBe(false);
    expect(full.byDate.has(civilDate('2026-01-01'))).toBe(true);
    expect(full.byDate.has(civilDate('2026-12-25'))).toBe(true);
  });
});

describe('a civil date', () => {
  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '', '2026-01-01T00:00'])(
    'does not exist as "%s"',
    (text) => {
      expect(parseCivilDate(text)).toBeNull();
      expect(() => civilDate(text)).toThrow(RangeError);
    },
  );

  test('29 February exists in leap years alone, 2100 not being one', () => {
    expect(parseCivilDate('2028-02-29')).toBe('2028-02-29');
    expect(parseCivilDate('2000-02-29')).toBe('2000-02-29');
    expect(parseCivilDate('2100-02-29')).toBeNull();
  });

  test('moves by days and back to itself, across months, years and leap days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -5000, max: 5000 }), (offset, days) => {
        const date = addDays(civilDate('1950-01-01'), offset);
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
      }),
      { numRuns: 1000 },
    );
  });

  test('moves by months to the same day, or to the last day of a shorter month', () => {
    expect(addMonths(civilDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(civilDate('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(civilDate('2028-02-29'), 12)).toBe('2029-02-28');
  });

  test('is read in Portuguese', () => {
    const date = civilDate('2026-03-03');
    expect([shortDate(date), weekdayName(date), monthName(date)]).toEqual(['03/03/2026', 'terça', 'março']);
  });
});
