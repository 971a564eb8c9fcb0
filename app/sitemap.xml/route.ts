import { sitemapIndex } from '@/lib/features/sitemap/loaders';

/** Its answer depends on where it is served, so none is made when the application is built. */
export const dynamic = 'force-dynamic';

/** Where machines that search find the pages: an index, because there may be more than one file holds. */
export async function GET(): Promise<Response> {
  const headers = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=60' };
  return new Response(await sitemapIndex(), { headers });
}
