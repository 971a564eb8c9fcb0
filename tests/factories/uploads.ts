import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { guarded } from '@/lib/action/perform';
import type { Actor } from '@/lib/domain/permissions/policy';
import { uploadEvidence } from '@/lib/features/evidence/mutations';
import { by } from '@/tests/factories/activities';

const BOUNDARY = '----fronteira';

interface Sent {
  content?: Uint8Array | string;
  fileName?: string | null;
  kind?: string;
}

/** The bytes of a browser's form with one file; `fileName: null` leaves the file out. */
export function multipart({ content = '', fileName = 'ata.pdf', kind = 'MINUTES' }: Sent): Buffer<ArrayBuffer> {
  const field = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${kind}\r\n`;
  const file = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/pdf\r\n\r\n`;
  const parts = fileName === null ? [field] : [field, file, content, '\r\n'];
  return Buffer.concat([...parts, `--${BOUNDARY}--\r\n`].map((part) => Buffer.from(part)));
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

/** Uploads as the route does, where a refusal becomes a result. */
export function upload(actor: Actor, activityId: string, request: Request) {
  return guarded(() => uploadEvidence(by(actor), activityId, request));
}

/** Every file that the data folder holds, relative to it. */
export async function storedFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'arquivos'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
