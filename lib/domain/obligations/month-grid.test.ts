import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, weekday } from '@/lib/domain/calendar/civil-date';
import { daysWithSomething, listedDays, monthGrid, monthLimits, SHOWN_A_DAY } from './month-grid';
import type { DerivedSituation } from './situation';

const day = civilDate;
const today = day('2026-11-23');
const row = (dueOn: string, situation: DerivedSituation['situation'] = 'a_vencer') => ({
  dueOn: day(dueOn),
  derived: { situation },
});

type Given = Partial<Parameters<typeof monthGrid<ReturnType<typeof row>>>[0]>;
const grid = (given: Given = {}) =>
  monthGrid({ month: day('2026-11-10'), today, rows: [], counts: new Map(), daysOff: [], ...given });
const on = (date: string, given: Given) =>
  grid(given)
    .flat()
    .find((cell) => cell?.date === date);

describe('the grid of a month', () => {
  test('begins on Sunday, ends on Saturday, and leaves the days of other months empty', () => {
    const weeks = grid({ month: day('2026-10-31') });
    expect(weeks.map((week) => week.map((cell) => cell && Number(cell.date.slice(8))))).toEqual([
      [null, null, null, null, 1, 2, 3],
      [4, 5, 6, 7, 8, 9, 10],
      [11, 12, 13, 14, 15, 16, 17],
      [18, 19, 20, 21, 22, 23, 24],
      [25, 26, 27, 28, 29, 30, 31],
    ]);
  });

  test('marks today alone', () => {
    expect(
      grid()
        .flat()
        .filter((cell) => cell?.isToday)
        .map((cell) => cell?.date),
    ).toEqual([today]);
    expect(
      grid({ month: day('2026-12-01') })
        .flat()
        .some((cell) => cell?.isToday),
    ).toBe(false);
  });

  test('puts what calls most first', () => {
    const rows = [row('2026-11-10', 'cumprida'), row('2026-11-10', 'a_vencer'), row('2026-11-10', 'atrasada')];
    expect(on('2026-11-10', { rows })?.rows.map(({ derived }) => derived.situation)).toEqual([
      'atrasada',
      'a_vencer',
      'cumprida',
    ]);
  });

  test('folds what is many in one day, and counts also what was not read', () => {
    const rows = Array.from({ length: SHOWN_A_DAY + 3 }, () => row('2026-11-30'));
    const counts = new Map([
      [day('2026-11-30'), SHOWN_A_DAY + 12],
      [day('2026-11-29'), 40],
    ]);
    expect(on('2026-11-30', { rows, counts })).toMatchObject({ more: 12 });
    expect(on('2026-11-29', { rows, counts })).toMatchObject({ rows: [], more: 40 });
  });

  test('reads one by one only the days that are not too many', () => {
    const counts = new Map([
      [day('2026-11-10'), 40],
      [day('2026-11-11'), 41],
    ]);
    expect(listedDays(counts)).toEqual(['2026-11-10']);
  });

  test('names the days off', () => {
    const daysOff = [{ date: day('2026-11-20'), name: 'Consciência Negra' }];
    expect(on('2026-11-20', { daysOff })?.daysOff).toEqual(['Consciência Negra']);
  });

  test('on a phone leaves only the days that have something, today among them', () => {
    const weeks = grid({
      rows: [row('2026-11-10')],
      daysOff: [{ date: day('2026-11-20'), name: 'Consciência Negra' }],
      counts: new Map([[day('2026-11-29'), 3]]),
    });
    expect(daysWithSomething(weeks).map(({ date }) => Number(date.slice(8)))).toEqual([10, 20, 23, 29]);
  });

  test('holds every day of whatever month once, under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const month = addDays(day('1990-01-01'), days);
        const { from, to } = monthLimits(month);
        const weeks = grid({ month });
        const dates = weeks.flat().flatMap((cell) => cell?.date ?? []);
        expect([dates[0], dates.at(-1)]).toEqual([from, to]);
        expect(new Set(dates).size).toBe(Number(to.slice(8)));
        for (const week of weeks) for (const [index, cell] of week.entries()) if (cell) expectUnder(cell.date, index);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);
});

function expectUnder(date: CivilDate, index: number) {
  expect(weekday(date)).toBe(index);
}
