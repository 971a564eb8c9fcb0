import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Progress } from '@/lib/domain/execution/progress';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadProgress } from '@/lib/features/progress/loaders';
import { progressQuery } from '@/lib/features/progress/schema';
import { loadWeights } from '@/lib/features/weights/loaders';
import { changeWeights } from '@/lib/features/weights/mutations';
import { weightsMark } from '@/lib/features/weights/schema';
import { by, obligationOf, refusal, sent, succeeded, validated } from '@/tests/factories/activities';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let analyst: Actor;
let admin: Actor;
let accession: string;

beforeAll(async () => {
  world = await openWorld();
  accession = await addAccession('IEX/RO');
  await addAccession('OUTRO/RO', '20000000000000');
  await addAgreement('OUTRO/UF');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  const courses = await obligationOf('SEPOG/RO', '2.2');
  await validated(focal, analyst, courses, { hours: '20' });
  await sent(focal, courses, { hours: '15' });
  await validated(focal, analyst, await obligationOf('SEPOG/RO', '2.1'), { hours: undefined });
  await sent(focal, await obligationOf('SEPOG/RO', '1.5'), { hours: undefined });
  await validated(focal, analyst, await obligationOf('SEPOG/RO', '1.1'), {
    hours: undefined,
    performedFrom: '2026-04-02',
  });
  await sent(focal, await obligationOf('SEPOG/RO', '1.1'), { hours: undefined, performedFrom: '2026-06-03' });
});
afterAll(() => world.close());

async function load(actor: Actor, asked: Record<string, string> = {}) {
  const loaded = await loadProgress(actor, progressQuery.parse(asked));
  if (!loaded) throw new Error('nothing was loaded');
  return loaded;
}
const COLUMNS = ['planned', 'done', 'validated', 'late', 'suspended', 'waived', 'nothing'] as const;
const sumOf = (lines: { progress: Progress }[]) =>
  Object.fromEntries(COLUMNS.map((key) => [key, lines.reduce((sum, { progress }) => sum + progress[key], 0)]));

describe('the progress of the plan', () => {
  test('counts what was sent as done and what was validated as validated, apart from what was planned', async () => {
    const { party, total, goals } = await load(focal, { participe: await partyId('SEPOG/RO') });
    expect(party?.acronym).toBe('SEPOG/RO');
    const goal = (code: string) => goals.find((one) => one.code === code);
    expect(goal('2.1')?.progress).toMatchObject({ planned: 1, done: 1, validated: 1 });
    expect(goal('1.5')?.progress).toMatchObject({ planned: 1, done: 1, validated: 0 });
    expect(goal('2.2')?.progress).toMatchObject({ planned: 1, done: 0, validated: 0 });
    expect(goal('1.2')?.progress).toMatchObject({ planned: 1, late: 1 });
    expect(total.planned).toBeGreaterThan(total.done);
    expect(total).toMatchObject({ done: 2, validated: 1 });
  });

  test('has no planned number for goals without a deadline, and tells what was recorded', async () => {
    const { goals } = await load(analyst);
    const standing = goals.find(({ code }) => code === '1.1');
    expect(standing).toMatchObject({ isStanding: true, standing: { done: 2, validated: 1, lastOn: '2026-06-03' } });
    expect(standing?.progress.planned).toBe(0);
  });

  test('is the sum of its axes, of its goals and of its parties, who are of this agreement alone', async () => {
    const [byAxis, byGoal, byParty] = [
      await load(analyst),
      await load(analyst, { visao: 'metas' }),
      await load(analyst, { visao: 'participes' }),
    ];
    expect(sumOf(byAxis.axes)).toEqual(byAxis.total);
    expect(sumOf(byGoal.goals)).toEqual(byAxis.total);
    expect(sumOf(byParty.byParty?.lines ?? [])).toEqual(byAxis.total);
    expect(byParty.byParty?.lines.map(({ party }) => party.acronym)).toEqual([
      'SEGES',
      'SEPOG/RO',
      'IEX/RO',
      'OUTRO/RO',
    ]);
  });

  test('puts what was set aside or answered with nothing beside what was planned', async () => {
    const before = (await load(analyst)).total;
    const ids = [
      await obligationOf('IEX/RO', '2.1'),
      await obligationOf('IEX/RO', '2.2'),
      await obligationOf('IEX/RO', '3.2'),
    ];
    const [waived, nothing, suspended] = ids;
    await db.obligation.update({ where: { id: waived }, data: { status: 'WAIVED' } });
    await db.obligation.update({ where: { id: nothing }, data: { status: 'NOTHING_TO_REPORT' } });
    const month = { suspendedFrom: toUtc(civilDate('2026-11-01')), suspendedTo: toUtc(civilDate('2026-11-30')) };
    await db.obligation.update({ where: { id: suspended }, data: month });
    expect((await load(analyst)).total).toEqual({
      ...before,
      planned: before.planned - 3,
      waived: 1,
      nothing: 1,
      suspended: 1,
    });
    await db.obligation.updateMany({
      where: { id: { in: ids } },
      data: { status: 'OPEN', suspendedFrom: null, suspendedTo: null },
    });
  });

  test('names what is late only to who may read it', async () => {
    const [mine, all] = [await load(focal), await load(analyst)];
    expect(mine.late.map(({ goal, party }) => `${party.acronym} ${goal.code}`)).toEqual(['SEPOG/RO 1.2']);
    expect(mine.total).toEqual(all.total);
    expect(all.late.length).toBe(all.total.late);
  });

  test('of a year outside the term is that of the present one, and another agreement’s party is nobody', async () => {
    const odd = await load(analyst, { ano: '2045', participe: await partyId('OUTRO/UF') });
    expect(odd).toMatchObject({ year: 2026, party: null });
  });
});

