import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import busboy from 'busboy';
import { type ErrorCode, Refusal } from '@/lib/action/errors';
import type { StoredFile } from '@/lib/storage/keep';
import { store } from '@/lib/storage/store';

/** As many files as one request may bring; what comes after them is refused by name. */
const MOST_FILES = 20;

/** Enough for bytes to come in while those before are written. */
const BUFFER = 128 * 1024;

type ReceivedFile = { fileName: string } & (
  | { stored: StoredFile; refused?: undefined }
  | { stored?: undefined; refused: ErrorCode }
);

interface Received {
  fields: Record<string, string>;
  /** In the order in which they came. */
  files: ReceivedFile[];
}

type Keep = (source: Readable, fileName: string) => Promise<StoredFile>;

/**
 * Reads the fields and files of a multipart request and hands each file on as it arrives; memory stays flat whatever
 * their size. A refused file does not lose the others. Throws a `Refusal`, and keeps none of them, when the request has
 * no file or ends before its time, and when keeping one fails for a reason that is not its own.
 */
export async function receiveFiles(request: Request, keep: Keep): Promise<Received> {
  if (!request.body) throw new Refusal('FILE_MISSING');
  const body = Readable.fromWeb(request.body as NodeWebStream);
  const parser = readForm(request);
  const fields: Record<string, string> = {};
  const pending: Promise<ReceivedFile>[] = [];

  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_name, source, { filename }) => {
    // A cut request fails the file too, perhaps before `keep` listens to it.
    source.on('error', () => undefined);
    if (!filename) return source.resume();
    const received = pending.length < MOST_FILES ? take(source, filename, keep) : tooMany(filename);
    // What is left of a refused file is read and dropped, so that the rest arrives and the browser hears why.
    const drop = () => source.resume();
    received.then(drop, drop);
    pending.push(received);
  });

  // The signal matters: when a person goes away, the body alone would wait for ever for what does not come.
  const whole = pipeline(body, parser, { signal: request.signal }).catch(() => {
    throw new Refusal('FILE_CUT');
  });
  return settle(whole, fields, pending);
}

function readForm(request: Request) {
  try {
    const limits = { files: 5 * MOST_FILES, fields: 20, fieldSize: 4_000, parts: 6 * MOST_FILES };
    const headers = Object.fromEntries(request.headers);
    return busboy({ headers, limits, defParamCharset: 'utf8', highWaterMark: BUFFER, fileHwm: BUFFER });
  } catch {
    throw new Refusal('FILE_MISSING');
  }
}

async function take(source: Readable, fileName: string, keep: Keep): Promise<ReceivedFile> {
  try {
    return { fileName, stored: await keep(source, fileName) };
  } catch (error) {
    if (error instanceof Refusal) return { fileName, refused: error.code };
    throw error;
  }
}

async function tooMany(fileName: string): Promise<ReceivedFile> {
  return { fileName, refused: 'FILE_COUNT' };
}

/** A cut request wins over whatever was kept of it; a file that was already whole is removed again. */
async function settle(whole: Promise<void>, fields: Record<string, string>, pending: Promise<ReceivedFile>[]) {
  const [request] = await Promise.allSettled([whole]);
  const outcomes = await Promise.allSettled(pending);
  const files = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failed = [request, ...outcomes].find((outcome) => outcome?.status === 'rejected');
  if (failed?.status === 'rejected') {
    for (const { stored } of files) if (stored) await store().remove(stored.key);
    throw failed.reason;
  }
  if (files.length === 0) throw new Refusal('FILE_MISSING');
  return { fields, files };
}
