import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { errorText } from '@/lib/action/errors';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { serveFile } from '@/lib/storage/serve';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { draft, obligationOf, prove, refusal } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { multipart, objectsKept, storedFiles, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let activityId: string;
const { open } = files;

/** From now on every new file is one that the kernel has no room for. */
function fillDisk(): void {
  files.open = (...given: Parameters<typeof open>) => (given[1] === 'wx' ? open('/dev/full', 'w') : open(...given));
  syncBuiltinESMExports();
}

function emptyDisk(): void {
  files.open = open;
  syncBuiltinESMExports();
}

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  activityId = (await draft(focal, await obligationOf('SEPOG/RO', '2.2'))).id;
  await prove(focal, activityId);
});
afterEach(emptyDisk);
afterAll(() => world.close());

const send = () => upload(focal, activityId, uploadRequest(multipart([{ content: samplePdf('Ata') }])));

test('a full disk is said in words, nothing is kept, and what is there is read on', async () => {
  const state = async () => [await storedFiles(world.folder), await db.evidence.count(), await db.auditEvent.count()];
  const before = await state();
  fillDisk();
  const result = await send();
  expect(refusal(result)).toBe('DISK_FULL');
  expect(result.ok || errorText(result)).toMatch(/Não há mais espaço/);
  expect(await state()).toEqual(before);

  const [kept] = await objectsKept();
  if (!kept) throw new Error('nothing was kept before');
  const served = await serveFile(new Request('http://localhost'), {
    ...kept,
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
  });
  expect(served.status).toBe(200);
  expect((await served.arrayBuffer()).byteLength).toBe(kept.size);
});

test('once there is room again, the same upload goes through', async () => {
  fillDisk();
  expect(refusal(await send())).toBe('DISK_FULL');
  emptyDisk();
  expect(refusal(await send())).toBe('ok');
});
