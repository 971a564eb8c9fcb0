import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import busboy from 'busboy';
import { Refusal } from '@/lib/action/errors';
import type { StoredFile } from '@/lib/storage/storage';

export interface ReceivedFile {
  /** Fields that came before the file. */
  fields: Record<string, string>;
  fileName: string;
  stored: StoredFile;
}

/**
 * Reads one file from a multipart request and hands it on as it arrives; memory stays flat whatever its size.
 * Throws a `Refusal` when there is no file or the request ends before its time. `keep` undoes its own work on failure.
 */
export async function receiveFile(
  request: Request,
  keep: (source: Readable) => Promise<StoredFile>,
  discard: (stored: StoredFile) => Promise<void>,
): Promise<ReceivedFile> {
  if (!request.body) throw new Refusal('FILE_MISSING');
  const body = Readable.fromWeb(request.body as NodeWebStream);
  const parser = readForm(request);
  const fields: Record<string, string> = {};
  let received: Promise<ReceivedFile> | undefined;

  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_name, source, { filename }) => {
    // A cut request fails the file too, perhaps before `keep` listens to it.
    source.on('error', () => undefined);
    if (!filename) return source.resume();
    received = keep(source).then((stored) => ({ fields, fileName: filename, stored }));
    // A refused file is read to its end and dropped, so that the browser gets to hear why.
    received.catch(() => source.resume());
  });

  // The signal matters: when a person goes away, the body alone would wait for ever for what does not come.
  const whole = pipeline(body, parser, { signal: request.signal }).catch(() => {
    throw new Refusal('FILE_CUT');
  });
  return settle(whole, () => received, discard);
}

function readForm(request: Request) {
  try {
    const limits = { files: 1, fields: 10, fieldSize: 1_000, parts: 20 };
    return busboy({ headers: Object.fromEntries(request.headers), limits, defParamCharset: 'utf8' });
  } catch {
    throw new Refusal('FILE_MISSING');
  }
}

/**
 * A cut request wins over whatever was kept of it: `keep` sees its source fail and undoes its work, and a file that was
 * already whole when the rest of the form did not come is discarded.
 */
async function settle(
  whole: Promise<void>,
  result: () => Promise<ReceivedFile> | undefined,
  discard: (stored: StoredFile) => Promise<void>,
): Promise<ReceivedFile> {
  try {
    await whole;
  } catch (error) {
    const kept = await result()?.catch(() => undefined);
    if (kept) await discard(kept.stored);
    throw error;
  }
  const received = result();
  if (!received) throw new Refusal('FILE_MISSING');
  return received;
}
