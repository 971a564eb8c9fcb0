import { createHash } from 'node:crypto';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { keepHouse } from '@/lib/features/housekeeping/mutations';
import { serveFile } from '@/lib/storage/serve';
import { store } from '@/lib/storage/store';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { draft, obligationOf, prove, succeeded } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { multipart, storedFiles, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';

const MB = 1024 * 1024;

let world: World;
let focal: Actor;

beforeAll(async () => {
  world = await openWorld({ MAX_UPLOAD_MB: '45' });
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
});
afterAll(() => world.close());

/** A form whose file is 40 MB, made only as fast as it is read. */
function hugeForm() {
  const [head, tail] = [multipart({ content: samplePdf('Grande') }), Buffer.from('\n%%EOF')];
  const filePart = head.indexOf('%%EOF');
  const closing = head.subarray(filePart + 6);
  const chunk = Buffer.alloc(MB, 'x');
  const hash = createHash('sha256');
  const start = head.indexOf('%PDF');
  let sent = 0;
  const body = new ReadableStream(
    {
      pull(controller) {
        if (sent === 0) {
          hash.update(head.subarray(start, filePart));
          controller.enqueue(head.subarray(0, filePart));
        }
        if (sent++ < 40) {
          hash.update(chunk);
          return controller.enqueue(chunk);
        }
        hash.update(tail);
        controller.enqueue(Buffer.concat([tail, closing]));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { request: uploadRequest(body), sha256: () => hash.digest('hex') };
}

test('a file of 40 MB passes through without being held in memory', async () => {
  const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.2'));
  const base = process.memoryUsage();
  let most = 0;
  const watch = setInterval(() => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers - base.heapUsed - base.arrayBuffers);
  }, 2);
  const { request, sha256 } = hugeForm();
  const evidence = succeeded(await upload(focal, id, request));
  clearInterval(watch);
  const record = await db.evidenceFile.findFirstOrThrow({ where: { evidenceId: evidence.id } });
  expect(record.size).toBeGreaterThan(40 * MB);
  expect(record.sha256).toBe(sha256());
  expect(most).toBeLessThan(25 * MB);
});

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

test('a record whose object is gone is not found, and no key leads out of the folder', async () => {
  expect((await served(undefined, 'aa/aaaaaaaa-0000-4000-8000-000000000000')).response.status).toBe(404);
  await expect(served(undefined, '../../etc/passwd')).rejects.toThrow('not a storage key');
  expect(() => store().remove('aa/../../x')).toThrow('not a storage key');
});
