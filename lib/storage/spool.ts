import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '@/lib/action/errors';
import { env } from '@/lib/env/env';
import { withDisk } from '@/lib/storage/disk';
import { testVirusWatch } from '@/lib/storage/inspect/test-virus';
import { olderThan } from '@/lib/storage/local-folder';

/** A file that has arrived and is not kept yet. */
interface Spooled {
  id: string;
  path: string;
  size: number;
  sha256: string;
  /** Settles when the disk has it for good; it goes on while the file is looked at. */
  flushed: Promise<void>;
}

const folder = () => join(env.DATA_DIR, 'arquivos', 'incoming');

/**
 * Writes a stream to a file of its own as it arrives, measures it on the way, and hands it on. The file is gone
 * afterwards, whatever happened. The source is read no further than the first byte past the limit, or the test virus.
 */
export async function spooled<Data>(source: Readable, maxBytes: number, keep: (file: Spooled) => Promise<Data>) {
  const id = randomUUID();
  const path = join(folder(), id);
  // Opened before anything is written and closed before anything is removed: nothing can appear after its removal.
  const handle = await withDisk(() => openNew(path));
  let flushed = Promise.resolve();
  try {
    const facts = await withDisk(() => drain(source, handle, maxBytes));
    flushed = withDisk(() => handle.sync());
    flushed.catch(() => undefined);
    return await keep({ id, path, flushed, ...facts });
  } finally {
    await flushed.catch(() => undefined);
    await handle.close();
    await rm(path, { force: true });
  }
}

/** Removes what a crash left half sent. */
export async function sweepSpool(before: Date): Promise<void> {
  for (const name of await olderThan(folder(), before)) await rm(join(folder(), name), { force: true });
}

async function openNew(path: string): Promise<FileHandle> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  return open(path, 'wx', 0o600);
}

/** One chunk is written while the next one comes in and is looked at. */
async function drain(source: Readable, handle: FileHandle, maxBytes: number) {
  const hash = createHash('sha256');
  const watch = testVirusWatch();
  let size = 0;
  let written = Promise.resolve();
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new Refusal('FILE_TOO_LARGE');
      await written;
      written = writeAll(handle, chunk);
      written.catch(() => undefined);
      watch(chunk);
      hash.update(chunk);
    }
  } finally {
    await written;
  }
  if (size === 0) throw new Refusal('FILE_EMPTY');
  return { size, sha256: hash.digest('hex') };
}

/** The kernel may take a part only, as it does just before a disk is full. */
async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    written += (await handle.write(chunk, written, chunk.length - written)).bytesWritten;
  }
}
