import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { anActivity, aReportInput, SEGES, SEPOG } from '@/tests/factories/report';
import { asAt, untilDay } from './as-at';

const fulfilled = { status: 'FULFILLED' as const, fulfilledOn: civilDate('2026-05-04'), dueOn: null };

test('what was fulfilled after the day was open on it, and on the day itself it was fulfilled', () => {
  expect(asAt(fulfilled, civilDate('2026-05-03'))).toMatchObject({ status: 'OPEN', fulfilledOn: null });
  expect(asAt(fulfilled, civilDate('2026-05-04'))).toBe(fulfilled);
});

test('an activity counts from the day it ended, and a party from the day it joined', () => {
  const later = { ...SEPOG, id: 'later', joinedOn: civilDate('2026-03-11') };
  const owed = { goalCode: '2.2', period: '2026', dueOn: null, situation: 'a_vencer' as const, fulfilledOn: null };
  const input = aReportInput({
    parties: [SEGES, SEPOG, later],
    obligations: [SEPOG, later].map(({ id }) => ({ ...owed, partyId: id })),
    activities: [
      anActivity(),
      anActivity({ id: 'b', performedTo: null }),
      anActivity({ id: 'c', performedTo: null, partyId: later.id }),
    ],
  });
  const before = untilDay(input, civilDate('2026-03-10'));
  expect(before.activities.map(({ id }) => id)).toEqual(['b']);
  expect(before.parties.map(({ id }) => id)).toEqual([SEGES.id, SEPOG.id]);
  expect(before.obligations.map(({ partyId }) => partyId)).toEqual([SEPOG.id]);
  expect(untilDay(input, civilDate('2026-03-11'))).toEqual({ ...input, texts: [], photos: [] });
});
