import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadCourseList } from '@/lib/features/course-list/loaders';
import { loadCourse, loadManagedCourse, loadNewCourse } from '@/lib/features/courses/loaders';
import { cancelCourse, saveCourse } from '@/lib/features/courses/mutations';
import { LISTS } from '@/lib/features/lists/schema';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { announced, everyCourse, type TypedCourse, typedCourse } from '@/tests/factories/courses';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let target: TypedCourse;

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  await addAgreement('OUTRO/UF');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  target = await announced(focal, 'SEPOG/RO');
});
afterAll(() => world.close());

/** Every way to change a class of SEPOG/RO, or to make one in its name. */
async function attempts(actor: Actor) {
  const { id } = target;
  return Promise.all([
    perform(saveCourse, by(actor), await typedCourse('SEPOG/RO')),
    perform(saveCourse, by(actor), { ...target, version: '1', title: 'Tomada' }),
    perform(cancelCourse, by(actor), { id, version: '1', reason: 'x' }),
  ]);
}

describe.each([
  ['FOCAL_POINT', 'IEX/RO'],
  ['PARTY_COORDINATOR', 'IEX/RO'],
  ['PARTY_COORDINATOR', 'OUTRO/UF'],
  ['FOCAL_POINT', 'SEGES'],
  ['VIEWER', 'SEPOG/RO'],
  ['VIEWER', 'SEGES'],
  ['AUDITOR', 'SEGES'],
] as const)('a %s of %s', (role, acronym) => {
  test('announces, changes and cancels nothing of another party', async () => {
    const actor = await person(role, acronym);
    const before = await everyCourse();
    for (const result of await attempts(actor)) expect(refusal(result)).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    expect(await loadManagedCourse(actor, target.id)).toBeNull();
    expect(await everyCourse()).toEqual(before);
  });
});

test('who has no membership reaches no class', async () => {
  const nobody = { ...focal, memberships: [] };
  const before = await everyCourse();
  for (const result of await attempts(nobody)) expect(refusal(result)).toBe('NOT_FOUND');
  expect(await loadCourse(nobody, target.id)).toBeNull();
  expect(await loadNewCourse(nobody, {})).toBeNull();
  expect((await loadCourseList(nobody, LISTS.capacitacao.parse({}))).total).toBe(0);
  expect(await everyCourse()).toEqual(before);
});

test('the panel lists the classes of one’s own agreement, and of no other', async () => {
  const stranger = await person('PARTY_COORDINATOR', 'OUTRO/UF');
  expect(await loadCourse(stranger, target.id)).toBeNull();
  expect((await loadCourseList(stranger, LISTS.capacitacao.parse({}))).total).toBe(0);
  const partner = await person('VIEWER', 'IEX/RO');
  expect(await loadCourse(partner, target.id)).toMatchObject({ manages: false, edits: false, records: false });
});

test('fields that no form has are left out: author, state and version come from the server', async () => {
  const form = await typedCourse('SEPOG/RO');
  const stranger = await person('FOCAL_POINT', 'IEX/RO');
  const extra = { createdById: stranger.userId, cancelledReason: 'x', folded: 'x', createdAt: '2000-01-01' };
  succeeded(await perform(saveCourse, by(focal), { ...form, ...extra } as TypedCourse));
  expect(await db.courseClass.findUnique({ where: { id: form.id } })).toMatchObject({
    ...{ createdById: focal.userId, cancelledReason: null, version: 1 },
  });
});

test('an id that someone else’s class has is not free for a party of another agreement', async () => {
  const stranger = await person('PARTY_COORDINATOR', 'OUTRO/UF');
  const before = await everyCourse();
  const taken = await typedCourse('OUTRO/UF', { id: target.id });
  expect(refusal(await perform(saveCourse, by(stranger), taken))).toBe('NOT_FOUND');
  expect(refusal(await perform(saveCourse, by(stranger), await typedCourse('OUTRO/UF', { id: randomUUID() })))).toBe(
    'ok',
  );
  expect((await everyCourse()).courses.filter(({ id }) => id === target.id)).toEqual(
    before.courses.filter(({ id }) => id === target.id),
  );
});
