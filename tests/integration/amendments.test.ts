import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadVersion, loadVersions } from '@/lib/features/amendments/loaders';
import {
  discardAmendment,
  prepareAmendment,
  publishAmendment,
  removeAmendedGoal,
  saveAmendedGoal,
} from '@/lib/features/amendments/mutations';
import type { amendedGoalForm } from '@/lib/features/amendments/schema';
import { changeRule } from '@/lib/features/goals/mutations';
import { openDataFile } from '@/lib/features/open-data/loaders';
import { loadPlanPicture } from '@/lib/features/plan/loaders';
import { by, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let agreementId: string;
const id = randomUUID();

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  admin = await person('NETWORK_ADMIN', 'SEGES');
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

const amendment = (given = {}) => ({
  ...{ id, agreementId, number: '1º Termo Aditivo', effectiveFrom: '2026-11-01' },
  ...given,
});
const draftGoal = (code: string) => db.goal.findFirstOrThrow({ where: { code, workPlanId: id } });
const find = (acronym: string, code: string, slot = '2026') =>
  db.obligation.findFirst({
    where: { party: { acronym }, goal: { code }, slot },
    include: { changes: true, goal: { select: { workPlanId: true } } },
  });

/** A goal of the version that is being prepared, as its form sends it. */
async function typed(code: string, given: Partial<z.input<typeof amendedGoalForm>> = {}) {
  const goal = await db.goal.findFirst({ where: { code, workPlanId: id } });
  const axes = await db.axis.findMany({ where: { workPlanId: id, number: 2 } });
  const parties = await db.party.findMany({ where: { acronym: 'SEPOG/RO' } });
  return {
    id: goal?.id ?? randomUUID(),
    workPlanId: id,
    version: String(goal?.version ?? 0),
    code,
    axes: axes.map((axis) => axis.id),
    description: 'Realizar cursos e oficinas na sua área.',
    deadlineText: 'Anual, com o mínimo de 80 horas',
    parties: parties.map((party) => party.id),
    appliesToAccessions: 'on' as const,
    kind: 'annual' as const,
    minimumHours: '80',
    ...given,
  };
}

async function publish(actor: Actor) {
  const first = await perform(publishAmendment, by(actor), { id });
  if (first.ok || !first.impact) return first;
  return perform(publishAmendment, by(actor), { id, seen: first.impact.seen });
}

describe('an amendment that is being prepared', () => {
  test('is a copy of the plan in force, and changes nothing for anybody', async () => {
    const before = await db.obligation.findMany({ orderBy: { id: 'asc' } });
    succeeded(await perform(prepareAmendment, by(admin), amendment()));
    const version = await loadVersion(admin, id);
    expect(version?.goals).toHaveLength(23);
    expect(new Set(version?.goals.map(({ comparison }) => comparison))).toEqual(new Set(['same']));
    expect(await db.obligation.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
    expect((await loadPlanPicture(2026))?.plan.workPlanNumber).toBe('01/2025');
  });

  test('is seen by those who prepare it alone', async () => {
    const others = await Promise.all([
      person('FOCAL_POINT', 'SEPOG/RO'),
      person('PARTY_COORDINATOR', 'IEX/RO'),
      person('NETWORK_ANALYST', 'SEGES'),
      person('AUDITOR', 'SEGES'),
    ]);
    for (const other of others) {
      expect(await loadVersion(other, id)).toBeNull();
      expect((await loadVersions(other))?.versions.map(({ version }) => version)).toEqual([1]);
    }
    expect((await loadVersions(admin))?.draft?.id).toBe(id);
  });

  test('sent again makes no second one, and another one waits for it', async () => {
    succeeded(await perform(prepareAmendment, by(admin), amendment()));
    expect(refusal(await perform(prepareAmendment, by(admin), amendment({ id: randomUUID() })))).toBe('INVALID');
    expect(await db.workPlan.count()).toBe(2);
  });

  test.each(['2025-12-01', '2031-01-01', '2026-02-30'])('cannot begin on %s', async (effectiveFrom) => {
    succeeded(await perform(discardAmendment, by(admin), { id }));
    const result = await perform(prepareAmendment, by(admin), amendment({ effectiveFrom }));
    expect(result).toMatchObject({ code: 'INVALID', fieldErrors: { effectiveFrom: [expect.any(String)] } });
    succeeded(await perform(prepareAmendment, by(admin), amendment()));
  });

  test('follows a reading that changes meanwhile', async () => {
    const { id: goalId } = await db.goal.findFirstOrThrow({ where: { code: '1.4', workPlanId: { not: id } } });
    const rule = { id: goalId, version: '1', kind: 'standing' as const, quietDays: '60' };
    succeeded(await perform(changeRule, by(admin), rule));
    expect((await draftGoal('1.4')).rule).toEqual({ kind: 'standing', quietAfterDays: 60 });
  });

  test('takes changed, new and removed goals', async () => {
    succeeded(await perform(saveAmendedGoal, by(admin), await typed('2.2')));
    const added = { kind: 'daysAfterStart' as const, days: '30', minimumHours: undefined };
    succeeded(
      await perform(saveAmendedGoal, by(admin), await typed('2.4', { ...added, appliesToAccessions: undefined })),
    );
    const { id: gone, version } = await draftGoal('2.1');
    succeeded(await perform(removeAmendedGoal, by(admin), { id: gone, version: String(version) }));
    const loaded = await loadVersion(admin, id);
    const words = loaded?.goals.filter(({ comparison }) => comparison !== 'same');
    expect(words?.map(({ code, comparison }) => [code, comparison])).toEqual([
      ['2.2', 'changed'],
      ['2.4', 'added'],
    ]);
    expect(loaded?.removed.map(({ code }) => code)).toEqual(['2.1']);
  });

  test('refuses a goal twice, one without axes, and one over an older version', async () => {
    expect(
      refusal(await perform(saveAmendedGoal, by(admin), await typed('2.2', { id: randomUUID(), version: '0' }))),
    ).toBe('INVALID');
    expect(refusal(await perform(saveAmendedGoal, by(admin), await typed('2.2', { axes: [] })))).toBe('INVALID');
    expect(refusal(await perform(saveAmendedGoal, by(admin), await typed('2.2', { version: '1' })))).toBe('CONFLICT');
    const foreign = await db.axis.findFirstOrThrow({ where: { workPlanId: { not: id } } });
    expect(refusal(await perform(saveAmendedGoal, by(admin), await typed('2.2', { axes: [foreign.id] })))).toBe(
      'NOT_FOUND',
    );
  });

  test.each(['NETWORK_ANALYST', 'PARTY_COORDINATOR', 'FOCAL_POINT', 'AUDITOR'] as const)(
    'is not for the role %s, in any of its steps',
    async (role) => {
      const actor = await person(role, 'SEGES');
      const { id: goalId, version } = await draftGoal('2.3');
      const results = [
        await perform(prepareAmendment, by(actor), amendment({ id: randomUUID() })),
        await perform(saveAmendedGoal, by(actor), await typed('2.3')),
        await perform(removeAmendedGoal, by(actor), { id: goalId, version: String(version) }),
        await perform(discardAmendment, by(actor), { id }),
        await publish(actor),
      ];
      for (const result of results) expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal(result));
    },
  );

  test('of the future waits for its day', async () => {
    await db.workPlan.update({ where: { id }, data: { effectiveFrom: new Date('2026-12-01') } });
    expect(refusal(await publish(admin))).toBe('INVALID');
    await db.workPlan.update({ where: { id }, data: { effectiveFrom: new Date('2026-11-01') } });
  });
});

describe('an amendment that comes into force', () => {
  test('shows its impact first, then carries on what is open with what was done for it', async () => {
    const author = await person('FOCAL_POINT', 'SEPOG/RO');
    await validated(author, admin, await obligationOf('SEPOG/RO', '2.2'), { hours: '39' });
    await validated(author, admin, await obligationOf('SEPOG/RO', '3.2'), { hours: undefined });
    const [open, fulfilled, once] = [
      await find('SEPOG/RO', '2.2'),
      await find('SEPOG/RO', '3.2'),
      await find('SEPOG/RO', '1.2', 'once'),
    ];
    expect(refusal(await perform(publishAmendment, by(admin), { id }))).toBe('SEE_IMPACT');
    succeeded(await publish(admin));
    const after = await find('SEPOG/RO', '2.2');
    expect(after).toMatchObject({ id: open?.id, minimumHours: 80, goal: { workPlanId: id } });
    expect(after?.changes).toMatchObject([
      { kind: 'REVISED', reason: '1º Termo Aditivo, com efeitos desde 01/11/2026' },
    ]);
    expect(await db.activityObligation.count({ where: { obligationId: open?.id } })).toBe(1);
    // Fulfilled, and late under the earlier version: both stay as they were.
    expect(await find('SEPOG/RO', '3.2')).toEqual(fulfilled);
    expect(await find('SEPOG/RO', '1.2', 'once')).toEqual(once);
  });

  test('cancels what a removed goal had open, and counts a new one from the amendment', async () => {
    const gone = await find('SEPOG/RO', '2.1');
    expect(gone).toMatchObject({ status: 'CANCELLED', statusReason: '1º Termo Aditivo, com efeitos desde 01/11/2026' });
    const added = await find('SEPOG/RO', '2.4', 'once');
    expect(fromUtc(added?.dueOn ?? null)).toBe('2026-12-01');
    expect(JSON.stringify(added?.calculation)).toContain('Incluída por termo aditivo');
  });

  test('gives accession bodies the goals that extend to them', async () => {
    expect(await find('IEX/RO', '2.2')).toMatchObject({ minimumHours: 80, goal: { workPlanId: id } });
    expect(await find('IEX/RO', '2.4', 'once')).toBeNull();
    expect(await find('IEX/RO', '2.1')).toMatchObject({ status: 'CANCELLED' });
  });

  test('makes no obligation twice', async () => {
    const doubles = await db.obligation.groupBy({
      by: ['partyId', 'slot', 'goalId'],
      where: { status: { not: 'CANCELLED' } },
      _count: true,
    });
    expect(doubles.filter(({ _count }) => _count > 1)).toEqual([]);
    const byCode = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "Obligation" obligation JOIN "Goal" goal ON goal.id = obligation."goalId"
      GROUP BY goal.code, obligation."partyId", obligation.slot HAVING count(*) > 1`;
    expect(byCode).toEqual([]);
  });

  test('is what the plan shows from then on, with what earlier versions fulfilled', async () => {
    const picture = await loadPlanPicture(2026);
    expect(picture?.plan.workPlanNumber).toBe('1º Termo Aditivo');
    expect(picture?.lines).toHaveLength(23);
    const sepog = picture?.plan.parties.find(({ acronym }) => acronym === 'SEPOG/RO')?.id ?? '';
    const cell = (code: string) => picture?.lines.find(({ goal }) => goal.code === code)?.cells.get(sepog);
    expect(cell('3.2')).toMatchObject({ derived: { situation: 'cumprida' } });
    expect(cell('1.2')).toMatchObject({ derived: { situation: 'atrasada' } });
    expect(cell('2.2')).toMatchObject({ hours: { validated: 39, minimum: 80 } });
    let file = '';
    for await (const piece of openDataFile('metas', 'json')) file += piece;
    const { registros }: { registros: { codigo: string; situacao: string }[] } = JSON.parse(file);
    const published = (code: string) => registros.find(({ codigo }) => codigo === code)?.situacao;
    expect([published('1.2'), published('2.4')]).toEqual(['atrasada', 'a_vencer']);
  });

  test('cannot be changed any more', async () => {
    expect(refusal(await perform(saveAmendedGoal, by(admin), await typed('2.2')))).toBe('NOT_FOUND');
    expect(refusal(await perform(discardAmendment, by(admin), { id }))).toBe('NOT_FOUND');
    expect(refusal(await publish(admin))).toBe('NOT_FOUND');
  });
});
