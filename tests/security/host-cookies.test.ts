import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginGovbr } from '@/lib/auth/govbr';
import { clearProvenIdentity, keepProvenIdentity } from '@/lib/auth/govbr-invitation';
import { forgetSignIn } from '@/lib/auth/govbr-provider';
import { beginSession, endSession } from '@/lib/auth/session';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { identity } from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const APP = 'https://plano.example';
let world: World;

beforeAll(async () => {
  lendHeadersToNextAuth();
  const client = { GOVBR_CLIENT_ID: 'plano.example', GOVBR_CLIENT_SECRET: 'segredo-bem-longo' };
  world = await openWorld({ APP_URL: APP, NEXTAUTH_URL: APP, NEXTAUTH_SECRET: 'x'.repeat(40), ...client });
});
afterAll(() => world.close());

test('over https every cookie of a sign-in is bound to this host, hidden from scripts, and taken back with its flags', async () => {
  browser.reset(APP);
  browser.flags.clear();
  const { userId } = await person('VIEWER', 'SEPOG/RO');
  await beginGovbr({ kind: 'signIn' });
  await keepProvenIdentity('convite', identity('https://sso.acesso.gov.br', '11144477735'));
  await beginSession(userId, { method: 'GOVBR', strong: true });
  const set = [...browser.jar.keys()].sort();
  expect(set).toEqual(
    ['govbr-estado', 'govbr-nonce', 'govbr-pedido', 'govbr-pkce', 'identidade', 'navegador', 'sessao'].map(
      (name) => `__Host-${name}`,
    ),
  );
  const flags = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' };
  for (const name of set) expect(browser.flags.get(name)).toMatchObject(flags);
  await endSession();
  await forgetSignIn();
  await clearProvenIdentity();
  for (const name of ['__Host-sessao', '__Host-govbr-estado', '__Host-identidade']) {
    expect(browser.flags.get(name)).toMatchObject({ ...flags, maxAge: 0 });
    expect(browser.jar.has(name)).toBe(false);
  }
});
