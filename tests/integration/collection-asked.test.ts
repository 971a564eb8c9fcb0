import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { nextStep } from '@/lib/domain/obligations/next-step';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadAnswer } from '@/lib/features/answers/loaders';
import { loadCollection, loadMatrix } from '@/lib/features/collections/loaders';
import { matrixQuery } from '@/lib/features/collections/schema';
import { loadDashboard } from '@/lib/features/dashboard/loaders';
import { loadGoal } from '@/lib/features/goals/loaders';
import { refusal, sent } from '@/tests/factories/activities';
import { answer, forgetCollections, give, goalsOf, opened, partyOf } from '@/tests/factories/collections';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let focal: Actor;
let id: string;
let ownGoals: string[];

beforeAll(async () => {
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  ownGoals = await goalsOf(focal);
});
afterAll(() => world.close());
beforeEach(async () => {
  await forgetCollections();
  id = await opened(analyst);
});

describe('a goal owed once', () => {
  const once = async (code: string) =>
    db.obligation.findFirstOrThrow({ where: { partyId: partyOf(focal), goal: { code }, eventId: null } });
  const settle = async (code: string, fulfilledOn: string | null) =>
    db.obligation.update({
      where: { id: (await once(code)).id },
      data: { status: fulfilledOn ? 'FULFILLED' : 'OPEN', fulfilledOn: fulfilledOn && toUtc(civilDate(fulfilledOn)) },
    });
  const asked = async () => (await loadAnswer(focal, 2026, partyOf(focal)))?.goals.map(({ code }) => code) ?? [];
  const stateOf = async (code: string) => {
    const collection = await loadCollection(analyst, 2026);
    const matrix = collection && (await loadMatrix(analyst, collection, matrixQuery.parse({ busca: 'sepog' })));
    return matrix?.rows[0]?.cells.find((cell) => cell.code === code)?.state;
  };
  afterEach(async () => {
    await settle('1.2', null);
    await settle('3.1', null);
  });

  test('and fulfilled before the year is not asked about, nor shown as missing in the matrix', async () => {
    await settle('1.2', '2025-12-30');
    await settle('3.1', '2025-12-31');
    expect(await asked()).toEqual(ownGoals.filter((code) => code !== '1.2' && code !== '3.1'));
    expect(await stateOf('1.2')).toBe('NOT_APPLICABLE');
    expect(refusal(await give(focal, answer(focal, id, { nothing: await asked() })))).toBe('ok');
  });

  test('is asked about while it is open, and in the year in which it was fulfilled', async () => {
    expect(await asked()).toContain('1.2');
    await settle('1.2', '2026-01-01');
    expect(await asked()).toContain('1.2');
    expect(await stateOf('1.2')).toBe('PENDING');
  });

  test('is asked about again where something was done for it in the year', async () => {
    await sent(focal, (await once('1.2')).id, { performedFrom: '2026-05-10', hours: undefined });
    await settle('1.2', '2025-12-30');
    expect(await asked()).toContain('1.2');
  });

  test('does not speak for a goal that is owed again each year', async () => {
    const { id: owed } = await db.obligation.findFirstOrThrow({
      where: { partyId: partyOf(focal), goal: { code: '2.1' }, period: '2026' },
    });
    const kept = { status: 'FULFILLED', fulfilledOn: toUtc(civilDate('2025-12-30')) } as const;
    await db.obligation.update({ where: { id: owed }, data: kept });
    expect(await asked()).toContain('2.1');
    await db.obligation.update({ where: { id: owed }, data: { status: 'OPEN', fulfilledOn: null } });
  });
});

test('what a collection asks for leads to its answer from the dashboard and from its goal', async () => {
  await forgetCollections();
  await opened(analyst, { dueOn: '2026-11-24' });
  const row = (await loadDashboard(focal))?.urgent.find(({ goal }) => goal.code === '3.5');
  const current = (await loadGoal(focal, '3.5'))?.current;
  const there = { isAnswer: true, href: '/relatorios/2026/coleta' };
  expect([row, current].map((owed) => owed && nextStep(owed))).toEqual([there, there]);
});
