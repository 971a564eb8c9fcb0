import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { beginGovbr } from '@/lib/auth/govbr';
import { db } from '@/lib/db/client';
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
afterAll(() => world.close());
beforeEach(() => {
  browser.reset();
  server.reset();
});

// In this order: once fetched, the keys are kept, and in the end there is no provider any more.
test.each(['/jwk', '/token', '/userinfo'])(
  'when %s of gov.br fails, the person is told to come back later',
  async (path) => {
    server.state.down = [path];
    server.state.levelIn = 'userinfo';
    expect(await visitGovbr(server, ANA)).toBe('/entrar?erro=GOVBR_DOWN');
    server.reset();
    expect(await visitGovbr(server, ANA)).toBe('/painel');
  },
);

test('when gov.br cannot be reached at all, the same', async () => {
  await db.session.deleteMany();
  const back = await throughGovbr(server, await beginGovbr({ kind: 'signIn' }), ANA);
  await server.stop();
  expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_DOWN');
  expect(await db.session.count()).toBe(0);
});
