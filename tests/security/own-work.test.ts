import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadActivity } from '@/lib/features/activities/loaders';
import { saveActivity } from '@/lib/features/activities/mutations';
import { countReviewQueue, listReviewQueue } from '@/lib/features/review/data';
import {
  by,
  decide,
  draft,
  obligationOf,
  prove,
  proven,
  refusal,
  sent,
  succeeded,
  type TypedActivity,
} from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let author: Actor;
let colleague: Actor;
let obligation: string;

beforeAll(async () => {
  world = await openWorld();
  author = await person('NETWORK_ANALYST', 'SEGES');
  colleague = await person('NETWORK_ADMIN', 'SEGES');
  obligation = await obligationOf('SEGES', '2.2');
});
afterAll(() => world.close());

/** Who cannot review it, and what the screens say to them. */
async function cannotReview(reviewer: Actor, form: TypedActivity) {
  expect(refusal(await decide(reviewer, form))).toBe('OWN_WORK');
  expect(refusal(await decide(reviewer, form, 'Corrija.'))).toBe('OWN_WORK');
  expect(await db.remark.count({ where: { activityId: form.id, kind: { in: ['VALIDATED', 'RETURNED'] } } })).toBe(0);
  const queue = await listReviewQueue(reviewer, {}, { take: 100 });
  expect(queue.map(({ id }) => id)).not.toContain(form.id);
  expect(await countReviewQueue(reviewer)).toBe(queue.length);
  expect(await loadActivity(reviewer, form.id)).toMatchObject({ reviews: false });
}

describe('nobody reviews what passed through their own hands', () => {
  test('who recorded and sent it, however high their role', async () => {
    await cannotReview(author, await sent(author, obligation));
    await cannotReview(colleague, await sent(colleague, obligation));
  });

  test('who recorded it, when a colleague sent it', async () => {
    const form = await proven(author, obligation);
    succeeded(await perform(saveActivity, by(colleague), { ...form, intent: 'submit' }));
    await cannotReview(author, { ...form, version: '2' });
  });

  test('who sent it, when a colleague recorded it', async () => {
    const form = await proven(author, obligation);
    succeeded(await perform(saveActivity, by(colleague), { ...form, intent: 'submit' }));
    await cannotReview(colleague, { ...form, version: '2' });
  });

  test('who uploaded its proof, when a colleague recorded and sent it', async () => {
    const form = await draft(author, obligation);
    await prove(colleague, form.id);
    succeeded(await perform(saveActivity, by(author), { ...form, intent: 'submit' }));
    await cannotReview(colleague, { ...form, version: '2' });
  });

  test('a third person of the network finds it in the queue and decides', async () => {
    const third = await person('NETWORK_ANALYST', 'SEGES');
    const form = await sent(author, obligation);
    expect((await listReviewQueue(third, {}, { take: 100 })).map(({ id }) => id)).toContain(form.id);
    expect(await loadActivity(third, form.id)).toMatchObject({ reviews: true });
    expect(refusal(await decide(third, form))).toBe('ok');
  });
});
