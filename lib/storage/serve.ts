import 'server-only';
import { store } from '@/lib/storage/store';

interface ServedFile {
  storageKey: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** A stored file as a response that no page can run: its own type, no sniffing, no script, never cached by others. */
export async function serveFile(request: Request, file: ServedFile | null): Promise<Response> {
  if (!file) return new Response('Arquivo não encontrado.', { status: 404 });
  const range = requestedRange(request.headers.get('range'), file.size);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.size}` } });
  }
  const body = await store().read(file.storageKey, range);
  if (!body) return new Response('Arquivo não encontrado.', { status: 404 });
  const headers = new Headers({
    'content-type': file.mediaType,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'content-length': String(range ? range.end - range.start + 1 : file.size),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-sha256': file.sha256,
  });
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** One range of bytes, as viewers ask for; several at once are answered with the whole file. */
function requestedRange(header: string | null, size: number) {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!match || (!match[1] && !match[2])) return undefined;
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start <= end ? { start, end } : ('unsatisfiable' as const);
}
