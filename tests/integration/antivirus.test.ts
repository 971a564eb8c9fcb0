import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { scanFile, scanStored } from '@/lib/storage/antivirus';
import { keepFile } from '@/lib/storage/keep';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { storedFiles } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';
import { pdf } from '@/tests/fixtures/pdf';
import type { FakeClamd } from '@/tests/support/clamd';
import { startClamd } from '@/tests/support/clamd';

let world: World;
let clamd: FakeClamd;

beforeAll(async () => {
  clamd = await startClamd();
  world = await openWorld({ CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) });
});
afterEach(() => {
  clamd.mood = 'well';
});
afterAll(async () => {
  await world.close();
  await clamd.stop();
});

const clean = samplePdf('Ata');
const infected = pdf({ objects: ['(VIRUS)'] });
const keep = (content: Buffer) => keepFile(Readable.from([content]), { fileName: 'a.pdf', maxBytes: 9_000_000 });

test('a file is scanned byte by byte before it is kept, and a clean one says so', async () => {
  const stored = await keep(clean);
  expect(stored.scan).toBe('CLEAN');
  expect(clamd.scanned.at(-1)).toEqual(clean);
});

test('a large file reaches the antivirus whole', async () => {
  const large = pdf({ objects: ['x'.repeat(5_000_000)] });
  expect((await keep(large)).scan).toBe('CLEAN');
  expect(clamd.scanned.at(-1)?.equals(large)).toBe(true);
});

test('an infected file is refused and leaves nothing behind', async () => {
  const before = await storedFiles(world.folder);
  await expect(keep(infected)).rejects.toMatchObject({ code: 'FILE_INFECTED' });
  expect(await storedFiles(world.folder)).toEqual(before);
});

test.each(['broken', 'too large'] as const)(
  'a file waits in quarantine when clamd is %s, and is scanned later',
  async (mood) => {
    clamd.mood = mood;
    const stored = await keep(clean);
    expect(stored.scan).toBe('WAITING');
    expect(await scanStored(stored.key)).toBe('WAITING');
    clamd.mood = 'well';
    expect(await scanStored(stored.key)).toBe('CLEAN');
    expect(clamd.scanned.at(-1)).toEqual(clean);
  },
);

test('what was taken in while clamd was away turns out infected when it is back', async () => {
  clamd.mood = 'broken';
  const stored = await keep(infected);
  expect(stored.scan).toBe('WAITING');
  clamd.mood = 'well';
  expect(await scanStored(stored.key)).toBe('INFECTED');
});

test('a clamd that never answers does not hold the upload for ever', async () => {
  clamd.mood = 'silent';
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const answer = keep(clean);
  const waiting = setInterval(() => vi.advanceTimersByTime(30_000), 50);
  expect((await answer).scan).toBe('WAITING');
  clearInterval(waiting);
  vi.useRealTimers();
});

test('a file waits when nobody listens where clamd should be, and an object that is gone waits on', async () => {
  const gone = 'aa/aaaaaaaa-0000-4000-8000-000000000000';
  expect(await scanStored(gone)).toBe('WAITING');
  const stored = await keep(clean);
  await clamd.stop();
  expect(await scanStored(stored.key)).toBe('WAITING');
  expect((await keep(clean)).scan).toBe('WAITING');
});

test('a file that cannot be read is no clean file', async () => {
  expect(await scanFile('/nada')).toBe('WAITING');
});
