import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { sha256Of } from '@/lib/storage/rehash';
import { serveFile } from '@/lib/storage/serve';
import { store } from '@/lib/storage/store';
import { sweepFiles } from '@/lib/storage/sweep';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { draft, obligationOf, succeeded } from '@/tests/factories/activities';
import { person } from '@/tests/factories/people';
import { hugeForm, keysInStore, multipart, objectsKept, upload, uploadRequest } from '@/tests/factories/uploads';
import { openWorld, type World } from '@/tests/factories/world';
import { memoryRise } from '@/tests/support/memory';

const MB = 1024 * 1024;
const TOMORROW = () => new Date(Date.now() + 86_400_000);

/** What every back end has to do, whatever keeps the bytes. `open` gives the settings that choose it. */
export function storageSuite(
  name: string,
  open: () => Promise<{ settings: Record<string, string>; stop(): Promise<void> }>,
) {
  describe(name, () => {
    let world: World;
    let focal: Actor;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      const service = await open();
      stop = service.stop;
      world = await openWorld({ MAX_UPLOAD_MB: '90', ...service.settings });
      focal = await person('FOCAL_POINT', 'SEPOG/RO');
    });
    afterAll(async () => {
      await world.close();
      await stop();
    });

    async function put(content: string) {
      const id = randomUUID();
      const path = join(world.folder, id);
      const key = `${id.slice(0, 2)}/${id}`;
      await writeFile(path, content);
      await store().put(path, key);
      return key;
    }

    const textOf = async (key: string, range?: { start: number; end: number }) => {
      const body = await store().read(key, range);
      return body && new Response(body).text();
    };

    test('an object comes back as it was put, whole or a part of it, until it is removed', async () => {
      const key = await put('0123456789');
      expect(await textOf(key)).toBe('0123456789');
      expect(await textOf(key, { start: 2, end: 4 })).toBe('234');
      await store().remove(key);
      expect(await textOf(key)).toBeNull();
      await store().remove(key);
    });

    test('what cannot be put leaves nothing', async () => {
      const before = await keysInStore();
      const key = `aa/${randomUUID()}`;
      await expect(store().put(join(world.folder, 'nada'), key)).rejects.toThrow();
      expect(await keysInStore()).toEqual(before);
    });

    test('nothing but a key of ours becomes a place', async () => {
      for (const key of ['../../etc/passwd', 'aa/../../x', '', 'aa/aa', `AA/${randomUUID()}`]) {
        await expect((async () => store().read(key))()).rejects.toThrow('not a storage key');
        await expect((async () => store().remove(key))()).rejects.toThrow('not a storage key');
        await expect((async () => store().put('x', key))()).rejects.toThrow('not a storage key');
      }
    });

    test('it says that it can be written', async () => {
      await expect(store().check()).resolves.toBeUndefined();
    });

    test('a file of 80 MB passes through without being held in memory, and its SHA-256 is the stored object’s', async () => {
      const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.2'));
      const { request, sha256 } = hugeForm();
      const rise = await memoryRise(async () => {
        succeeded(await upload(focal, id, request));
      });
      const [object] = await objectsKept();
      expect(object?.size).toBeGreaterThan(80 * MB);
      expect(object?.sha256).toBe(sha256());
      expect(await sha256Of(object?.storageKey ?? '')).toBe(object?.sha256);
      expect(rise).toBeGreaterThan(0);
      expect(rise).toBeLessThan(32 * MB);
    });

    test('an object that is gone has no SHA-256', async () => {
      expect(await sha256Of(`aa/${randomUUID()}`)).toBeNull();
    });

    test('the sweep removes what no record names, and neither what one names nor what is fresh', async () => {
      const recorded = (await objectsKept()).map(({ storageKey }) => storageKey);
      const left = await put('sobra');
      const onRecord = async (keys: string[]) => new Set(keys.filter((key) => recorded.includes(key)));
      await sweepFiles(onRecord, new Date(0));
      expect(await keysInStore()).toEqual([...recorded, left].sort());
      await sweepFiles(onRecord, TOMORROW());
      expect(await keysInStore()).toEqual(recorded.sort());
    });

    test('files of one request are kept one by one: a refused one does not lose the others', async () => {
      const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.3'));
      const before = await db.activityEvidence.count({ where: { activityId: id } });
      const files = [
        { content: samplePdf('Primeira'), fileName: 'a.pdf' },
        { content: 'MZ\0', fileName: 'b.pdf' },
        { content: samplePdf('Terceira'), fileName: 'c.pdf' },
      ];
      await upload(focal, id, uploadRequest(multipart(files)));
      expect(await db.activityEvidence.count({ where: { activityId: id } })).toBe(before + 2);
      expect(await keysInStore()).toEqual((await objectsKept()).map(({ storageKey }) => storageKey).sort());
    });

    test('of a request that is cut, files that were whole already go too', async () => {
      const { id } = await draft(focal, await obligationOf('SEPOG/RO', '2.3'));
      const before = await keysInStore();
      const whole = multipart([{ content: samplePdf('Primeira') }, { content: samplePdf('Segunda') }]);
      const result = await upload(focal, id, uploadRequest(whole.subarray(0, whole.length - 300)));
      expect(result).toMatchObject({ ok: false, code: 'FILE_CUT' });
      expect(await keysInStore()).toEqual(before);
    });

    test('a file is served in ranges, with the mark of its version', async () => {
      const [object] = await objectsKept();
      const file = { ...object, fileName: 'a.pdf', mediaType: 'application/pdf' } as Parameters<typeof serveFile>[1];
      const headers = { range: 'bytes=0-4', 'if-range': `"${object?.sha256}"` };
      const part = await serveFile(new Request('http://localhost', { headers }), file);
      expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
      const whole = await serveFile(new Request('http://localhost'), file);
      const hash = createHash('sha256').update(new Uint8Array(await whole.arrayBuffer()));
      expect(hash.digest('hex')).toBe(object?.sha256);
    });

    test('a download that is given up raises nothing', async () => {
      const [object] = await objectsKept();
      const body = await store().read(object?.storageKey ?? '');
      const reader = body?.getReader();
      expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
      await reader?.cancel();
      expect(await sha256Of(object?.storageKey ?? '')).toBe(object?.sha256);
    });
  });
}
