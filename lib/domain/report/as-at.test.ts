import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { anActivity, aReportInput, aSentAnswer, SEGES, SEPOG } from '@/tests/factories/report';
import { unsent } from './answers';
import { asAt, untilDay } from './as-at';

const fulfilled = { status: 'FULFILLED' as const, fulfilledOn: civilDate('2026-05-04'), sentOn: null };

test('what was fulfilled after the day was open on it, and on the day itself it was fulfilled', () => {
  expect(asAt(fulfilled, civilDate('2026-05-03'))).toMatchObject({ status: 'OPEN', fulfilledOn: null });
  expect(asAt(fulfilled, civilDate('2026-05-04'))).toBe(fulfilled);
});

test('what was sent after the day was not in review on it', () => {
  const waiting = { status: 'IN_REVIEW' as const, fulfilledOn: null, sentOn: civilDate('2026-05-04') };
  expect(asAt(waiting, civilDate('2026-05-03'))).toMatchObject({ status: 'OPEN' });
  expect(asAt(waiting, civilDate('2026-05-04'))).toBe(waiting);
});

test('an answer that was sent later had not been sent', () => {
  const answers = ['2026-11-09', '2026-11-10', '2026-11-11'].map((day) =>
    aSentAnswer({ partyId: day, sentOn: civilDate(day) }),
  );
  const told = untilDay(aReportInput({ answers }), civilDate('2026-11-10')).answers;
  expect(told).toEqual([answers[0], answers[1], unsent('2026-11-11')]);
});

test('an activity counts from the day it ended, and a party from the day it joined', () => {
  const later = { ...SEPOG, id: 'later', joinedOn: civilDate('2026-03-11') };
  const owed = {
    goalCode: '2.2',
    period: '2026',
    dueOn: null,
    situation: 'a_vencer' as const,
    fulfilledOn: null,
    ofYear: true,
  };
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
