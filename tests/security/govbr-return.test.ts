import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginGovbr } from '@/lib/auth/govbr';
import { currentActor, endSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { seal } from '@/lib/vault/vault';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { CALLBACK, comeBack, configureGovbr, cpfOf, linkTo, throughGovbr, visitGovbr } from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { type OidcServer, startOidcServer } from '@/tests/support/oidc-server';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let server: OidcServer;
const ANA = { cpf: cpfOf(111_444_777), level: 'silver' };

beforeAll(async () => {
  lendHeadersToNextAuth();
  server = await startOidcServer(CALLBACK);
  world = await openWorld(configureGovbr(server));
  await linkTo((await person('FOCAL_POINT', 'SEPOG/RO')).userId, ANA.cpf, server);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});
beforeEach(async () => {
  vi.useRealTimers();
  browser.reset();
  server.reset();
  await db.session.deleteMany();
});

const begun = () => beginGovbr({ kind: 'signIn' });

async function expectNobodyIn(): Promise<void> {
  expect(await db.session.count()).toBe(0);
  expect(await currentActor()).toBeNull();
}

describe('the way back', () => {
  test.each([
    ['pkce', 'GOVBR_CODE'],
    ['nonce', 'GOVBR_NONCE'],
    ['estado', 'GOVBR_STATE'],
    ['pedido', 'GOVBR_STATE'],
  ])('does not serve with the %s of another question of the same browser', async (name, code) => {
    await begun();
    const other = browser.jar.get(`govbr-${name}`) ?? '';
    const back = await throughGovbr(server, await begun(), ANA);
    browser.jar.set(`govbr-${name}`, other);
    expect(await comeBack(back)).toBe(`/entrar?erro=${code}`);
    // The verifier is compared by gov.br itself, the nonce with what its token says.
    expect(server.state.seen.some(({ path }) => path === '/token')).toBe(code !== 'GOVBR_STATE');
    await expectNobodyIn();
  });

  test('serves once: the same code again is refused, even with its cookies put back', async () => {
    const back = await throughGovbr(server, await begun(), ANA);
    const cookies = new Map(browser.jar);
    expect(await comeBack(back)).toBe('/painel');
    expect([...browser.jar.keys()].filter((name) => name.startsWith('govbr'))).toEqual([]);
    await endSession();
    expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_STATE');
    for (const [name, value] of cookies) browser.jar.set(name, value);
    expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_CODE');
    await expectNobodyIn();
  });

  test('belongs to the browser that asked: in another one it is refused before gov.br is even asked', async () => {
    const attackers = await throughGovbr(server, await begun(), ANA);
    for (const victim of ['who asked nothing', 'who asked too']) {
      browser.reset();
      if (victim === 'who asked too') await begun();
      server.reset();
      expect(await comeBack(attackers)).toBe('/entrar?erro=GOVBR_STATE');
      expect(server.state.seen).toEqual([]);
    }
    await expectNobodyIn();
  });

  test('with another state, or without one, is refused', async () => {
    for (const state of ['x'.repeat(43), '', null]) {
      const back = await throughGovbr(server, await begun(), ANA);
      if (state === null) back.searchParams.delete('state');
      else back.searchParams.set('state', state);
      expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_STATE');
    }
    await expectNobodyIn();
  });

  test('from an issuer that says to be another is refused', async () => {
    const back = await throughGovbr(server, await begun(), ANA);
    back.searchParams.set('iss', 'https://sso.example');
    expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_ISSUER');
  });

  test('after ten minutes is too late', async () => {
    const back = await throughGovbr(server, await begun(), ANA);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_STATE');
    await expectNobodyIn();
  });

  test('of who gave up at gov.br says just that', async () => {
    server.state.cancels = true;
    expect(await visitGovbr(server, ANA)).toBe('/entrar?erro=GOVBR_CANCELLED');
    expect([...browser.jar.keys()]).toEqual([]);
  });

  test('does not follow what this browser was made to carry: only what we sealed for this state counts', async () => {
    const forged = { until: Date.now() + 60_000, value: { kind: 'signIn' } };
    for (const value of ['x', 'a.b', JSON.stringify(forged), seal(JSON.stringify(forged), 'cookie:govbr-pedido:x')]) {
      const back = await throughGovbr(server, await begun(), ANA);
      browser.jar.set('govbr-pedido', value);
      expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_STATE');
      expect([...browser.jar.keys()]).toEqual([]);
    }
    await expectNobodyIn();
  });

  test('that nobody asked for leaves nothing in the trail', async () => {
    const before = await db.auditEvent.count();
    for (const query of ['', '?code=x&state=y', '?error=server_error', '?error=access_denied&state=y']) {
      expect(await comeBack(new URL(CALLBACK + query))).toMatch(/^\/entrar\?erro=GOVBR_/);
    }
    expect(await db.auditEvent.count()).toBe(before);
  });
});
