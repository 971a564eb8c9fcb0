import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '@/lib/domain/calendar/calendar';
import { addDays, civilDate } from '@/lib/domain/calendar/civil-date';
import { lateIfSentUntil, reviewDueOn } from './review-deadline';

const holiday = (date: string) => ({ date: civilDate(date), name: 'Feriado', effect: 'FULL_DAY' as const, act: 'Lei' });
const calendar = createCalendar({
  code: 'X',
  name: 'Calendário',
  days: ['2026-11-20', '2026-12-24', '2026-12-25', '2027-01-01'].map(holiday),
});

describe('the deadline of a review', () => {
  test.each([
    ['counts from the day after the sending', '2026-11-23', 10, '2026-12-03'],
    ['moves from a Saturday to the Monday', '2026-11-25', 10, '2026-12-07'],
    ['moves from a holiday, and over the weekend that follows', '2026-12-14', 10, '2026-12-28'],
    ['of one day before a holiday', '2026-11-19', 1, '2026-11-23'],
  ])('%s', (_what, sent, days, due) => {
    expect(reviewDueOn(civilDate(sent), { days, calendar })).toBe(due);
  });
});

test('late is just what was sent until the last day that is already due', () => {
  const start = civilDate('2026-10-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
      const term = { days, calendar };
      const today = addDays(start, offset);
      const last = lateIfSentUntil(today, term);
      expect(reviewDueOn(last, term) < today).toBe(true);
      expect(reviewDueOn(addDays(last, 1), term) < today).toBe(false);
    }),
  );
});
