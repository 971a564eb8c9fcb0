import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { isLocked, lockableYears, lockedYear } from './period';

const locks = [
  { year: 2025, reopenedFor: [] },
  { year: 2026, reopenedFor: ['a'] },
];
const day = civilDate;

describe('a locked year', () => {
  test('is locked for everybody but those it was reopened for', () => {
    expect(isLocked(locks, 'a', 2026)).toBe(false);
    expect(isLocked(locks, 'b', 2026)).toBe(true);
    expect(isLocked(locks, 'a', 2025)).toBe(true);
    expect(isLocked(locks, 'b', 2027)).toBe(false);
    expect(isLocked([], 'b', 2026)).toBe(false);
  });

  test.each([
    ['a day in it', 'b', ['2026-03-01'], 2026],
    ['an interval that begins in it', 'a', ['2025-12-30', '2026-01-02'], 2025],
    ['an interval that ends in it', 'b', ['2026-12-30', '2027-01-02'], 2026],
    ['the first of two locked years', 'b', ['2026-01-02', '2025-12-30'], 2025],
    ['a day in a year reopened for the party', 'a', ['2026-03-01'], null],
    ['a day in an open year', 'b', ['2027-03-01'], null],
    ['no day at all', 'b', [], null],
  ] as const)('%s', (_what, party, dates, year) => {
    expect(lockedYear(locks, party, dates.map(day))).toBe(year);
  });

  test('what has no date yet is in no year', () => {
    expect(lockedYear(locks, 'b', [null, undefined])).toBeNull();
    expect(lockedYear(locks, 'b', [null, day('2025-01-01')])).toBe(2025);
  });
});

test('only years of the term that have begun can be locked', () => {
  const term = { startsOn: day('2025-12-19'), endsOn: day('2030-12-19') };
  expect(lockableYears(term, day('2025-12-18'))).toEqual([2025]);
  expect(lockableYears(term, day('2026-11-20'))).toEqual([2025, 2026]);
  expect(lockableYears(term, day('2040-01-01'))).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
  expect(lockableYears(term, day('2024-06-01'))).toEqual([]);
});
