import 'server-only';
import type { FileScan } from '@/lib/domain/glossary';
import { store } from '@/lib/storage/store';

interface ServedFile {
  storageKey: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** Only what is not in quarantine is served. */
  scan?: FileScan;
}

/** What a browser shows by itself and runs nothing of; everything else is only ever saved. */
const SHOWN = /^(application\/pdf|image\/(png|jpeg|webp))$/;

/** A stored file as a response that no page can run: its own type, no sniffing, no script, never cached by others. */
export async function serveFile(request: Request, file: ServedFile | null): Promise<Response> {
  if (!file) return sentence('Arquivo não encontrado.', 404);
  if (file.scan === 'WAITING') return sentence('Este arquivo ainda espera a verificação do antivírus.', 423);
  const headers = safeHeaders(file);
  headers.set('accept-ranges', 'bytes');
  headers.set('etag', `"${file.sha256}"`);
  headers.set('x-sha256', file.sha256);
  if (request.headers.get('if-none-match') === headers.get('etag')) return new Response(null, { status: 304, headers });
  const range = requestedRange(request, file);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  const body = await store().read(file.storageKey, range);
  if (!body) return sentence('Arquivo não encontrado.', 404);
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** The same for a file made for this answer alone and kept nowhere. */
export function serveMade(file: { fileName: string; mediaType: string; bytes: Buffer } | null): Response {
  if (!file) return sentence('Arquivo não encontrado.', 404);
  const headers = safeHeaders(file);
  headers.set('content-length', String(file.bytes.length));
  return new Response(new Uint8Array(file.bytes), { headers });
}

function safeHeaders({ fileName, mediaType }: Pick<ServedFile, 'fileName' | 'mediaType'>): Headers {
  const isShown = SHOWN.test(mediaType);
  // Chromium's viewer of PDFs does not start inside a sandbox; it runs nothing that the policy does not let in.
  const sandbox = mediaType === 'application/pdf' ? '' : '; sandbox';
  return new Headers({
    'content-type': mediaType,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'cache-control': 'private, no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'${sandbox}`,
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
}

/** One range of bytes, as viewers ask for; several at once, or of another version, are answered with the whole file. */
function requestedRange({ headers }: Request, { size, sha256 }: ServedFile) {
  const match = headers.get('range')?.match(/^bytes=(\d*)-(\d*)$/);
  const version = headers.get('if-range');
  if (!match || (!match[1] && !match[2]) || (version && version !== `"${sha256}"`)) return undefined;
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start <= end ? { start, end } : ('unsatisfiable' as const);
}

/** One sentence in place of a file. */
export function sentence(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
    },
  });
}
