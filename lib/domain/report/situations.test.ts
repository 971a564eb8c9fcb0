import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineKind } from '@/lib/domain/deadlines/rule';
import { SEGES } from '@/tests/factories/report';
import { countFulfilled, isOfYear, isOwedIn } from './situations';

test.each<[string, DeadlineKind, string, string | null, number[]]>([
  ['a year’s', 'annual', '2026-12-31', null, [2026]],
  ['a year’s, fulfilled late', 'annual', '2026-12-31', '2027-01-10', [2026]],
  ['one owed once, in the year it was due', 'daysAfterStart', '2026-01-05', '2025-12-30', [2026]],
  ['one from the start of the term, in the year it was fulfilled', 'fromStart', '2030-12-19', '2026-02-10', [2026]],
  ['the same while it is not in place, in each year', 'fromStart', '2030-12-19', null, [2025, 2026, 2027]],
])('an obligation is of one year: %s', (_which, kind, periodEnd, fulfilledOn, years) => {
  const facts = { rule: { kind }, periodEnd: civilDate(periodEnd), fulfilledOn: fulfilledOn && civilDate(fulfilledOn) };
  expect([2025, 2026, 2027].filter((year) => isOfYear(year, facts as Parameters<typeof isOfYear>[1]))).toEqual(years);
});

test('what an earlier year left is still owed, and what a later one will owe is not yet', () => {
  const row = {
    ...{ goalCode: '1.2', partyId: SEGES.id, period: '', fulfilledOn: null },
    situation: 'atrasada' as const,
  };
  const owed = (ofYear: boolean, dueOn: string) => isOwedIn(2026, { ...row, ofYear, dueOn: civilDate(dueOn) });
  expect([owed(true, '2026-01-05'), owed(false, '2025-12-30'), owed(false, '2027-01-04')]).toEqual([true, true, false]);
});

test('what is of another year is not counted as owed or fulfilled', () => {
  const row = { goalCode: '1.2', partyId: SEGES.id, period: '', dueOn: null, fulfilledOn: null, ofYear: true };
  const rows = [
    { ...row, situation: 'cumprida' as const },
    { ...row, situation: 'cumprida' as const, ofYear: false },
    { ...row, situation: 'atrasada' as const, ofYear: false },
  ];
  expect(countFulfilled(rows)).toEqual({ fulfilled: 1, obligations: 1 });
});
