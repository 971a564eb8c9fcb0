import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import { releaseQuarantine } from '@/lib/features/custody/mutations';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { by, decide, draft, obligationOf, refusal, succeeded } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { multipart, storedFiles, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';
import { pdf } from '@/tests/fixtures/pdf';
import { type FakeClamd, startClamd } from '@/tests/support/clamd';

let world: World;
let clamd: FakeClamd;
let focal: Actor;

beforeAll(async () => {
  clamd = await startClamd();
  world = await openWorld({ CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) });
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
});
afterEach(async () => {
  clamd.mood = 'well';
  await releaseQuarantine();
});
afterAll(async () => {
  await world.close();
  await clamd.stop();
});

/** A draft whose file came while the antivirus was away. */
async function quarantined(content: Buffer) {
  const form = await draft(focal, await obligationOf('SEPOG/RO', '2.2'));
  clamd.mood = 'broken';
  const { id } = succeeded(await upload(focal, form.id, uploadRequest(multipart([{ content }]))));
  clamd.mood = 'well';
  return { form, id };
}

const scanOf = async (evidenceId: string) =>
  (await db.evidenceFile.findFirst({ where: { evidenceId }, select: { scan: true } }))?.scan;

test('a clean file comes out of quarantine, the trail says so, and only then can it be validated', async () => {
  const { form, id } = await quarantined(samplePdf('Lista limpa'));
  expect(await scanOf(id)).toBe('WAITING');
  succeeded(await perform(saveActivity, by(focal), { ...form, intent: 'submit' }));
  const analyst = await person('NETWORK_ANALYST', 'SEGES');
  expect(refusal(await decide(analyst, { ...form, version: '2' }))).not.toBe('ok');
  await releaseQuarantine();
  expect(await scanOf(id)).toBe('CLEAN');
  expect(await db.auditEvent.count({ where: { entityId: id, action: 'evidence.released' } })).toBe(1);
  succeeded(await decide(analyst, { ...form, version: '2' }));
});

test('an infected file goes with its evidence and its bytes, and the trail says so', async () => {
  const before = await storedFiles(world.folder);
  const { form, id } = await quarantined(pdf({ objects: ['(VIRUS)'] }));
  await releaseQuarantine();
  expect(await db.evidence.findUnique({ where: { id } })).toBeNull();
  expect(await db.activityEvidence.count({ where: { activityId: form.id } })).toBe(0);
  expect(await storedFiles(world.folder)).toEqual(before);
  expect(await db.auditEvent.count({ where: { entityId: id, action: 'evidence.rejected' } })).toBe(1);
});

test('one file that cannot be scanned holds nobody else back', async () => {
  const stuck = await quarantined(samplePdf('Presa'));
  const other = await quarantined(samplePdf('Solta'));
  // Its object is gone, as after a restore of the folder from an older copy.
  await db.evidenceFile.updateMany({
    where: { evidenceId: stuck.id },
    data: { storageKey: 'aa/aaaaaaaa-0000-4000-8000-000000000000' },
  });
  await releaseQuarantine();
  expect(await scanOf(stuck.id)).toBe('WAITING');
  expect(await scanOf(other.id)).toBe('CLEAN');
});
