import 'server-only';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder, withDisk } from '@/lib/storage/disk';
import { pullFile } from '@/lib/storage/pull';
import { assertKey, type Storage } from '@/lib/storage/storage';

/** Objects in a folder, each moved into its place whole. `put` takes files of the same file system. */
export function localFolder(root: string): Storage {
  const pathOf = (key: string) => {
    assertKey(key);
    return join(root, key);
  };

  return {
    put: (path, key) =>
      withDisk(async () => {
        const place = pathOf(key);
        const made = await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await rename(path, place);
        await flushFolder(dirname(place));
        if (made) await flushFolder(root);
      }),

    async read(key, range) {
      const handle = await open(pathOf(key)).catch(whenMissing(null));
      return handle && pullFile(handle, range ?? { start: 0, end: (await handle.stat()).size - 1 });
    },

    remove: (key) => rm(pathOf(key), { force: true }),

    async sweep(onRecord, before) {
      for (const shelf of await readdir(root).catch(whenMissing([]))) {
        const keys = (await olderThan(join(root, shelf), before)).map((name) => `${shelf}/${name}`);
        const known = await onRecord(keys);
        for (const key of keys) if (!known.has(key)) await rm(pathOf(key), { force: true });
      }
    },

    async check() {
      await mkdir(root, { recursive: true, mode: 0o700 });
      await access(root, constants.W_OK);
    },
  };
}

/** Names in a folder of what was last written before that moment; a folder that is not there has none. */
export async function olderThan(folder: string, before: Date): Promise<string[]> {
  const names = await readdir(folder).catch(whenMissing([]));
  const ages = await Promise.all(
    names.map(async (name) => ({ name, changed: (await stat(join(folder, name)).catch(whenMissing(null)))?.mtime })),
  );
  return ages.filter(({ changed }) => changed && changed < before).map(({ name }) => name);
}

function whenMissing<Instead>(instead: Instead) {
  return (error: NodeJS.ErrnoException): Instead => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}
