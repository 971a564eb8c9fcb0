import { env } from '@/lib/env/env';

/** What is behind a sign-in, or without an end, such as the answers of the search. */
const CLOSED = ['/api/', '/busca', '/convite/', '/entrar', '/painel', '/fotos/'];

/** Its answer depends on where it is served, so none is made when the application is built. */
export const dynamic = 'force-dynamic';

/** What machines that search may read. Nothing of a demonstration, whose people and figures are invented. */
export function GET(): Response {
  const isDemo = env.APP_MODE === 'demo';
  const lines = [
    'User-agent: *',
    ...(isDemo ? ['Disallow: /'] : CLOSED.map((path) => `Disallow: ${path}`)),
    `Sitemap: ${new URL('/sitemap.xml', env.APP_URL).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
