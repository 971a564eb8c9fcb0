import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { keepHouse } from '@/lib/features/housekeeping/mutations';
import { serveFile } from '@/lib/storage/serve';
import { draft, obligationOf, prove } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { storedFiles } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;

beforeAll(async () => {
  world = await openWorld();
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
});
afterAll(() => world.close());

test('the nightly sweep removes what no record names, and neither what one names nor what is fresh', async () => {
  const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.1'));
  await prove(focal, id);
  const kept = await storedFiles(world.folder);
  const root = join(world.folder, 'arquivos');
  const left = join(root, 'objects', 'aa', 'aaaaaaaa-0000-4000-8000-000000000000');
  const half = join(root, 'incoming', 'bbbbbbbb-0000-4000-8000-000000000000');
  const fresh = join(root, 'incoming', 'cccccccc-0000-4000-8000-000000000000');
  await mkdir(join(left, '..'), { recursive: true });
  for (const path of [left, half, fresh]) await writeFile(path, 'sobra');
  for (const path of [...kept, left, half]) await utimes(path, 1, 1);
  await keepHouse();
  expect(await storedFiles(world.folder)).toEqual([...kept, fresh].sort());
});

async function served(range?: string, key?: string) {
  const record = await db.evidenceFile.findFirstOrThrow({ orderBy: { size: 'asc' } });
  const headers = new Headers(range ? { range } : {});
  const file = { ...record, storageKey: key ?? record.storageKey, fileName: 'ata "nova"\r\n.pdf' };
  return { response: await serveFile(new Request('http://localhost', { headers }), file), size: record.size };
}

test('a file is served whole, inert and never cached by others', async () => {
  const { response, size } = await served();
  expect(response.headers.get('etag')).toBe(`"${response.headers.get('x-sha256')}"`);
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBe(size);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''ata%20%22nova%22%0D%0A.pdf");
});

test.each([
  ['bytes=0-3', 206, '%PDF'],
  ['bytes=-6', 206, '%%EOF\n'],
  ['bytes=1-2', 206, 'PD'],
])('the range %s is answered with just that', async (range, status, text) => {
  const { response } = await served(range);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(text);
  expect(response.headers.get('content-length')).toBe(String(text.length));
});

test('a range outside the file is refused, and one that cannot be read is ignored', async () => {
  expect((await served('bytes=99999999-')).response.status).toBe(416);
  expect((await served('bytes=9-3')).response.status).toBe(416);
  for (const range of ['bytes=-', 'lines=1-2', 'bytes=a-b']) {
    const { response } = await served(range);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
});

test('a record whose object is gone is not found', async () => {
  expect((await served(undefined, 'aa/aaaaaaaa-0000-4000-8000-000000000000')).response.status).toBe(404);
});

const anyFile = {
  storageKey: 'aa/aaaaaaaa-0000-4000-8000-000000000000',
  fileName: 'a',
  size: 1,
  sha256: 'a'.repeat(64),
};

test('a file in quarantine is served to nobody', async () => {
  const file = { ...anyFile, mediaType: 'image/png', scan: 'WAITING' as const };
  const response = await serveFile(new Request('http://localhost'), file);
  expect(response.status).toBe(423);
  expect(await response.text()).toMatch(/antivírus/);
});

test('only PDFs and pictures are shown by the browser; everything else is saved, in a sandbox', async () => {
  const record = await db.evidenceFile.findFirstOrThrow({ orderBy: { size: 'asc' } });
  for (const [mediaType, disposition] of [
    ['application/pdf', 'inline'],
    ['image/webp', 'inline'],
    ['text/csv', 'attachment'],
    ['text/html', 'attachment'],
    ['image/svg+xml', 'attachment'],
    ['video/mp4', 'attachment'],
  ]) {
    const { headers, body } = await serveFile(new Request('http://localhost'), {
      ...record,
      mediaType: mediaType ?? '',
    });
    await body?.cancel();
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^${disposition};`));
    expect(headers.get('content-security-policy')?.endsWith('; sandbox')).toBe(mediaType !== 'application/pdf');
  }
});

test('a version that the browser has already is not sent again', async () => {
  const record = await db.evidenceFile.findFirstOrThrow({ orderBy: { size: 'asc' } });
  const headers = { 'if-none-match': `"${record.sha256}"` };
  expect((await serveFile(new Request('http://localhost', { headers }), record)).status).toBe(304);
  const range = { range: 'bytes=0-3', 'if-range': '"outra"' };
  const { status, body } = await serveFile(new Request('http://localhost', { headers: range }), record);
  await body?.cancel();
  expect(status).toBe(200);
});
