import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadReminder } from '@/lib/features/collections/loaders';
import { reminderReference } from '@/lib/features/collections/schema';
import { mailReminder, remindOfDeadlines, remindParties } from '@/lib/features/reminders/mutations';
import { startJobs, stopJobs } from '@/lib/jobs/queue';
import { cnpjOf } from '@/tests/factories/accessions';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import {
  agreementOf,
  answer,
  close,
  extend,
  forgetCollections,
  give,
  goalsOf,
  opened,
  partyOf,
} from '@/tests/factories/collections';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let admin: Actor;
let analyst: Actor;
let focal: Actor & { email: string };
let iex: Actor & { email: string };
let id: string;
const asked: object[] = [];

beforeAll(async () => {
  world = await openWorld({ APP_URL: 'https://plano.example' });
  await addAccession('IEX/RO');
  await addAccession('MUN/RO', cnpjOf(7));
  admin = await person('NETWORK_ADMIN', 'SEGES');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  iex = await person('FOCAL_POINT', 'IEX/RO');
  await person('VIEWER', 'SEPOG/RO');
  const gone = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  await db.user.update({ where: { id: gone.userId }, data: { disabledAt: by(gone).now } });
  await startJobs([{ name: 'reminder-mail', work: async (data) => void asked.push(data) }]);
});
afterAll(async () => {
  await stopJobs();
  await world.close();
});
beforeEach(async () => {
  await forgetCollections();
  asked.length = 0;
  id = await opened(analyst);
});

const remind = (actor: Actor, given: { situacao?: 'faltando'; participe?: string[] } = {}, day = TODAY) =>
  perform(remindParties, by(actor, day), { id, ...given });
/** Who hears of this collection; messages of an earlier one may still be under way. */
const people = () =>
  asked
    .map((data) => reminderReference.parse(data))
    .flatMap(({ collectionId, userId }) => (collectionId === id ? [userId] : []))
    .sort();
const heard = (expected: Actor[]) =>
  vi.waitFor(() => expect(people()).toEqual(expected.map(({ userId }) => userId).sort()), { timeout: 15_000 });

describe('reminding who is missing', () => {
  test('reaches the focal points and coordinations of each party that has not answered, and only those who may sign in', async () => {
    const { reminded } = succeeded(await remind(analyst));
    expect(reminded.map(({ partyId }) => partyId).sort()).toEqual([partyOf(focal), partyOf(iex)].sort());
    await heard([focal, iex]);
    expect(await db.auditEvent.findFirst({ where: { entityId: id, action: 'collection.reminded' } })).toMatchObject({
      data: { year: 2026, parties: 2 },
    });
  });

  test('happens once a day, also when two ask at once, and again on the next day', async () => {
    const both = await Promise.all([remind(analyst), remind(admin)]);
    expect(both.map((result) => succeeded(result).reminded.length).sort()).toEqual([0, 2]);
    expect(succeeded(await remind(analyst)).reminded).toEqual([]);
    await heard([focal, iex]);
    expect(succeeded(await remind(analyst, {}, '2026-11-21')).reminded).toHaveLength(2);
  });

  test('leaves out who has answered, and is told beforehand how many would hear of it', async () => {
    succeeded(await give(iex, answer(iex, id, { nothing: await goalsOf(iex) })));
    const preview = { count: 2, people: 1, told: 1, unheard: 1, reminded: 0 };
    expect(await loadReminder(analyst, 2026, { participe: [] })).toMatchObject(preview);
    succeeded(await remind(analyst));
    expect(await loadReminder(analyst, 2026, { participe: [] })).toMatchObject({ told: 0, reminded: 1 });
    expect(refusal(await remind(analyst, { participe: [partyOf(iex)] }))).toBe('NOBODY_CHOSEN');
    await heard([focal]);
  });

  test('is not for parties, nor once it is closed', async () => {
    expect(refusal(await remind(focal))).toBe('NOT_FOUND');
    expect(await loadReminder(focal, 2026, { participe: [] })).toBeNull();
    succeeded(await close(admin, id, 3));
    expect(refusal(await remind(analyst))).toBe('COLLECTION_CLOSED');
  });
});

describe('by itself', () => {
  test.each([
    ['seven days before', '2026-12-11', 2],
    ['on the eve', '2026-12-17', 2],
    ['on another day', '2026-12-12', 0],
  ])('a reminder %s goes to %s: %i parties', async (_when, day, parties) => {
    vi.stubEnv('APP_TODAY', day);
    vi.resetModules();
    const nightly = await import('@/lib/features/reminders/mutations');
    await nightly.remindOfDeadlines();
    await nightly.remindOfDeadlines();
    expect(await db.collectionReminder.count()).toBe(parties);
    vi.stubEnv('APP_TODAY', TODAY);
  });

  test('nobody is reminded today, whose deadline is far', async () => {
    await remindOfDeadlines();
    expect(await db.collectionReminder.count()).toBe(0);
  });

  test('nobody is sent to a year that is locked, open as its collection may be', async () => {
    await forgetCollections();
    id = await opened(analyst, { dueOn: '2026-11-27' });
    await db.periodLock.create({
      data: { agreementId: agreementOf(admin), year: 2026, lockedById: admin.userId, lockedAt: by(admin).now },
    });
    await remindOfDeadlines();
    expect(await db.collectionReminder.count()).toBe(0);
  });

  test('goes by the later day that a party was granted', async () => {
    await forgetCollections();
    id = await opened(analyst, { dueOn: '2026-11-27' });
    succeeded(await extend(analyst, { id, participe: [partyOf(iex)], dueOn: '2026-12-10', reason: 'Recesso' }));
    await remindOfDeadlines();
    expect(await db.collectionReminder.findMany()).toMatchObject([{ partyId: partyOf(focal), askedById: null }]);
  });
});

test('the message says until when, and what is also an answer; to who has answered meanwhile none goes out', async () => {
  const reference = { collectionId: id, partyId: partyOf(iex), userId: iex.userId, day: TODAY };
  await mailReminder(reference);
  const folder = join(world.folder, 'correio');
  const letters = async () => (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const files = await letters();
  expect(files).toHaveLength(1);
  // A mail breaks long lines with a sign at their end.
  const text = (await readFile(join(folder, files[0] ?? ''), 'utf8')).replace(/=\r?\n/g, '');
  expect(text).toContain(iex.email);
  expect(text).toContain('https://plano.example/relatorios/2026/coleta');
  succeeded(await give(iex, answer(iex, id, { nothing: await goalsOf(iex) })));
  await mailReminder({ ...reference, day: '2026-11-21' });
  expect(await letters()).toHaveLength(1);
});
