import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { linkIdentity } from '@/lib/auth/govbr-identity';
import { currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { keyedHashes } from '@/lib/vault/vault';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { CALLBACK, configureGovbr, cpfOf, visitGovbr } from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { type OidcServer, startOidcServer } from '@/tests/support/oidc-server';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let server: OidcServer;
let ana: Awaited<ReturnType<typeof person>>;
const ANA = cpfOf(111444777);

beforeAll(async () => {
  lendHeadersToNextAuth();
  server = await startOidcServer(CALLBACK);
  world = await openWorld(configureGovbr(server));
  ana = await person('FOCAL_POINT', 'SEPOG/RO');
  const subjectHashes = keyedHashes(ANA, 'gov.br');
  await transaction((tx) => linkIdentity(tx, ana.userId, { issuer: server.issuer, subjectHashes, strong: false }));
});
afterAll(async () => {
  await server.stop();
  await world.close();
});
beforeEach(() => {
  browser.reset();
  server.reset();
});

describe('signing in', () => {
  test('opens a session', async () => {
    expect(await visitGovbr(server, { cpf: ANA, level: 'silver' })).toBe('/painel');
    expect((await currentActor())?.userId).toBe(ana.userId);
    console.log([...browser.jar.keys()], server.state.seen);
    console.log(await db.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 3 }));
  });
});