describe('the hours of a party', () => {
  test('are told with where they lead at the present pace', async () => {
    const { byParty } = await load(analyst, { visao: 'participes', busca: 'planejamento' });
    const [line] = byParty?.lines ?? [];
    expect(line?.party.acronym).toBe('SEPOG/RO');
    // 35 hours in the 337 days from 19/12/2025 or 324 from 01/01/2026 to 20/11/2026.
    expect(line?.hours).toMatchObject([{ minimum: 60, validated: 20, inReview: 15, period: '2026', atPace: 39 }]);
  });
});

describe('the page', () => {
  test('takes as many statements for two accession bodies as for forty', async () => {
    const statements = vi.spyOn(Client.prototype, 'query');
    const used = async (asked: Record<string, string>) => {
      statements.mockClear();
      await load(analyst, asked);
      return statements.mock.calls.length;
    };
    try {
      const views = [{}, { visao: 'metas' }, { visao: 'participes' }, { participe: accession }];
      const few: number[] = [];
      for (const view of views) few.push(await used(view as Record<string, string>));
      for (let index = 0; index < 40; index++) await addAccession(`ÓRGÃO ${index}`, String(10_000_000_000_000 + index));
      const many: number[] = [];
      for (const view of views) many.push(await used(view as Record<string, string>));
      expect(many).toEqual(few);
      expect(Math.max(...many)).toBeLessThanOrEqual(12);
    } finally {
      statements.mockRestore();
    }
    const first = await load(analyst, { visao: 'participes' });
    const second = await load(analyst, { visao: 'participes', pagina: '2' });
    expect(first.byParty?.pages).toBe(2);
    const lines = [...(first.byParty?.lines ?? []), ...(second.byParty?.lines ?? [])];
    expect(new Set(lines.map(({ party }) => party.id)).size).toBe(44);
    expect(sumOf(lines)).toEqual(first.total);
  });
});

describe('weights', () => {
  const set = async (actor: Actor, weightOf: (index: number) => string, over: { seen?: string } = {}) => {
    const plan = await loadWeights(admin);
    if (!plan) throw new Error('no plan');
    const goal = plan.goals.map(({ id }) => id);
    const weight = plan.goals.map((_, index) => weightOf(index));
    return perform(changeWeights, by(actor), { id: plan.id, goal, weight, seen: weightsMark(plan.goals), ...over });
  };

  test('make a share once every goal has one, and go as they came', async () => {
    expect((await load(analyst)).share).toBeNull();
    succeeded(await set(admin, (index) => String(index + 1)));
    const { share, missingWeights } = await load(analyst);
    expect(share?.done).toBeGreaterThan(share?.validated ?? 0);
    expect(share?.validated).toBeGreaterThan(0);
    expect(missingWeights).toBe(0);
    await db.goal.updateMany({ where: { code: 'C6' }, data: { weight: null } });
    expect(await load(analyst)).toMatchObject({ share: null, missingWeights: 1 });
    succeeded(await set(admin, () => ''));
    expect(await load(analyst)).toMatchObject({ share: null, missingWeights: 0 });
    const events = await db.auditEvent.findMany({ where: { action: 'weights.changed' } });
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ entity: 'WorkPlan', actorId: admin.userId });
  });

  test('are the administration’s to set', async () => {
    for (const actor of [analyst, focal]) {
      expect(await loadWeights(actor)).toBeNull();
      expect(refusal(await set(actor, () => '5'))).toBe('NOT_FOUND');
    }
  });

  test('of two people who set them at once are those of the first: the second is told', async () => {
    expect(refusal(await set(admin, () => '5', { seen: '1 2 3' }))).toBe('CONFLICT');
    expect(await db.goal.count({ where: { weight: { not: null } } })).toBe(0);
  });
});

async function partyId(acronym: string): Promise<string> {
  return (await db.party.findFirstOrThrow({ where: { acronym } })).id;
}
