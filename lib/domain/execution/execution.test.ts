import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/domain/calendar/civil-date';
import { type DeadlineRule, deadlineRule } from '@/lib/domain/deadlines/rule';
import { ACTIVITY_STATUS, type ActivityStatus } from '@/lib/domain/glossary';
import plan from '@/prisma/seed/data/work-plan.json';
import { type CountedActivity, fulfilment } from './fulfilment';
import { ACTIVITY_TRANSITIONS, type ActivityVerb, canTransition } from './lifecycle';
import { requirementsOf } from './requirements';

const day = civilDate;
const yearly = { dueOn: day('2026-12-31'), eventId: null, minimumHours: null };
const sixtyHours = { ...yearly, minimumHours: 60 };
const hours: DeadlineRule = { kind: 'annual', minimumHours: 60 };
const forums: DeadlineRule = { kind: 'annual', items: ['Fórum Nacional', 'Fórum Regional'] };
const banner: DeadlineRule = { kind: 'fromStart', items: ['banner', 'notícia', 'pop-up'] };

function done(status: ActivityStatus, date: string, given: Partial<CountedActivity> = {}): CountedActivity {
  return { status, performedTo: day(date), hours: null, items: [], ...given };
}
const course = (status: ActivityStatus, date: string, count: number) => done(status, date, { hours: count });

describe('a goal with a minimum of hours', () => {
  test('is fulfilled on the day of the class that reaches the minimum, whatever the order of typing', () => {
    const classes = [
      course('VALIDATED', '2026-11-01', 10),
      course('VALIDATED', '2026-03-01', 40),
      course('VALIDATED', '2026-06-01', 20),
    ];
    expect(fulfilment(hours, sixtyHours, classes)).toMatchObject({
      status: 'FULFILLED',
      fulfilledOn: '2026-06-01',
      validatedHours: 70,
    });
  });

  test('half filled stays open, with validated, sent and draft hours apart', () => {
    const classes = [
      course('VALIDATED', '2026-03-01', 20),
      course('SUBMITTED', '2026-04-01', 8),
      course('DRAFT', '2026-12-01', 7.5),
      course('RETURNED', '2026-05-01', 4),
    ];
    expect(fulfilment(hours, sixtyHours, classes)).toMatchObject({
      status: 'OPEN',
      fulfilledOn: null,
      validatedHours: 20,
      reviewHours: 8,
      draftHours: 11.5,
      lastRecordOn: '2026-04-01',
    });
  });

  test('is in review when what was sent would reach the minimum', () => {
    const classes = [course('VALIDATED', '2026-03-01', 40), course('SUBMITTED', '2026-04-01', 20)];
    expect(fulfilment(hours, sixtyHours, classes)).toMatchObject({ status: 'IN_REVIEW', fulfilledOn: null });
  });

  test('adds decimals exactly', () => {
    const classes = Array.from({ length: 600 }, () => course('VALIDATED', '2026-03-01', 0.1));
    expect(fulfilment(hours, sixtyHours, classes)).toMatchObject({ status: 'FULFILLED', validatedHours: 60 });
  });
});

describe('a goal with items', () => {
  test('is fulfilled by the activity that puts the last one in place', () => {
    const activities = [
      done('VALIDATED', '2026-06-10', { items: ['Fórum Nacional'] }),
      done('VALIDATED', '2026-09-10', { items: ['Fórum Regional'] }),
      done('VALIDATED', '2026-10-10', { items: ['Fórum Regional'] }),
    ];
    expect(fulfilment(forums, yearly, activities)).toMatchObject({ status: 'FULFILLED', fulfilledOn: '2026-09-10' });
  });

  test('lists the items in place in the rule’s order and stays open until all are sent', () => {
    const activities = [done('VALIDATED', '2026-01-10', { items: ['pop-up', 'banner'] })];
    const shape = { ...yearly, dueOn: null };
    expect(fulfilment(banner, shape, activities)).toMatchObject({ status: 'OPEN', itemsInPlace: ['banner', 'pop-up'] });
    const sent = [...activities, done('SUBMITTED', '2026-01-12', { items: ['notícia'] })];
    expect(fulfilment(banner, shape, sent).status).toBe('IN_REVIEW');
  });
});

