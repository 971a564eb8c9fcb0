import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginGovbr } from '@/lib/auth/govbr';
import { linkIdentity } from '@/lib/auth/govbr-identity';
import { clearProvenIdentity, readProvenIdentity } from '@/lib/auth/govbr-invitation';
import { hashPassword } from '@/lib/auth/password';
import { beginSession, currentActor, currentSession, endSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { govbrLinkAction, govbrUnlinkAction } from '@/lib/features/identities/actions';
import { loadOwnIdentity } from '@/lib/features/identities/loaders';
import { keyedHash, keyedHashes } from '@/lib/vault/vault';
import { browser, lendHeadersToNextAuth, redirectOf } from '@/tests/factories/browser';
import {
  CALLBACK,
  comeBack,
  configureGovbr,
  cpfOf,
  identity,
  linkTo,
  throughGovbr,
  visitGovbr,
} from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { type OidcServer, startOidcServer } from '@/tests/support/oidc-server';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const PASSWORD = 'uma senha bem longa';
const VISITOR = { cpf: cpfOf(20), level: 'silver' };
let world: World;
let server: OidcServer;
let ana: Awaited<ReturnType<typeof person>>;
let rui: Awaited<ReturnType<typeof person>>;

beforeAll(async () => {
  lendHeadersToNextAuth();
  server = await startOidcServer(CALLBACK);
  world = await openWorld(configureGovbr(server));
  ana = await person('FOCAL_POINT', 'SEPOG/RO', await hashPassword(PASSWORD));
  rui = await person('VIEWER', 'SEPOG/RO');
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
  await db.externalIdentity.deleteMany();
});

const signedIn = (userId = ana.userId) => beginSession(userId, { method: 'PASSWORD', strong: true });
const links = () => db.externalIdentity.findMany({ select: { issuer: true, subjectHash: true, userId: true } });
const lastEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });

/** Presses the button of /conta/govbr, and gives the address it leads to. */
const askToLink = () => redirectOf(() => govbrLinkAction(null, proofForm(PASSWORD)));
const askToLinkAs = async (visitor = VISITOR) => comeBack(await throughGovbr(server, await askToLink(), visitor));

function proofForm(password: string): FormData {
  const form = new FormData();
  form.set('password', password);
  return form;
}

describe('linking from one’s own account', () => {
  test('keeps the issuer and a keyed hash, changes no membership, and lets the person in from then on', async () => {
    await signedIn();
    expect(await loadOwnIdentity(ana)).toEqual({ linkedAt: null });
    expect(await askToLinkAs()).toBe('/conta/govbr?aviso=govbr-ligado');
    const subjectHash = keyedHash(VISITOR.cpf, 'gov.br');
    expect(await links()).toEqual([{ issuer: server.issuer, subjectHash, userId: ana.userId }]);
    expect(await lastEvent()).toMatchObject({
      action: 'identity.linked',
      actorId: ana.userId,
      entity: 'User',
      entityId: ana.userId,
    });
    expect((await currentActor())?.memberships).toEqual(ana.memberships);
    expect(await loadOwnIdentity(ana)).toEqual({ linkedAt: expect.any(Date) });
    await endSession();
    expect(await visitGovbr(server, VISITOR)).toBe('/painel');
    expect((await currentActor())?.userId).toBe(ana.userId);
  });

  test('twice changes nothing', async () => {
    await signedIn();
    await askToLinkAs();
    const before = await db.auditEvent.count();
    expect(await askToLinkAs()).toBe('/conta/govbr?aviso=govbr-ligado');
    expect([await links(), await db.auditEvent.count()]).toEqual([[expect.anything()], before]);
  });

  test('an identity of another account is refused, and so is a second one', async () => {
    await linkTo(rui.userId, VISITOR.cpf, server);
    await signedIn();
    expect(await askToLinkAs()).toBe('/conta/govbr?erro=GOVBR_TAKEN');
    expect((await links()).map(({ userId }) => userId)).toEqual([rui.userId]);
    await askToLinkAs({ cpf: cpfOf(21), level: 'silver' });
    expect(await askToLinkAs({ cpf: cpfOf(22), level: 'silver' })).toBe('/conta/govbr?erro=GOVBR_LINKED');
    expect(await links()).toHaveLength(2);
  });

  test('of one identity to two accounts at the same moment, one wins', async () => {
    const both = [ana, rui].map(({ userId }) =>
      transaction((tx) => linkIdentity(tx, userId, identity(server.issuer, VISITOR.cpf))).catch(String),
    );
    expect((await Promise.all(both)).sort()).toEqual(['Error: GOVBR_TAKEN', true]);
    expect(await links()).toHaveLength(1);
  });

  test('is for who is signed in', async () => {
    const state = await govbrLinkAction(null, proofForm(PASSWORD));
    expect(state?.formErrors[0]).toContain('Sua sessão terminou');
    expect(browser.jar.size).toBe(0);
  });

  test('asks for the password again: an open session that somebody finds opens no way in', async () => {
    await signedIn();
    const state = await govbrLinkAction(null, proofForm('uma senha bem errada'));
    expect(state?.fieldErrors.password?.[0]).toContain('não confere');
    expect(await links()).toEqual([]);
  });

  test('is refused from a page of another origin', async () => {
    await signedIn();
    browser.headers.set('origin', 'https://evil.example');
    expect((await govbrLinkAction(null, proofForm(PASSWORD)))?.formErrors[0]).toContain('outro endereço');
  });

  test('does not happen when the session that asked has ended, or another has begun', async () => {
    await signedIn();
    const back = await throughGovbr(server, await askToLink(), VISITOR);
    await db.session.deleteMany();
    expect(await comeBack(back)).toBe('/entrar?erro=GOVBR_SESSION');
    await signedIn();
    const again = await throughGovbr(server, await askToLink(), VISITOR);
    await signedIn(rui.userId);
    expect(await comeBack(again)).toBe('/entrar?erro=GOVBR_SESSION');
    expect(await links()).toEqual([]);
  });

  test('does not happen by an address that somebody else brought here: only the question of this browser counts', async () => {
    const attackers = await throughGovbr(server, await beginGovbr({ kind: 'signIn' }), VISITOR);
    browser.reset();
    await signedIn();
    await askToLink();
    expect(await comeBack(attackers)).toBe('/entrar?erro=GOVBR_STATE');
    expect(await links()).toEqual([]);
  });

  test('a level that is too low is told where the person asked', async () => {
    await signedIn();
    expect(await askToLinkAs({ ...VISITOR, level: 'bronze' })).toBe('/conta/govbr?erro=GOVBR_LEVEL_SILVER');
    expect(await links()).toEqual([]);
  });
});

