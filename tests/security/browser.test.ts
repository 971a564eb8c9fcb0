import { NextRequest } from 'next/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import nextConfig from '@/next.config';
import { config, proxy } from '@/proxy';

afterEach(() => vi.unstubAllEnvs());

const ask = (path: string, appUrl = 'https://plano.exemplo.gov.br') => {
  vi.stubEnv('APP_URL', appUrl);
  return proxy(new NextRequest(`${appUrl}${path}`, { headers: { 'x-request-id': 'forged' } }));
};
const policyOf = (path: string) => ask(path).headers.get('content-security-policy');

describe('what every page bears', () => {
  test('is a policy with a nonce of this very answer, handed on to the page as well', () => {
    const response = ask('/painel');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w=]+' 'strict-dynamic';/);
    for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(policy);
    expect(policyOf('/painel')).not.toBe(policy);
  });

  test('is an id of our own, whatever the browser sent, handed on to the page as well', () => {
    const { headers } = ask('/painel');
    const id = headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(headers.get('x-middleware-request-x-request-id')).toBe(id);
    expect(ask('/painel').headers.get('x-request-id')).not.toBe(id);
  });

  test('is the order to come back by https alone, where the system is served by it', () => {
    const header = 'strict-transport-security';
    for (const path of ['/', '/api/saude', '/dados/metas.json'])
      expect(ask(path).headers.get(header)).toBe('max-age=63072000; includeSubDomains');
    expect(ask('/', 'http://localhost:3000').headers.get(header)).toBeNull();
  });
});

test('what is no page has one policy, under which nothing is shown and nothing runs', async () => {
  for (const path of ['/api/prazo', '/api/evidencias/x', '/dados/metas.csv']) expect(policyOf(path)).toBeNull();
  const rules = (await nextConfig.headers?.()) ?? [];
  const [everything, ...narrower] = rules.map(({ source, headers }) => ({ source, headers: JSON.stringify(headers) }));
  expect(everything).toMatchObject({ source: '/:path*', headers: expect.stringContaining('DENY') });
  const strict = narrower.filter(({ headers }) => headers.includes("default-src 'none'"));
  expect(strict.map(({ source }) => source)).toEqual([
    expect.stringMatching(/^\/api\//),
    expect.stringMatching(/^\/dados\//),
  ]);
});

test('an address that is no text is refused as such, and one that is written in signs is not', () => {
  for (const path of ['/transparencia/%ff', '/%', '/api/evidencias/%c3/versoes', '/fotos/%E0%A4']) {
    const response = ask(path);
    expect([response.status, response.headers.get('content-type')], path).toEqual([400, 'text/plain;charset=UTF-8']);
    expect(response.headers.get('x-request-id'), path).toBeTruthy();
  }
  for (const path of ['/transparencia/%C3%A9', '/busca?q=%ff']) expect(ask(path).status, path).toBe(200);
});

test('no optimizer of Next keeps pictures beside ours, which are gone as soon as they are taken back', () => {
  expect(nextConfig.images).toEqual({ unoptimized: true });
});

test('cookies bear the prefix by which a browser binds them to this host over https, and no script reads them', async () => {
  const cookieAt = async (appUrl: string) => {
    vi.stubEnv('APP_URL', appUrl);
    vi.resetModules();
    return (await import('@/lib/auth/options')).sessionCookie();
  };
  const flags = { httpOnly: true, sameSite: 'lax', path: '/' };
  expect(await cookieAt('https://plano.exemplo.gov.br')).toEqual({
    name: '__Host-sessao',
    options: { ...flags, secure: true },
  });
  expect(await cookieAt('http://localhost:3000')).toEqual({ name: 'sessao', options: { ...flags, secure: false } });
});

test('only static files and uploads, which are cut on the way, go past it', () => {
  const [matcher = ''] = config.matcher;
  const passes = (path: string) => new RegExp(`^${matcher}$`).test(path);
  for (const path of [
    '/',
    '/painel',
    '/trilha/exportar',
    '/api/evidencias/x',
    '/api/auth/callback/govbr',
    '/dados/metas.csv',
    '/_next/image',
    '/api/evidencias/%ff/versoes',
  ])
    expect(passes(path), path).toBe(true);
  for (const path of ['/_next/static/x.js', '/icon.svg', '/api/atividades/x/evidencias', '/api/evidencias/x/versoes'])
    expect(passes(path), path).toBe(false);
});
