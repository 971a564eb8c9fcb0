import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { accessionMonths } from './accession-year';
import { agendaSections } from './agenda';
import type { DerivedSituation } from './situation';

const day = civilDate;
const row = (dueOn: string | null, derived: DerivedSituation) => ({
  dueOn: dueOn === null ? null : day(dueOn),
  derived,
});

test('an agenda groups by what calls, then by month, then what has no date, then what is in review', () => {
  const rows = [
    row('2026-11-10', { situation: 'atrasada', days: 13 }),
    row('2026-11-25', { situation: 'vence_em_breve', days: 2 }),
    row('2026-12-31', { situation: 'a_vencer', days: 38 }),
    row('2026-12-31', { situation: 'suspensa' }),
    row('2027-03-31', { situation: 'a_vencer', days: 128 }),
    row(null, { situation: 'permanente', quiet: true }),
    row(null, { situation: 'permanente', pending: true }),
    row(null, { situation: 'permanente', quiet: false }),
    row('2026-11-01', { situation: 'em_analise', days: 22 }),
  ];
  expect(agendaSections(rows).map(({ key, rows: own }) => [key, own.length])).toEqual([
    ['late', 1],
    ['soon', 1],
    ['2026-12-01', 2],
    ['2027-03-01', 1],
    ['quiet', 2],
    ['standing', 1],
    ['review', 1],
  ]);
});

test('the year of accession bodies counts each obligation in the month of its deadline, once', () => {
  const free = { suspendedFrom: null, suspendedTo: null };
  const groups = [
    { ...free, status: 'OPEN' as const, dueOn: day('2026-11-10'), count: 40 },
    { ...free, status: 'FULFILLED' as const, dueOn: day('2026-11-10'), count: 60 },
    { ...free, status: 'IN_REVIEW' as const, dueOn: day('2026-11-10'), count: 5 },
    { ...free, status: 'CANCELLED' as const, dueOn: day('2026-11-10'), count: 9 },
    { ...free, status: 'WAIVED' as const, dueOn: day('2026-12-31'), count: 1 },
    { ...free, status: 'OPEN' as const, dueOn: day('2026-12-31'), count: 99 },
    {
      ...{ status: 'OPEN' as const, dueOn: day('2026-10-01'), count: 2 },
      suspendedFrom: day('2026-07-04'),
      suspendedTo: day('2026-12-01'),
    },
  ];
  expect(accessionMonths(groups, day('2026-11-23'))).toEqual([
    { month: 10, total: 2, late: 0, open: 2, inReview: 0, closed: 0 },
    { month: 11, total: 105, late: 40, open: 0, inReview: 5, closed: 60 },
    { month: 12, total: 100, late: 0, open: 99, inReview: 0, closed: 1 },
  ]);
});
