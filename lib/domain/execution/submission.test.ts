import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { requirementsOfAll } from './requirements';
import { type ActivityFacts, submissionProblems } from './submission';

const today = civilDate('2026-11-20');
const day = civilDate('2026-03-10');
const courses: DeadlineRule = { kind: 'annual', minimumHours: 60 };
const page: DeadlineRule = { kind: 'fromStart', items: ['banner', 'notícia'] };

function problems(facts: Partial<ActivityFacts>, rule: DeadlineRule = { kind: 'standing' }) {
  const given = { performedFrom: day, items: [], ...facts };
  return submissionProblems(given, [{ goalCode: '9.9', rule, periodStart: civilDate('2026-01-01') }], today);
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
    ['with more attendees than were invited', { participants: 30, attendees: 31 }, 'attendees'],
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

describe('an activity that serves several obligations', () => {
  const both = [
    { goalCode: '9.8', rule: page, periodStart: civilDate('2025-12-19') },
    { goalCode: '9.9', rule: { kind: 'standing' } as const, periodStart: civilDate('2026-02-01') },
  ];

  test('may tell the items of one of them', () => {
    expect(submissionProblems({ performedFrom: day, items: ['banner'] }, both, today)).toEqual({});
  });

  test('has to satisfy each of them', () => {
    expect(submissionProblems({ performedFrom: day, items: [] }, both, today)).toHaveProperty('items');
    const early = submissionProblems({ performedFrom: civilDate('2026-01-15'), items: ['banner'] }, both, today);
    expect(early).toEqual({ performedFrom: ['O período da meta 9.9 começa em 01/02/2026. Confira a data.'] });
  });

  test('is asked for what any of them asks, once', () => {
    const asked = requirementsOfAll([
      { code: '3.1', rule: page },
      { code: '2.2', rule: courses },
    ]);
    expect(asked.required).toEqual(['items', 'hours']);
    expect(asked.items).toEqual(['banner', 'notícia']);
    expect(asked.proofs).toHaveLength(2);
    expect(new Set(asked.fields).size).toBe(asked.fields.length);
  });
});
