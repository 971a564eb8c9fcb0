import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { anActivity } from '@/tests/factories/report';
import { asAt, doneBy } from './as-at';

const fulfilled = { status: 'FULFILLED' as const, fulfilledOn: civilDate('2026-05-04'), dueOn: null };

test('what was fulfilled after the day was open on it, and on the day itself it was fulfilled', () => {
  expect(asAt(fulfilled, civilDate('2026-05-03'))).toMatchObject({ status: 'OPEN', fulfilledOn: null });
  expect(asAt(fulfilled, civilDate('2026-05-04'))).toBe(fulfilled);
});

test('an activity counts from the day it ended', () => {
  const activities = [anActivity(), anActivity({ id: 'b', performedTo: null })];
  expect(doneBy(activities, civilDate('2026-03-10')).map(({ id }) => id)).toEqual(['b']);
  expect(doneBy(activities, civilDate('2026-03-11'))).toHaveLength(2);
});
