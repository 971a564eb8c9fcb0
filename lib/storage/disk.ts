import 'server-only';
import { open } from 'node:fs/promises';
import { Refusal } from '@/lib/action/errors';

/** A full disk, or a used-up quota, is something that a person can be told; anything else stays what it was. */
export async function withDisk<Data>(write: () => Promise<Data>): Promise<Data> {
  try {
    return await write();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new Refusal('DISK_FULL');
    throw error;
  }
}

/** Makes the names in a folder survive a power cut, as flushing a file does for its bytes. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
