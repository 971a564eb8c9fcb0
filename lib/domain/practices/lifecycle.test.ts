import { expect, test } from 'vitest';
import { PRACTICE_STATUS, type PracticeStatus } from '@/lib/domain/glossary';
import { PRACTICE_VERBS, practiceAllows, practiceProblems } from './lifecycle';

const ALLOWED: Record<PracticeStatus, (keyof typeof PRACTICE_VERBS)[]> = {
  DRAFT: ['edit', 'submit', 'discard'],
  RETURNED: ['edit', 'submit'],
  SUBMITTED: ['decide'],
  PUBLISHED: ['retract'],
};

test.each(Object.keys(PRACTICE_STATUS) as PracticeStatus[])('what can be done with a practice in %s', (status) => {
  const verbs = Object.keys(PRACTICE_VERBS) as (keyof typeof PRACTICE_VERBS)[];
  expect(verbs.filter((verb) => practiceAllows(status, verb))).toEqual(ALLOWED[status]);
});

test('a practice is sent only with what was done and its results', () => {
  expect(practiceProblems({ done: 'Feito', results: 'Bom' })).toEqual({});
  expect(Object.keys(practiceProblems({ done: 'Feito' }))).toEqual(['results']);
  expect(Object.keys(practiceProblems({}))).toEqual(['done', 'results']);
});