describe('unlinking', () => {
  beforeEach(() => linkTo(ana.userId, VISITOR.cpf, server));

  test('asks for the password, ends the other sessions, and gov.br opens the account no more', async () => {
    await signedIn();
    const elsewhere = browser.jar.get('sessao') ?? '';
    browser.reset();
    await signedIn();
    const here = await currentSession();
    const refused = await govbrUnlinkAction(null, proofForm('outra senha'));
    expect([refused?.fieldErrors.password, refused?.values]).toEqual([['A senha atual não confere.'], {}]);
    expect(await links()).toHaveLength(1);
    const place = await redirectOf(() => govbrUnlinkAction(null, proofForm(PASSWORD)));
    expect(place).toBe('/conta/govbr?aviso=govbr-desligado');
    expect(await links()).toEqual([]);
    expect((await currentSession())?.id).toBe(here?.id);
    const trail = await db.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(trail.map(({ action }) => action).sort()).toEqual(['identity.unlinked', 'session.ended']);
    browser.jar.set('sessao', elsewhere);
    expect(await currentSession()).toBeNull();
    browser.reset();
    expect(await visitGovbr(server, VISITOR)).toBe('/entrar?erro=GOVBR_UNKNOWN');
  });

  test('is refused while gov.br is the only way in', async () => {
    await linkTo(rui.userId, cpfOf(23), server);
    await signedIn(rui.userId);
    const state = await govbrUnlinkAction(null, proofForm(PASSWORD));
    expect(state?.formErrors[0]).toContain('única forma de entrar');
    expect(await links()).toHaveLength(2);
  });

  test('what is not linked cannot be unlinked, and nobody unlinks another’s', async () => {
    await db.user.update({ where: { id: rui.userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
    await signedIn(rui.userId);
    const state = await govbrUnlinkAction(null, proofForm(PASSWORD));
    await db.user.update({ where: { id: rui.userId }, data: { passwordHash: null } });
    expect(state?.formErrors[0]).toContain('A situação deste registro mudou');
    expect(await links()).toHaveLength(1);
  });
});

describe('proving oneself to accept an invitation', () => {
  const TOKEN = 'segredo-do-convite';
  const visitInvitation = (visitor = VISITOR) => visitGovbr(server, visitor, { kind: 'invitation', token: TOKEN });

  test('leads back to it, with a proof for that invitation alone, and opens no session by itself', async () => {
    expect(await visitInvitation()).toBe(`/convite/${TOKEN}`);
    expect(await readProvenIdentity(TOKEN)).toEqual({
      issuer: server.issuer,
      subjectHashes: keyedHashes(VISITOR.cpf, 'gov.br'),
      strong: false,
    });
    expect(await readProvenIdentity('outro-convite')).toBeNull();
    expect([await db.session.count(), await links()]).toEqual([0, []]);
    expect(browser.flags.get('identidade')).toMatchObject({ httpOnly: true, maxAge: 300 });
    await clearProvenIdentity();
    expect(await readProvenIdentity(TOKEN)).toBeNull();
  });

  test('is worth five minutes', async () => {
    await visitInvitation();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 4 * 60_000 });
    expect(await readProvenIdentity(TOKEN)).not.toBeNull();
    vi.setSystemTime(Date.now() + 61_000);
    expect(await readProvenIdentity(TOKEN)).toBeNull();
  });

  test('cannot be made up', async () => {
    const forged = { until: Date.now() + 60_000, value: identity(server.issuer, VISITOR.cpf) };
    for (const value of ['', 'x.y', JSON.stringify(forged)]) {
      browser.jar.set('identidade', value);
      expect(await readProvenIdentity(TOKEN)).toBeNull();
    }
  });

  test('that fails is told on the invitation', async () => {
    expect(await visitInvitation({ ...VISITOR, level: 'bronze' })).toBe(`/convite/${TOKEN}?erro=GOVBR_LEVEL_SILVER`);
    expect(await readProvenIdentity(TOKEN)).toBeNull();
  });
});
