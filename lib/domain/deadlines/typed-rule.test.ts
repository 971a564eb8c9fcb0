import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import plan from '@/prisma/seed/data/work-plan.json';
import { readingOf } from './reading';
import { type DeadlineRule, deadlineRule } from './rule';
import { ruleFrom, type TypedRule, typedFrom } from './typed-rule';

const problems = (typed: TypedRule) => {
  const result = ruleFrom(typed);
  return result.ok ? [] : Object.keys(result.problems);
};

test.each(plan.goals)('the rule of $code survives the form unchanged', ({ rule }) => {
  const read = deadlineRule.parse(rule);
  expect(ruleFrom(typedFrom(read))).toEqual({ ok: true, rule: read });
});

const item = fc.stringMatching(/^[A-Za-zçãé][A-Za-z çãé-]{0,38}[a-z]$/);
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 6 });
const days = fc.integer({ min: 1, max: 3650 });
const yes = fc.constant(true as const);
const optional = { requiredKeys: ['kind'] as const };

const rules: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record(
    { kind: fc.constant('daysAfterStart' as const), days, thenStanding: yes },
    { requiredKeys: ['kind', 'days'] },
  ),
  fc.record({ kind: fc.constant('fromStart' as const), items }),
  fc.record(
    { kind: fc.constant('standing' as const), alertDaysAfterStart: days, quietAfterDays: days },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record(
    {
      kind: fc.constant('annual' as const),
      cycle: fc.constant('plan' as const),
      minimumHours: fc.integer({ min: 1, max: 8760 }),
      items,
      alsoOn: fc.constant('courseChange' as const),
    },
    { requiredKeys: [...optional.requiredKeys] },
  ),
  fc.record({
    kind: fc.constant('onCall' as const),
    event: fc.constantFrom('meeting' as const, 'reportRequest' as const),
  }),
  fc.record({
    kind: fc.constant('dayOfMonthAfter' as const),
    event: fc.constant('adhesionSigned' as const),
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record(
    {
      kind: fc.constant('norm' as const),
      norm: fc.option(item),
      defaultDue: fc.constantFrom('12-31', '03-31', '02-29'),
      dueByCycle: fc.constant({ 2026: civilDate('2026-11-30') }),
    },
    { requiredKeys: ['kind', 'norm', 'defaultDue'] },
  ),
);

test('any rule survives the form unchanged, and reads as one paragraph', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      expect(ruleFrom(typedFrom(rule))).toEqual({ ok: true, rule });
      expect(readingOf(rule)).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 2000 },
  );
});

describe('a rule with a missing or impossible part', () => {
  test.each<[TypedRule, string]>([
    [{ kind: 'daysAfterStart' }, 'days'],
    [{ kind: 'daysAfterStart', days: 0 }, 'days'],
    [{ kind: 'daysAfterStart', days: 9999 }, 'kind'],
    [{ kind: 'fromStart' }, 'items'],
    [{ kind: 'fromStart', items: ' \n ' }, 'items'],
    [{ kind: 'fromStart', items: 'x'.repeat(61) }, 'items'],
    [{ kind: 'onCall' }, 'event'],
    [{ kind: 'dayOfMonthAfter' }, 'dayOfMonth'],
    [{ kind: 'norm' }, 'defaultDue'],
    [{ kind: 'norm', defaultDue: '30/02' }, 'defaultDue'],
    [{ kind: 'norm', defaultDue: '12-31' }, 'defaultDue'],
    [{ kind: 'norm', defaultDue: '31/12', dueByCycle: { 2026: civilDate('2029-01-01') } }, 'dueByCycle'],
    [{ kind: 'annual', minimumHours: 0 }, 'minimumHours'],
    [{ kind: 'standing', quietDays: 0 }, 'quietDays'],
  ])('%j is refused beside its field', (typed, field) => {
    expect(problems(typed)).toEqual([field]);
  });

  test('is not refused for fields of another kind', () => {
    expect(ruleFrom({ kind: 'standing', days: 0, items: 'x'.repeat(61).slice(0, 60), event: 'meeting' })).toEqual({
      ok: true,
      rule: { kind: 'standing' },
    });
  });
});
