import { expect, test } from 'vitest';
import { ISSUING_STEPS, stepsAt } from './steps';

test('what comes before the current step is done and what comes after is ahead', () => {
  expect(stepsAt(1).map(({ state }) => state)).toEqual(['done', 'current', 'ahead']);
});

test('past the last step all of them are done', () => {
  expect(stepsAt(ISSUING_STEPS.length).every(({ state }) => state === 'done')).toBe(true);
});
