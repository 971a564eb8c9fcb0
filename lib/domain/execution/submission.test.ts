import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { type ActivityFacts, submissionProblems } from './submission';

const today = civilDate('2026-11-20');
const day = civilDate('2026-03-10');
const courses: DeadlineRule = { kind: 'annual', minimumHours: 60 };
const page: DeadlineRule = { kind: 'fromStart', items: ['banner', 'notícia'] };

function problems(facts: Partial<ActivityFacts>, rule: DeadlineRule = { kind: 'standing' }) {
  const given = { performedFrom: day, items: [], ...facts };
  return submissionProblems(given, { goalCode: '9.9', rule, periodStart: civilDate('2026-01-01') }, today);
}

describe('an activity can be sent', () => {
  test.each<[string, Partial<ActivityFacts>]>([
    ['on the first day of the period', { performedFrom: civilDate('2026-01-01') }],
    ['on the day it was performed', { performedFrom: today }],
    ['when it began and ended on one day', { performedTo: day }],
    ['when everybody completed', { enrolled: 30, completed: 30 }],
    ['when only the completed were counted', { completed: 30 }],
  ])('%s', (_when, facts) => {
    expect(problems(facts)).toEqual({});
  });

  test('when its goal counts hours or items and they are told', () => {
    expect(problems({ hours: 0.5 }, courses)).toEqual({});
    expect(problems({ items: ['banner'] }, page)).toEqual({});
  });
});

describe('an activity cannot be sent, and the field is named', () => {
  test.each<[string, Partial<ActivityFacts>, string]>([
    ['without its date', { performedFrom: undefined }, 'performedFrom'],
    ['with a date before the period', { performedFrom: civilDate('2025-12-31') }, 'performedFrom'],
    ['with a date still to come', { performedFrom: civilDate('2026-11-21') }, 'performedFrom'],
    ['with an end still to come', { performedTo: civilDate('2026-11-21') }, 'performedTo'],
    ['with an end before its start', { performedTo: civilDate('2026-03-09') }, 'performedTo'],
    ['with more completed than enrolled', { enrolled: 30, completed: 31 }, 'completed'],
  ])('%s', (_when, facts, field) => {
    expect(Object.keys(problems(facts))).toEqual([field]);
  });

  test('without the hours or the items that its goal counts', () => {
    expect(Object.keys(problems({}, courses))).toEqual(['hours']);
    expect(Object.keys(problems({}, page))).toEqual(['items']);
  });

  test('and every field that is wrong is told at once', () => {
    const facts = { performedFrom: undefined, enrolled: 1, completed: 2 };
    expect(Object.keys(problems(facts, courses))).toEqual(['performedFrom', 'hours', 'completed']);
  });
});
