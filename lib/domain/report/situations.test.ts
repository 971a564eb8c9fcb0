import { expect, test } from 'vitest';
import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import { SEGES } from '@/tests/factories/report';
import { countFulfilled, isOfYear } from './situations';

const day = (text: string | null) => text && civilDate(text);

test.each<[string, string, string, string | null, string | null, number[]]>([
  ['a year’s', '2026-01-01', '2026-12-31', '2026-12-31', null, [2026]],
  ['a year’s, fulfilled late', '2026-01-01', '2026-12-31', '2026-12-31', '2027-01-10', [2026]],
  ['an event’s, due the year after', '2026-12-20', '2026-12-20', '2027-01-05', null, [2026]],
  ['the first year’s, which begins with the term', '2025-12-19', '2026-12-31', '2026-12-31', null, [2026]],
  ['one owed once, in the year it was due', '2025-12-19', '2030-12-19', '2026-01-05', '2025-12-30', [2026]],
  ['one without a deadline, in the year it was fulfilled', '2025-12-19', '2030-12-19', null, '2026-02-10', [2026]],
  ['a standing one, in each year', '2025-12-19', '2030-12-19', null, null, [2025, 2026, 2027]],
])('an obligation is of one year: %s', (_which, periodStart, periodEnd, dueOn, fulfilledOn, years) => {
  const obligation = {
    ...{ periodStart: civilDate(periodStart), periodEnd: civilDate(periodEnd) },
    ...{ dueOn: day(dueOn) as CivilDate | null, fulfilledOn: day(fulfilledOn) as CivilDate | null },
  };
  expect([2025, 2026, 2027].filter((year) => isOfYear(year, obligation))).toEqual(years);
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
