import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import { by, decide, draft, obligationOf, proven, refusal, sent, typed } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let coordinator: Actor;
let analyst: Actor;
let obligation: string;

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  obligation = await obligationOf('SEPOG/RO', '2.2');
});
afterAll(() => world.close());

/** The codes of what was tried all at once, sorted. */
async function atOnce(attempts: (() => Promise<Parameters<typeof refusal>[0]>)[]) {
  const results = await Promise.all(attempts.map((attempt) => attempt()));
  return results.map(refusal).sort();
}

const trailOf = (entityId: string, action: string) => db.auditEvent.count({ where: { entityId, action } });

test('the same form sent 50 times at once is sent once, and says so once in the trail', async () => {
  const form = await proven(focal, obligation);
  const submit = () => perform(saveActivity, by(focal), { ...form, intent: 'submit' });
  const codes = await atOnce(Array.from({ length: 50 }, () => submit));
  expect(codes).toEqual(Array.from({ length: 50 }, () => 'ok'));
  expect(await db.activity.count({ where: { id: form.id } })).toBe(1);
  expect(await db.activity.findUniqueOrThrow({ where: { id: form.id } })).toMatchObject({
    status: 'SUBMITTED',
    version: 2,
  });
  expect(await trailOf(form.id, 'activity.submitted')).toBe(1);
});

test('a first save sent many times at once makes one activity, and nothing unexpected happens', async () => {
  const form = typed(obligation);
  const codes = await atOnce(Array.from({ length: 10 }, () => () => perform(saveActivity, by(focal), form)));
  expect(codes).not.toContain('UNEXPECTED');
  expect(codes.filter((code) => code === 'ok').length).toBeGreaterThan(0);
  expect(await db.activity.count({ where: { id: form.id } })).toBe(1);
  expect(await trailOf(form.id, 'activity.saved')).toBe(1);
});

test('of two people who edit at once one wins and the other is told, and nothing is overwritten in silence', async () => {
  const form = await draft(focal, obligation);
  const edit = (actor: Actor, title: string) => () => perform(saveActivity, by(actor), { ...form, title });
  expect(await atOnce([edit(focal, 'De Ana'), edit(coordinator, 'De Carla')])).toEqual(['CONFLICT', 'ok']);
  const stored = await db.activity.findUniqueOrThrow({ where: { id: form.id } });
  expect(stored.version).toBe(2);
  expect(['De Ana', 'De Carla']).toContain(stored.title);
});

test('of two reviewers who decide at once one decides, and there is one review', async () => {
  const form = await sent(focal, obligation);
  const other = await person('NETWORK_ADMIN', 'SEGES');
  const codes = await atOnce([() => decide(analyst, form), () => decide(other, form, 'Corrija.')]);
  expect(codes).toEqual(['WRONG_STATE', 'ok']);
  expect(await db.remark.count({ where: { activityId: form.id, kind: { in: ['VALIDATED', 'RETURNED'] } } })).toBe(1);
});

test('two classes validated at once are both counted', async () => {
  const yearly = await obligationOf('SEPOG/RO', '2.2', '2027');
  const date = { performedFrom: '2026-11-01', hours: '30' };
  await db.obligation.update({ where: { id: yearly }, data: { periodStart: new Date('2026-01-01') } });
  const [first, second] = [await sent(focal, yearly, date), await sent(focal, yearly, date)];
  const codes = await atOnce([first, second].map((form) => () => decide(analyst, form)));
  expect(codes).toEqual(['ok', 'ok']);
  expect(await db.obligation.findUniqueOrThrow({ where: { id: yearly } })).toMatchObject({ status: 'FULFILLED' });
});
