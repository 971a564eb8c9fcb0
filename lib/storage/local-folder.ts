import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@/lib/action/errors';
import type { ByteRange, Storage } from '@/lib/storage/storage';

const CHUNK = 64 * 1024;
const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** Objects in a folder. Each is written beside its place, flushed, then renamed into it. */
export function localFolder(root: string): Storage {
  const incoming = join(root, 'incoming');
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('not a storage key');
    return join(root, 'objects', key);
  };

  return {
    async write(source, maxBytes, inspect) {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const id = randomUUID();
      const temporary = join(incoming, id);
      try {
        const { size, sha256 } = await drain(source, temporary, maxBytes);
        const mediaType = await inspect(temporary);
        const key = `${id.slice(0, 2)}/${id}`;
        await mkdir(join(root, 'objects', id.slice(0, 2)), { recursive: true, mode: 0o700 });
        await rename(temporary, pathOf(key));
        return { key, size, sha256, mediaType };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },

    async read(key, range) {
      const handle = await open(pathOf(key)).catch(() => null);
      return handle && pull(handle, range ?? { start: 0, end: (await handle.stat()).size - 1 });
    },

    remove: (key) => rm(pathOf(key), { force: true }),

    async sweep(onRecord, before) {
      for (const name of await olderThan(incoming, before)) await rm(join(incoming, name), { force: true });
      for (const shelf of await readdir(join(root, 'objects')).catch(() => [])) {
        const keys = (await olderThan(join(root, 'objects', shelf), before)).map((name) => `${shelf}/${name}`);
        const known = await onRecord(keys);
        for (const key of keys) if (!known.has(key)) await rm(pathOf(key), { force: true });
      }
    },

    async check() {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      await access(incoming, constants.W_OK);
    },
  };
}

async function olderThan(folder: string, before: Date): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const ages = await Promise.all(
    names.map(async (name) => ({ name, changed: (await stat(join(folder, name))).mtime })),
  );
  return ages.filter(({ changed }) => changed < before).map(({ name }) => name);
}

/** Copies the stream to a file and measures it on the way; refuses it at the first byte past the limit. */
async function drain(source: Readable, path: string, maxBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new Refusal('FILE_TOO_LARGE'));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(source, measure, createWriteStream(path, { flush: true, mode: 0o600 }));
  if (size === 0) throw new Refusal('FILE_EMPTY');
  return { size, sha256: hash.digest('hex') };
}

/** A stream that reads only when asked, so that an abandoned download closes its file and raises nothing. */
function pull(handle: Awaited<ReturnType<typeof open>>, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let position = start;
  return new ReadableStream({
    async pull(controller) {
      const buffer = Buffer.alloc(Math.min(CHUNK, end - position + 1));
      const { bytesRead } =
        buffer.length > 0 ? await handle.read(buffer, 0, buffer.length, position) : { bytesRead: 0 };
      if (bytesRead === 0) {
        await handle.close();
        return controller.close();
      }
      position += bytesRead;
      controller.enqueue(buffer.subarray(0, bytesRead));
    },
    cancel: () => handle.close(),
  });
}
