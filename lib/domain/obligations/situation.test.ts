import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/domain/calendar/civil-date';
import { type SituationInput, situationOf } from './situation';

const day = civilDate;
const annual: SituationInput = {
  status: 'OPEN',
  dueOn: day('2026-12-31'),
  fulfilledOn: null,
  lastRecordOn: null,
  periodStart: day('2026-01-01'),
  periodEnd: day('2026-12-31'),
  suspendedFrom: null,
  suspendedTo: null,
  rule: { kind: 'annual' },
};
const standing: SituationInput = { ...annual, dueOn: null, rule: { kind: 'standing' } };

describe('an open obligation with a due date', () => {
  test.each([
    ['2026-11-23', { situation: 'a_vencer', days: 38 }],
    ['2026-12-23', { situation: 'a_vencer', days: 8 }],
    ['2026-12-24', { situation: 'vence_em_breve', days: 7 }],
    ['2026-12-31', { situation: 'vence_em_breve', days: 0 }],
    ['2027-01-01', { situation: 'atrasada', days: 1 }],
    ['2027-01-13', { situation: 'atrasada', days: 13 }],
  ])('due on 31/12/2026, is on %s %j', (today, expected) => {
    expect(situationOf(annual, day(today))).toEqual(expected);
  });
});

describe('an obligation in review', () => {
  const inReview: SituationInput = { ...annual, status: 'IN_REVIEW' };

  test('is not late, but says for how long its deadline has passed', () => {
    expect(situationOf(inReview, day('2026-12-31'))).toEqual({ situation: 'em_analise' });
    expect(situationOf(inReview, day('2027-01-03'))).toEqual({ situation: 'em_analise', days: 3 });
  });
});

describe('a fulfilled obligation', () => {
  const done = (fulfilledOn: string): SituationInput => ({
    ...annual,
    status: 'FULFILLED',
    fulfilledOn: day(fulfilledOn),
  });

  test('was on time when done on the due day, and late from the day after', () => {
    expect(situationOf(done('2026-12-31'), day('2027-06-01'))).toEqual({ situation: 'cumprida' });
    expect(situationOf(done('2027-01-02'), day('2027-06-01'))).toEqual({ situation: 'cumprida_com_atraso', days: 2 });
  });

  test('without a due date is never late', () => {
    expect(situationOf({ ...done('2029-01-01'), dueOn: null }, day('2029-06-01'))).toEqual({ situation: 'cumprida' });
  });
});

test('the silence of a standing obligation counts anew from the end of a suspension', () => {
  const suspended = { ...standing, suspendedFrom: day('2026-07-04'), suspendedTo: day('2026-10-25') };
  const quietOn = (given: SituationInput, on: string) => situationOf(given, day(on))?.quiet;
  const recorded = { ...suspended, lastRecordOn: day('2026-06-30'), periodEnd: day('2027-12-31') };
  expect(quietOn(recorded, '2027-04-22')).toBe(false);
  expect(quietOn(recorded, '2027-04-23')).toBe(true);
  const later = { ...recorded, lastRecordOn: day('2026-11-01') };
  expect(quietOn(later, '2027-04-29')).toBe(false);
  expect(quietOn(later, '2027-04-30')).toBe(true);
});

test('a suspension never makes a standing obligation quiet earlier', () => {
  const offset = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(offset, offset, offset, fc.option(offset), (from, length, on, record) => {
      const days = (count: number) => addDays(day('2026-01-01'), count);
      const lastRecordOn = record === null ? null : days(Math.min(record, on));
      const free = { ...standing, periodEnd: day('2027-12-31'), lastRecordOn };
      const suspended = { ...free, suspendedFrom: days(from), suspendedTo: days(from + length) };
      const now = situationOf(suspended, days(on));
      if (now?.quiet) expect(situationOf(free, days(on))?.quiet).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('a standing obligation', () => {
  test('is never late, and says when there has been no record for 180 days', () => {
    expect(situationOf(standing, day('2026-06-29'))).toEqual({ situation: 'permanente', quiet: false });
    expect(situationOf(standing, day('2026-06-30'))).toEqual({ situation: 'permanente', quiet: true });
    const recorded = { ...standing, lastRecordOn: day('2026-06-01') };
    expect(situationOf(recorded, day('2026-11-27'))).toEqual({ situation: 'permanente', quiet: false });
    expect(situationOf(recorded, day('2026-11-28'))).toEqual({ situation: 'permanente', quiet: true });
  });

  test('whose period is over or has not begun does not grow quiet by the days outside it', () => {
    const recorded = { ...standing, lastRecordOn: day('2026-11-01') };
    expect(situationOf(recorded, day('2028-01-01'))).toMatchObject({ quiet: false });
    expect(situationOf(standing, day('2025-01-01'))).toMatchObject({ quiet: false });
  });

  test('follows the number of days of its own rule', () => {
    const strict: SituationInput = { ...standing, rule: { kind: 'standing', quietAfterDays: 30 } };
    expect(situationOf(strict, day('2026-01-31'))).toMatchObject({ quiet: true });
  });

  test('owed from the start is pending until its items are in place', () => {
    const banner: SituationInput = { ...standing, rule: { kind: 'fromStart', items: ['banner'] } };
    expect(situationOf(banner, day('2026-01-01'))).toEqual({ situation: 'permanente', pending: true });
  });
});

test.each([
  ['NOTHING_TO_REPORT', 'nada_a_informar'],
  ['WAIVED', 'dispensada'],
] as const)('the decision %s shows as %s, never as late', (status, situation) => {
  expect(situationOf({ ...annual, status }, day('2027-06-01'))).toEqual({ situation });
});

test('a cancelled obligation is not listed', () => {
  expect(situationOf({ ...annual, status: 'CANCELLED' }, day('2027-06-01'))).toBeNull();
});
