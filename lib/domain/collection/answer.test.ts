import { describe, expect, test } from 'vitest';
import {
  answerState,
  declarationProblems,
  declaredGoals,
  isAllNothing,
  sendingProblems,
  silentGoals,
  takesAnswers,
  wronglyDeclared,
} from './answer';

const goals = [
  { code: '1.5', validated: 0, inReview: 0 },
  { code: '2.2', validated: 3, inReview: 1 },
  { code: '2.3', validated: 0, inReview: 2 },
  { code: '3.4', validated: 0, inReview: 0 },
];

describe('a goal', () => {
  test('is silent until there is work or a declared nothing', () => {
    expect(silentGoals(goals, [])).toEqual(['1.5', '3.4']);
    expect(silentGoals(goals, ['1.5', '3.4'])).toEqual([]);
  });

  test('that waits for review is not silent', () => {
    expect(silentGoals(goals, [])).not.toContain('2.3');
  });

  test('with work, validated or in review, takes no "nada a informar"; nor does one that is not the party’s', () => {
    expect(wronglyDeclared(goals, ['2.2', '1.5', '2.3', '9.9'])).toEqual(['2.2', '2.3', '9.9']);
    expect(declarationProblems(goals, ['2.2'])).toEqual({
      nothing: ['Já há atividade validada ou em análise: desmarque “nada a informar” em 2.2.'],
    });
    expect(declarationProblems(goals, ['1.5'])).toEqual({});
  });
});

describe('sending', () => {
  test('is refused with each goal that says nothing, in a field of its own', () => {
    const told = ['Registre o que foi feito, ou marque “nada a informar”.'];
    expect(sendingProblems(goals, ['1.5'])).toEqual({ 'nothing-3-4': told });
    expect(sendingProblems(goals, [])).toEqual({ 'nothing-1-5': told, 'nothing-3-4': told });
  });

  test('is refused where a nothing contradicts validated work, besides what is silent', () => {
    const told = sendingProblems(goals, ['1.5', '2.2']);
    expect(Object.keys(told)).toEqual(['nothing', 'nothing-3-4']);
    expect(told.nothing?.[0]).toContain('desmarque');
  });

  test('is free when each goal says something, or when there is none', () => {
    expect(sendingProblems(goals, ['1.5', '3.4'])).toEqual({});
    expect(sendingProblems([], [])).toEqual({});
  });
});

test('one tick declares the goals that were shown without work, which it names, beside those of boxes of their own', () => {
  expect(declaredGoals(['1.5 3.4'])).toEqual(['1.5', '3.4']);
  expect(declaredGoals(['3.4', '1.5 3.4'])).toEqual(['3.4', '1.5']);
  expect(declaredGoals([''])).toEqual([]);
});

test('an answer is all nothing when each goal is declared so', () => {
  const empty = goals.filter(({ validated }) => validated === 0);
  expect(isAllNothing(empty, ['1.5', '2.3', '3.4'])).toBe(true);
  expect(isAllNothing(empty, ['1.5', '3.4'])).toBe(false);
  expect(isAllNothing(goals, ['1.5', '2.3', '3.4'])).toBe(false);
});

test('an answer is asked for, in draft, sent, or changed since it was sent', () => {
  const [first, later] = [new Date('2026-11-20T10:00:00Z'), new Date('2026-11-21T10:00:00Z')];
  expect(answerState({ changedAt: null, sentAt: null })).toBe('REQUESTED');
  expect(answerState({ changedAt: first, sentAt: null })).toBe('DRAFT');
  expect(answerState({ changedAt: first, sentAt: first })).toBe('SENT');
  expect(answerState({ changedAt: later, sentAt: first })).toBe('CHANGED');
});

test('a closed collection takes answers only of those for whom the year was reopened', () => {
  expect(takesAnswers({ isClosed: false, isReopened: false })).toBe(true);
  expect(takesAnswers({ isClosed: true, isReopened: false })).toBe(false);
  expect(takesAnswers({ isClosed: true, isReopened: true })).toBe(true);
});
