import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/domain/calendar/civil-date';
import { type CountedObligations, hoursAtPace, progressOf, standingOf, weightedShare } from './progress';

const today = civilDate('2026-11-23');
const group = (over: Partial<CountedObligations>): CountedObligations => ({
  ...{ goalCode: '2.2', partyId: 'a', status: 'OPEN', dueOn: civilDate('2026-12-31'), count: 1 },
  ...{ suspendedFrom: null, suspendedTo: null },
  ...over,
});

const dates = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)));
const groups = fc.array(
  fc.record<CountedObligations>({
    goalCode: fc.constantFrom('1.1', '2.2', 'C4'),
    partyId: fc.constantFrom('a', 'b', null),
    status: fc.constantFrom('OPEN', 'IN_REVIEW', 'FULFILLED', 'NOTHING_TO_REPORT', 'WAIVED', 'CANCELLED'),
    dueOn: dates,
    suspendedFrom: dates,
    suspendedTo: dates,
    count: fc.integer({ min: 0, max: 5_000 }),
  }),
);

describe('progress', () => {
  test('keeps planned, done and validated apart', () => {
    const sum = progressOf(
      [
        group({ count: 3 }),
        group({ status: 'IN_REVIEW', count: 2 }),
        group({ status: 'FULFILLED', count: 4 }),
        group({ dueOn: civilDate('2026-11-22'), count: 5 }),
      ],
      today,
    );
    expect(sum).toMatchObject({ planned: 14, done: 6, validated: 4, late: 5 });
  });

  test('plans nothing of what was set aside or answered with nothing', () => {
    const sum = progressOf(
      [
        group({
          suspendedFrom: civilDate('2026-07-04'),
          suspendedTo: civilDate('2026-12-25'),
          dueOn: civilDate('2026-10-01'),
        }),
        group({ status: 'WAIVED', count: 2 }),
        group({ status: 'NOTHING_TO_REPORT', count: 3 }),
        group({ status: 'CANCELLED', count: 9 }),
      ],
      today,
    );
    expect(sum).toEqual({ planned: 0, done: 0, validated: 0, late: 0, suspended: 1, waived: 2, nothing: 3 });
  });

  test('never has more validated than done, nor more done than planned', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const { planned, done, validated, late } = progressOf(some, today);
        return planned >= done && done >= validated && planned - done >= late;
      }),
    );
  });

  test('of the plan is the sum of its parties’, and of its goals’', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const whole = progressOf(some, today);
        for (const key of ['partyId', 'goalCode'] as const) {
          const parts = [...new Set(some.map((one) => one[key]))].map((value) =>
            progressOf(
              some.filter((one) => one[key] === value),
              today,
            ),
          );
          for (const column of Object.keys(whole) as (keyof typeof whole)[])
            expect(parts.reduce((sum, part) => sum + part[column], 0)).toBe(whole[column]);
        }
      }),
    );
  });
});

test('goals without a deadline tell what was recorded, and when last', () => {
  const record = { goalCode: '1.1', partyId: 'a', done: 2, validated: 1, lastOn: civilDate('2026-03-01') };
  expect(standingOf([record, { ...record, lastOn: civilDate('2026-08-09') }, { ...record, lastOn: null }])).toEqual({
    ...{ done: 6, validated: 3, lastOn: '2026-08-09' },
  });
  expect(standingOf([])).toEqual({ done: 0, validated: 0, lastOn: null });
});

describe('the weighted share', () => {
  const goal = (weight: number | null, planned: number, done: number, validated: number) => ({
    weight,
    progress: { planned, done, validated, late: 0, suspended: 0, waived: 0, nothing: 0 },
  });

  test('counts each goal by its weight', () => {
    expect(weightedShare([goal(3, 2, 2, 1), goal(1, 4, 0, 0)])).toEqual({ done: 75, validated: 37.5 });
  });

  test('leaves out goals of which nothing was planned', () => {
    expect(weightedShare([goal(3, 0, 0, 0), goal(1, 2, 1, 0)])).toEqual({ done: 50, validated: 0 });
    expect(weightedShare([goal(3, 0, 0, 0)])).toBeNull();
  });

  test('is not told until every goal has a weight', () => {
    expect(weightedShare([goal(3, 2, 2, 2), goal(null, 2, 2, 2)])).toBeNull();
    expect(weightedShare([])).toBeNull();
  });

  test('lies between none and all, validated never above done', () => {
    const goals = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 100 }), fc.nat(50), fc.nat(50), fc.nat(50))
        .map(([weight, open, review, validated]) =>
          goal(weight, open + review + validated, review + validated, validated),
        ),
    );
    fc.assert(
      fc.property(goals, (some) => {
        const share = weightedShare(some);
        return !share || (share.validated >= 0 && share.validated <= share.done + 1e-9 && share.done <= 100 + 1e-9);
      }),
    );
  });
});

describe('the hours at the present pace', () => {
  const year = { minimum: 60, periodStart: civilDate('2026-01-01'), periodEnd: civilDate('2026-12-31') };

  test('go on as they went so far, those in review included', () => {
    expect(hoursAtPace({ ...year, validated: 40, inReview: 25 }, today)).toBe(72);
    expect(hoursAtPace({ ...year, validated: 0, inReview: 0 }, today)).toBe(0);
  });

  test('are not told before there is a pace, nor when nothing is left to come', () => {
    const hours = { ...year, validated: 8, inReview: 0 };
    expect(hoursAtPace(hours, civilDate('2026-01-29'))).toBeNull();
    expect(hoursAtPace(hours, civilDate('2026-01-30'))).not.toBeNull();
    expect(hoursAtPace(hours, civilDate('2026-12-31'))).toBeNull();
    expect(hoursAtPace(hours, civilDate('2027-03-01'))).toBeNull();
    expect(hoursAtPace(hours, civilDate('2025-12-01'))).toBeNull();
  });

  test('are never less than what is there already', () => {
    const halves = fc.nat(400).map((count) => count / 2);
    fc.assert(
      fc.property(halves, halves, fc.integer({ min: 0, max: 364 }), (validated, inReview, day) => {
        const hours = hoursAtPace({ ...year, validated, inReview }, addDays(year.periodStart, day));
        return hours === null || hours >= validated + inReview;
      }),
    );
  });
});
