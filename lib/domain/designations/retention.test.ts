import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, parseCivilDate } from '@/lib/domain/calendar/civil-date';
import { keptUntil, lastEndErased } from './retention';

describe('personal data is kept until the same date of the last year', () => {
  test.each([
    ['2026-03-10', 5, '2031-03-10'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 5, '2028-02-28'],
    ['2026-12-31', 1, '2027-12-31'],
  ])('what ended on %s is kept for %i years, until %s', (end, years, until) => {
    expect(keptUntil(civilDate(end), years)).toBe(until);
  });
});

describe('what is erased on a day', () => {
  test.each([
    // The day itself still belongs to the data; the day after erases.
    ['2031-03-10', 5, '2026-03-09'],
    ['2031-03-11', 5, '2026-03-10'],
    // What ended on 29/02 goes with what ended on the 28th, where the year lacks the 29th.
    ['2029-02-28', 5, '2024-02-27'],
    ['2029-03-01', 5, '2024-02-29'],
    // Today is the 29th itself.
    ['2028-02-29', 5, '2023-02-28'],
    ['2028-02-29', 4, '2024-02-28'],
    ['2028-03-01', 4, '2024-02-29'],
    ['2027-01-01', 1, '2025-12-31'],
  ])('on %s, with %i years, ended on %s or before', (today, years, last) => {
    expect(lastEndErased(civilDate(today), years)).toBe(last);
  });

  test('is exactly what is kept no longer, for every day and number of years', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate('1990-01-01'), days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (today, years) => {
        const last = lastEndErased(today, years);
        expect(parseCivilDate(last)).toBe(last);
        expect(keptUntil(last, years) < today).toBe(true);
        expect(keptUntil(addDays(last, 1), years) < today).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
