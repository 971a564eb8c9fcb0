import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { mailNotice } from '@/lib/features/notices/mutations';
import { readOutbox } from '@/lib/mail/outbox';
import { decide, obligationOf, sent, succeeded } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('where no mail server is set a message is kept as a file, whole, once, and for nobody else to read', async () => {
  const focal = await person('FOCAL_POINT', 'SEPOG/RO');
  const form = await sent(focal, await obligationOf('SEPOG/RO', '2.2'));
  succeeded(await decide(await person('NETWORK_ANALYST', 'SEGES'), form));
  const { remarkId, userId } = await db.notice.findFirstOrThrow({ where: { userId: focal.userId } });
  await mailNotice({ remarkId, userId });
  await mailNotice({ remarkId, userId });
  const folder = join(world.folder, 'correio');
  const name = `${remarkId}.${userId}`;
  expect((await readdir(folder)).sort()).toEqual([`${name}.eml`, `${name}.json`]);
  const path = join(folder, `${name}.eml`);
  const kept = await readFile(path, 'utf8');
  expect(kept).toContain(focal.email);
  expect(kept).toContain('Para ler e responder:');
  for (const closed of [folder, path, join(folder, `${name}.json`)]) expect((await stat(closed)).mode & 0o077).toBe(0);
  const { letters, total } = await readOutbox({ take: 10, skip: 0 });
  expect(total).toBe(1);
  expect(letters[0]).toMatchObject({ to: { address: focal.email }, text: expect.stringContaining('/atividades/') });
});
