import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { draft, obligationOf, refusal, succeeded } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { multipart, storedFiles, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';
import { HONEST_FILES } from '@/tests/fixtures/honest';
import { HOSTILE_FILES } from '@/tests/fixtures/hostile';

let world: World;
let focal: Actor;
let activityId: string;

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  activityId = (await draft(focal, await obligationOf('SEPOG/RO', '2.2'))).id;
});
afterAll(() => world.close());

const state = async () => [
  await storedFiles(world.folder),
  await db.evidence.count(),
  await db.activityEvidence.count(),
  await db.auditEvent.count(),
];

const send = (fileName: string, content: Buffer) =>
  upload(focal, activityId, uploadRequest(multipart([{ content, fileName }])));

describe('a hostile file is refused, whatever it calls itself, and leaves nothing behind', () => {
  test('there are at least sixty of them, no two alike', () => {
    const contents = HOSTILE_FILES.map(([, fileName, make]) => `${fileName} ${make().toString('base64')}`);
    expect(new Set(contents).size).toBe(HOSTILE_FILES.length);
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(60);
  });

  test.each(HOSTILE_FILES)('%s (%s)', async (_what, fileName, make, code) => {
    const before = await state();
    expect(refusal(await send(fileName, make()))).toBe(code);
    expect(await state()).toEqual(before);
  });
});

describe('an honest file is kept as what it is', () => {
  test.each(HONEST_FILES)('%s (%s)', async (_what, fileName, make, mediaType) => {
    const content = make();
    const { id } = succeeded(await send(fileName, content));
    expect(await db.evidenceFile.findFirstOrThrow({ where: { evidenceId: id } })).toMatchObject({
      mediaType,
      size: content.length,
    });
    // Some are the same bytes under another name, which would be recognised.
    await db.evidence.delete({ where: { id } });
  });
});
