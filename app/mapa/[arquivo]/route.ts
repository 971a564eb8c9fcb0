import { sitemapPart } from '@/lib/features/sitemap/loaders';

/** One file of the site map, as its index names it. */
export async function GET(_: Request, { params }: RouteContext<'/mapa/[arquivo]'>): Promise<Response> {
  const map = await sitemapPart((await params).arquivo);
  if (!map) return new Response('Não há esta parte do mapa do site.', { status: 404, headers: TEXT });
  return new Response(map, { headers: XML });
}

const XML = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=60' };
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