describe('any other goal', () => {
  const norm: DeadlineRule = { kind: 'norm', norm: null, defaultDue: '03-31' };

  test('is fulfilled by one validated activity, on the day it was performed', () => {
    const activities = [done('VALIDATED', '2027-03-30'), done('VALIDATED', '2027-02-01')];
    expect(fulfilment(norm, yearly, activities)).toMatchObject({ status: 'FULFILLED', fulfilledOn: '2027-02-01' });
  });

  test('is in review while something waits, and open with drafts or returned ones alone', () => {
    expect(fulfilment(norm, yearly, [done('SUBMITTED', '2027-02-01')]).status).toBe('IN_REVIEW');
    expect(fulfilment(norm, yearly, [done('DRAFT', '2027-02-01'), done('RETURNED', '2027-02-02')])).toMatchObject({
      status: 'OPEN',
      lastRecordOn: null,
    });
    expect(fulfilment(norm, yearly, []).status).toBe('OPEN');
  });

  test('that an event opened asks for one activity, even where the year asks for hours', () => {
    const shape = { dueOn: day('2026-11-30'), eventId: 'event', minimumHours: null };
    expect(fulfilment(hours, shape, [done('VALIDATED', '2026-11-20')]).status).toBe('FULFILLED');
  });
});

describe('a standing goal', () => {
  test('is never fulfilled nor in review, and keeps the date of its latest record', () => {
    const activities = [done('VALIDATED', '2026-02-01'), done('SUBMITTED', '2026-03-01'), done('DRAFT', '2026-05-01')];
    const state = fulfilment({ kind: 'standing' }, { ...yearly, dueOn: null }, activities);
    expect(state).toMatchObject({ status: 'OPEN', fulfilledOn: null, lastRecordOn: '2026-03-01' });
  });

  test('is also what follows the ten days of C1', () => {
    const rule: DeadlineRule = { kind: 'daysAfterStart', days: 10, thenStanding: true };
    const activities = [done('VALIDATED', '2025-12-26')];
    expect(fulfilment(rule, { ...yearly, dueOn: day('2025-12-29') }, activities).status).toBe('FULFILLED');
    expect(fulfilment(rule, { ...yearly, dueOn: null }, activities).status).toBe('OPEN');
  });
});

test('validating one more activity never takes a fulfilment away nor makes it later', () => {
  const activity = fc
    .record({ offset: fc.integer({ min: 0, max: 364 }), tenths: fc.integer({ min: 1, max: 400 }) })
    .map(({ offset, tenths }) => course('VALIDATED', addDays(day('2026-01-01'), offset), tenths / 10));
  fc.assert(
    fc.property(fc.array(activity, { maxLength: 12 }), activity, (activities, added) => {
      const before = fulfilment(hours, sixtyHours, activities).fulfilledOn;
      const after = fulfilment(hours, sixtyHours, [...activities, added]).fulfilledOn;
      expect(before === null || (after !== null && after <= before)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('the life of an activity', () => {
  const allowed: Record<ActivityStatus, ActivityVerb[]> = {
    DRAFT: ['edit', 'submit', 'delete'],
    SUBMITTED: ['withdraw', 'validate', 'return', 'ask', 'answer'],
    RETURNED: ['edit', 'submit'],
    VALIDATED: ['reopen'],
  };

  test.each(Object.keys(ACTIVITY_STATUS) as ActivityStatus[])('from %s allows just its own verbs', (status) => {
    const verbs = (Object.keys(ACTIVITY_TRANSITIONS) as ActivityVerb[]).filter((verb) => canTransition(status, verb));
    expect(verbs.sort()).toEqual([...allowed[status]].sort());
  });
});

describe('what a goal asks for', () => {
  test.each(plan.goals.map(({ code, rule }) => [code, deadlineRule.parse(rule)] as const))(
    '%s has its own words for what is recorded and what proves it',
    (code, rule) => {
      const requirement = requirementsOf(code, rule);
      expect(requirement.records).not.toBe('Ações realizadas');
      expect(requirement.proof).toMatch(/\.$/);
      expect(requirement.action).toBe(code === '2.2' ? 'Registrar turma' : 'Registrar atividade');
    },
  );

  test('2.2 asks for hours, enrolled and completed, and 3.4 for the forums attended', () => {
    expect(requirementsOf('2.2', hours).fields).toEqual(['hours', 'enrolled', 'completed', 'place', 'link']);
    expect(requirementsOf('3.4', forums).fields).toContain('items');
  });

  test('an unknown code gets the general form, with what its rule counts', () => {
    expect(requirementsOf('9.9', hours)).toMatchObject({
      action: 'Registrar atividade',
      fields: ['hours', 'participants', 'place', 'link'],
    });
  });
});
