import { loadPicture } from '@/lib/features/public-work/loaders';

/** The picture of a published evidence, resized. Kept by browsers for a minute: what is withdrawn is gone by then. */
export async function GET(request: Request, { params }: RouteContext<'/fotos/[id]'>): Promise<Response> {
  const { id } = await params;
  const picture = await loadPicture(id, new URL(request.url).searchParams.get('largura'));
  if (!picture) return new Response('Foto não encontrada.', { status: 404, headers: NOT_FOUND });
  const headers = { ...PICTURE, etag: picture.etag };
  if (request.headers.get('if-none-match') === picture.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(picture.bytes), { headers });
}

const CLOSED = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox" };
const PICTURE = { ...CLOSED, 'content-type': 'image/webp', 'cache-control': 'public, max-age=60' };
const NOT_FOUND = { ...CLOSED, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
