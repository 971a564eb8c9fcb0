import { parseWithZod } from '@conform-to/zod/v4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { execute, perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { changeRule } from '@/lib/features/goals/mutations';
import { ruleForm } from '@/lib/features/goals/schema';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

type Typed = z.input<typeof ruleForm>;
let world: World;
let admin: Actor;

beforeAll(async () => {
  world = await openWorld();
  admin = await person('NETWORK_ADMIN', 'SEGES');
});
afterAll(() => world.close());

async function typed(code: string, rule: Omit<Typed, 'id' | 'version'>): Promise<Typed> {
  const goal = await db.goal.findFirstOrThrow({ where: { code } });
  return { id: goal.id, version: String(goal.version), ...rule };
}

/** Says yes to whatever the change does. */
async function change(actor: Actor, input: Typed) {
  const first = await perform(changeRule, by(actor), input);
  if (first.ok || !first.impact) return first;
  return perform(changeRule, by(actor), { ...input, seen: first.impact.seen });
}

const find = (acronym: string, code: string, slot = '2026') =>
  db.obligation.findFirstOrThrow({
    where: { party: { acronym }, goal: { code }, slot },
    include: { changes: { orderBy: { at: 'asc' } } },
  });

describe('changing how a deadline is read', () => {
  test('moves the open obligations of the goal alone, with the reading as reason', async () => {
    const others = await db.obligation.findMany({ where: { goal: { code: { not: '1.2' } } }, orderBy: { id: 'asc' } });
    succeeded(await change(admin, await typed('1.2', { kind: 'daysAfterStart', days: '30' })));
    const { dueOn, changes } = await find('SEPOG/RO', '1.2', 'once');
    expect(fromUtc(dueOn)).toBe('2026-01-19');
    expect(changes).toMatchObject([
      {
        previousDueOn: toUtc(civilDate('2026-01-05')),
        reason: 'Leitura da meta 1.2 alterada: Uma vez, até 30 dias após o início da vigência.',
      },
    ]);
    expect(await db.obligation.findMany({ where: { goal: { code: { not: '1.2' } } }, orderBy: { id: 'asc' } })).toEqual(
      others,
    );
  });

  test('gives a norm its own date for one cycle, and art. 66 moves it', async () => {
    const rule = { kind: 'norm', defaultDue: '31/12', dueYear: ['2026', '2027'], dueDate: ['2026-11-29', ''] } as const;
    const input = await typed('1.6', { ...rule, dueYear: [...rule.dueYear], dueDate: [...rule.dueDate] });
    succeeded(await change(admin, input));
    expect(fromUtc((await find('SEPOG/RO', '1.6')).dueOn)).toBe('2026-11-30');
    expect(fromUtc((await find('SEPOG/RO', '1.6', '2027')).dueOn)).toBe('2027-12-31');
  });

  test('from civil to plan years keeps the same obligations and what was done for them', async () => {
    const author = await person('FOCAL_POINT', 'SEPOG/RO');
    await validated(author, admin, await obligationOf('SEPOG/RO', '2.2'), { hours: '39' });
    const before = await find('SEPOG/RO', '2.2');
    succeeded(await change(admin, await typed('2.2', { kind: 'annual', cycle: 'plan', minimumHours: '60' })));
    const after = await find('SEPOG/RO', '2.2');
    expect(after).toMatchObject({ id: before.id, period: '1º ano do plano', status: 'OPEN', minimumHours: 60 });
    expect([fromUtc(after.periodStart), fromUtc(after.dueOn)]).toEqual(['2025-12-19', '2026-12-21']);
    expect(await db.activityObligation.count({ where: { obligationId: before.id } })).toBe(1);
  });

  test('to a minimum that was already reached fulfils, on the day that reached it', async () => {
    succeeded(await change(admin, await typed('2.2', { kind: 'annual', cycle: 'plan', minimumHours: '30' })));
    const { status, fulfilledOn } = await find('SEPOG/RO', '2.2');
    expect([status, fromUtc(fulfilledOn)]).toEqual(['FULFILLED', '2026-03-10']);
  });

  test('never takes a fulfilment away, nor rewrites it', async () => {
    const fulfilled = await find('SEPOG/RO', '2.2');
    succeeded(await change(admin, await typed('2.2', { kind: 'annual', minimumHours: '100' })));
    expect(await find('SEPOG/RO', '2.2')).toEqual(fulfilled);
    expect(await find('SEGES', '2.2')).toMatchObject({ minimumHours: 100, period: '2026' });
  });

  test('that asks for items weighs again what was done for them', async () => {
    const author = await person('FOCAL_POINT', 'SEPOG/RO');
    const input = { hours: undefined, items: ['Fórum Nacional'] };
    await validated(author, admin, await obligationOf('SEPOG/RO', '3.4'), input);
    expect((await find('SEPOG/RO', '3.4')).status).toBe('OPEN');
    const easier = await typed('3.4', { kind: 'annual', items: 'Fórum Nacional' });
    const first = await perform(changeRule, by(admin), easier);
    expect(first.ok ? [] : first.impact?.notes).toEqual(['Pelo que já foi validado, 1 obrigação fica cumprida.']);
    succeeded(await change(admin, easier));
    const fulfilled = await find('SEPOG/RO', '3.4');
    expect(fulfilled.status).toBe('FULFILLED');
    expect(fulfilled.changes.at(-1)?.reason).toMatch(/ficou cumprida\.$/);
  });

  test('never turns the past of a standing goal into something late', async () => {
    const past = {
      slot: '2020',
      periodStart: toUtc(civilDate('2020-01-01')),
      periodEnd: toUtc(civilDate('2020-12-31')),
    };
    const { goalId, partyId } = await find('SEGES', '1.4');
    await db.obligation.create({ data: { ...past, goalId, partyId, key: 'past', period: '2020', calculation: [] } });
    const before = await find('SEGES', '1.4', '2020');
    succeeded(await change(admin, await typed('1.4', { kind: 'annual' })));
    expect(await find('SEGES', '1.4', '2020')).toEqual(before);
  });

  test('by two people at once is a conflict for the second', async () => {
    const input = await typed('1.3', { kind: 'standing', quietDays: '90' });
    succeeded(await change(admin, input));
    expect(refusal(await change(admin, { ...input, quietDays: '60' }))).toBe('CONFLICT');
    const rule = await db.goal.findUnique({ where: { id: input.id }, select: { rule: true } });
    expect(rule).toEqual({ rule: { kind: 'standing', quietAfterDays: 90 } });
  });

  test.each<Omit<Typed, 'id' | 'version'>>([
    { kind: 'daysAfterStart' },
    { kind: 'daysAfterStart', days: '-3' },
    { kind: 'daysAfterStart', days: '99999' },
    { kind: 'fromStart', items: ' ' },
    { kind: 'norm', defaultDue: '31/02' },
    { kind: 'norm', defaultDue: '31/12', dueYear: ['2026'], dueDate: ['2026-02-30'] },
    { kind: 'dayOfMonthAfter', dayOfMonth: '32' },
    { kind: 'onCall' },
    { kind: 'never' as 'annual' },
  ])('to %j is refused beside a field, and nothing changes', async (rule) => {
    const before = await db.goal.findMany({ orderBy: { id: 'asc' } });
    const result = await change(admin, await typed('1.4', rule));
    expect(refusal(result)).toBe('INVALID');
    expect(result.ok ? {} : result.fieldErrors).not.toEqual({});
    expect(await db.goal.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  });

  test.each(['NETWORK_ANALYST', 'PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR'] as const)(
    'is not for the role %s',
    async (role) => {
      const actor = await person(role, 'SEGES');
      const result = await change(actor, await typed('1.4', { kind: 'standing' }));
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal(result));
    },
  );
});

test('the form’s own fields, as a browser sends them, keep each cycle’s date in its place', async () => {
  const form = new FormData();
  const sent = await typed('1.5', { kind: 'norm', defaultDue: '31/12' });
  for (const [name, value] of Object.entries({ ...sent, norm: '', days: '', items: '' })) form.set(name, String(value));
  for (const [year, date] of [
    ['2026', ''],
    ['2027', '2027-11-30'],
    ['2028', ''],
  ] as const) {
    form.append('dueYear', year);
    form.append('dueDate', date);
  }
  const submission = parseWithZod(form, { schema: ruleForm });
  expect(submission.status).toBe('success');
  const value = submission.status === 'success' ? submission.value : ruleForm.parse(sent);
  expect(value.rule).toEqual({
    kind: 'norm',
    norm: null,
    defaultDue: '12-31',
    dueByCycle: { 2027: '2027-11-30' },
  });
  expect(refusal(await execute(changeRule, by(admin), value))).toBe('SEE_IMPACT');
});
