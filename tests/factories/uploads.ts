import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Result } from '@/lib/action/errors';
import { guarded } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { uploadEvidence } from '@/lib/features/uploads/mutations';
import { store } from '@/lib/storage/store';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { by } from '@/tests/factories/activities';

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');
const BOUNDARY = '----fronteira';

interface SentFile {
  content?: Uint8Array | string;
  fileName?: string;
}

/** The bytes of a browser's form with these files, and the kind of document in front of them. */
export function multipart(files: SentFile[], kind = 'MINUTES'): Buffer<ArrayBuffer> {
  const field = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}\r\n`;
  const parts = files.flatMap(({ content = '', fileName = 'ata.pdf' }) => [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/pdf\r\n\r\n`,
    content,
    '\r\n',
  ]);
  return Buffer.concat([field, ...parts, `--${BOUNDARY}--\r\n`].map((part) => Buffer.from(part)));
}

/** A form whose file is 80 MB, made only as fast as it is read, and the SHA-256 of what was read. */
export function hugeForm() {
  const form = multipart([{ content: samplePdf('Grande') }]);
  const [start, end] = [form.indexOf('%PDF'), form.indexOf('%%EOF')];
  const hash = createHash('sha256');
  const body = Readable.from(
    (async function* () {
      yield form.subarray(0, start);
      for (const part of [form.subarray(start, end), ...Array<Buffer>(80).fill(MEGABYTE), Buffer.from('\n%%EOF')]) {
        hash.update(part);
        yield part;
      }
      yield form.subarray(end + '%%EOF\n'.length);
    })(),
  );
  return { request: uploadRequest(Readable.toWeb(body) as ReadableStream), sha256: () => hash.digest('hex') };
}

/** A request with that body, as the upload route gets it. */
export function uploadRequest(
  body: BodyInit | ReadableStream,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Request {
  const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  const init = { method: 'POST', body, duplex: 'half', headers: { ...type, ...headers }, signal };
  return new Request('http://localhost/api/atividades/x/evidencias', init as RequestInit);
}

/** Uploads as the route does; of several files the first that was not stored decides, as a code. */
export async function upload(actor: Actor, activityId: string, request: Request): Promise<Result<{ id: string }>> {
  const result = await guarded(() => uploadEvidence(by(actor), activityId, request));
  if (!result.ok) return result;
  let id = '';
  for (const file of result.data) {
    if (file.outcome === 'refused') return { ok: false, code: file.code, fieldErrors: file.fieldErrors };
    if (file.outcome === 'known') return { ok: false, code: 'FILE_KNOWN', fieldErrors: {} };
    id = file.id;
  }
  return { ok: true, data: { id } };
}

/** Every file that the data folder holds, relative to it. */
export async function storedFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'arquivos'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Every key that the store holds, whichever it is: what a sweep that keeps everything gets to see. */
export async function keysInStore(): Promise<string[]> {
  const seen: string[] = [];
  const keepAll = async (keys: string[]) => {
    seen.push(...keys);
    return new Set(keys);
  };
  await store().sweep(keepAll, new Date(Date.now() + 86_400_000));
  return seen.sort();
}

/** What is on record as stored, the largest first. */
export function objectsKept() {
  return db.evidenceFile.findMany({
    select: { storageKey: true, sha256: true, size: true },
    orderBy: [{ size: 'desc' }, { storageKey: 'asc' }],
  });
}
