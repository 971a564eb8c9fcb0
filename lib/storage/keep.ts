import 'server-only';
import type { Readable } from 'node:stream';
import { Refusal } from '@/lib/action/errors';
import { scanFile } from '@/lib/storage/antivirus';
import { cleanName } from '@/lib/storage/file-name';
import { inspect } from '@/lib/storage/inspect/inspect';
import { spooled } from '@/lib/storage/spool';
import { store } from '@/lib/storage/store';

/** What keeping a file learned of it. `WAITING` is in quarantine: kept, and served to nobody until it is scanned. */
export interface StoredFile {
  key: string;
  size: number;
  sha256: string;
  mediaType: string;
  fileName: string;
  scan: 'NOT_SCANNED' | 'CLEAN' | 'WAITING';
}

/**
 * Keeps a file that someone sent, after looking into it; memory stays flat whatever its size. Throws a `Refusal` and
 * keeps nothing when it is not what may be kept. Whoever calls this puts it on record, or removes it.
 */
export function keepFile(source: Readable, sent: { fileName: string; maxBytes: number }): Promise<StoredFile> {
  const fileName = cleanName(sent.fileName);
  return spooled(source, sent.maxBytes, async ({ id, path, size, sha256, flushed }) => {
    const mediaType = await inspect(path, fileName);
    const scan = await scanFile(path);
    if (scan === 'INFECTED') throw new Refusal('FILE_INFECTED');
    const key = `${id.slice(0, 2)}/${id}`;
    await flushed;
    await store().put(path, key);
    return { key, size, sha256, mediaType, fileName, scan };
  });
}

/** Keeps a file that the system itself made, in which there is nothing to look for. Otherwise as `keepFile`. */
export function keepMade(source: Readable, maxBytes: number): Promise<Pick<StoredFile, 'key' | 'size' | 'sha256'>> {
  return spooled(source, maxBytes, async ({ id, path, size, sha256, flushed }) => {
    const key = `${id.slice(0, 2)}/${id}`;
    await flushed;
    await store().put(path, key);
    return { key, size, sha256 };
  });
}
