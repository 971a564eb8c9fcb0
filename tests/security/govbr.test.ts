import { randomBytes } from 'node:crypto';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginGovbr } from '@/lib/auth/govbr';
import { currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { govbrSignInAction } from '@/lib/features/identities/actions';
import { signOutAction } from '@/lib/features/session/actions';
import { keyedHashes } from '@/lib/vault/vault';
import { proxy } from '@/proxy';
import { browser, lendHeadersToNextAuth, redirectOf } from '@/tests/factories/browser';
import {
  APP,
  CALLBACK,
  comeBack,
  configureGovbr,
  cpfOf,
  linkTo,
  throughGovbr,
  visitGovbr,
} from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { CLIENT, type OidcServer, startOidcServer } from '@/tests/support/oidc-server';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let server: OidcServer;
let ana: Awaited<ReturnType<typeof person>>;
const ANA = { cpf: cpfOf(111_444_777), level: 'silver' };
const key = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`;

beforeAll(async () => {
  lendHeadersToNextAuth();
  server = await startOidcServer(CALLBACK);
  world = await openWorld({ ...configureGovbr(server), DATA_KEYS: `${key('2027')},${key('2026')}` });
  ana = await person('FOCAL_POINT', 'SEPOG/RO');
  await linkTo(ana.userId, ANA.cpf, server);
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

const lastEvent = () => db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
const begun = () => beginGovbr({ kind: 'signIn' });
const minutesLater = (minutes: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });

async function expectNobodyIn(): Promise<void> {
  expect(await db.session.count()).toBe(0);
  expect(await currentActor()).toBeNull();
}

describe('a person whose account is linked', () => {
  test('goes to gov.br and comes back signed in, and the trail says how', async () => {
    expect(await visitGovbr(server, ANA)).toBe('/painel');
    expect((await currentActor())?.userId).toBe(ana.userId);
    expect(await lastEvent()).toMatchObject({
      action: 'session.started',
      actorId: ana.userId,
      data: { method: 'GOVBR', stage: 'OPEN' },
    });
  });

  test('comes back to the page that had asked for them, if it is one of ours', async () => {
    expect(await visitGovbr(server, ANA, { kind: 'signIn', continueTo: '/plano?eixo=2' })).toBe('/plano?eixo=2');
    expect(await visitGovbr(server, ANA, { kind: 'signIn', continueTo: '//evil.example' })).toBe('/painel');
  });

  test('has a session of twelve hours, which the token of sixty seconds does not shorten', async () => {
    await visitGovbr(server, ANA);
    const session = await db.session.findFirstOrThrow();
    expect((session.expiresAt.getTime() - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    minutesLater(30);
    expect((await currentActor())?.userId).toBe(ana.userId);
  });

  test('is asked for the second factor they have set up here, unless gov.br has seen two', async () => {
    await db.secondFactor.create({ data: { userId: ana.userId, secret: 'sealed', confirmedAt: new Date() } });
    const stages: string[] = [];
    for (const amr of [['passwd'], ['passwd', 'mfa'], ['x509']]) {
      stages.push(await visitGovbr(server, { ...ANA, amr }, { kind: 'signIn', continueTo: '/plano' }));
    }
    await db.secondFactor.deleteMany();
    expect(stages).toEqual(['/entrar/segundo-fator?continuar=%2Fplano', '/plano', '/plano']);
  });

  test('is told that the account is disabled when it is, and does not come in', async () => {
    await db.user.update({ where: { id: ana.userId }, data: { disabledAt: new Date() } });
    const place = await visitGovbr(server, ANA);
    await db.user.update({ where: { id: ana.userId }, data: { disabledAt: null } });
    expect(place).toBe('/entrar?erro=ACCOUNT_DISABLED');
    expect(await lastEvent()).toMatchObject({ action: 'session.refused', entity: 'User', entityId: ana.userId });
    await expectNobodyIn();
  });

  test('is still known after the key of the vault has changed, and known by the new one from then on', async () => {
    const [current = '', older = ''] = keyedHashes(ANA.cpf, 'gov.br');
    await db.externalIdentity.updateMany({ where: { userId: ana.userId }, data: { subjectHash: older } });
    expect(await visitGovbr(server, ANA)).toBe('/painel');
    const kept = await db.externalIdentity.findMany({ where: { userId: ana.userId } });
    expect(kept.map(({ subjectHash }) => subjectHash)).toEqual([current]);
  });

  test('replaces the session of whoever had been signed in in this browser', async () => {
    const other = await person('VIEWER', 'SEPOG/RO');
    await linkTo(other.userId, cpfOf(2), server);
    await visitGovbr(server, { cpf: cpfOf(2), level: 'gold' });
    await visitGovbr(server, ANA);
    expect((await db.session.findMany()).map(({ userId }) => userId)).toEqual([ana.userId]);
  });
});

describe('a person who is linked to no account', () => {
  test('is told to ask for an invitation, and gets neither account nor session', async () => {
    const before = await db.user.count();
    expect(await visitGovbr(server, { cpf: cpfOf(3), level: 'gold' })).toBe('/entrar?erro=GOVBR_UNKNOWN');
    expect(await db.user.count()).toBe(before);
    await expectNobodyIn();
    expect(await lastEvent()).toMatchObject({
      action: 'session.refused',
      actorId: null,
      data: { method: 'GOVBR', reason: 'GOVBR_UNKNOWN' },
    });
  });

  test('does not enter the account of the same e-mail, and is told how to link it', async () => {
    const before = await db.externalIdentity.count();
    const stranger = { cpf: cpfOf(4), level: 'gold', email: ana.email };
    expect(await visitGovbr(server, stranger)).toBe('/entrar?erro=GOVBR_EMAIL_ONLY');
    expect(await visitGovbr(server, { ...stranger, email: ana.email.toUpperCase() })).toContain('GOVBR_EMAIL_ONLY');
    expect(await db.externalIdentity.count()).toBe(before);
    await expectNobodyIn();
  });

  test('learns nothing of an account by an e-mail that gov.br has not verified', async () => {
    server.state.tamper = ({ claims, withClaims }) => withClaims({ ...claims, email_verified: false });
    expect(await visitGovbr(server, { cpf: cpfOf(4), level: 'gold', email: ana.email })).toContain('GOVBR_UNKNOWN');
  });

  test('keeps on the way where they wanted to go', async () => {
    const place = await visitGovbr(server, { cpf: cpfOf(3), level: 'gold' }, { kind: 'signIn', continueTo: '/plano' });
    expect(place).toBe('/entrar?erro=GOVBR_UNKNOWN&continuar=%2Fplano');
  });
});

describe('the question put to gov.br', () => {
  test('has the scopes, the state and the nonce, another each time, and a S256 challenge', async () => {
    const [one, other] = [new URL(await begun()), new URL(await begun())];
    expect(one.href).toMatch(`${server.issuer}/authorize?`);
    expect(Object.fromEntries(one.searchParams)).toMatchObject({
      client_id: CLIENT.id,
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid email profile govbr_confiabilidades govbr_confiabilidades_idtoken',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
    }
  });

  test('leaves in the browser only sealed cookies, for this host, this browser and ten minutes', async () => {
    const address = new URL(await begun());
    const kept = [...browser.jar.keys()].sort();
    expect(kept).toEqual(['govbr-estado', 'govbr-nonce', 'govbr-pedido', 'govbr-pkce']);
    for (const name of kept) {
      expect(browser.flags.get(name)).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', maxAge: 600 });
      for (const secret of ['state', 'nonce']) {
        expect(browser.jar.get(name)).not.toContain(address.searchParams.get(secret) ?? 'nothing');
      }
    }
  });

  test('names itself at the token endpoint by client_secret_basic, and no secret travels in an address', async () => {
    await visitGovbr(server, ANA);
    const exchange = server.state.seen.find(({ path }) => path === '/token');
    const sent = Buffer.from(exchange?.authorization.replace('Basic ', '') ?? '', 'base64').toString();
    expect(sent.split(':').map(decodeURIComponent)).toEqual([CLIENT.id, CLIENT.secret]);
    expect([...(exchange?.query.keys() ?? [])]).toEqual([]);
  });

  test('asks for the keys once, and for no discovery at all', async () => {
    await visitGovbr(server, ANA);
    server.reset();
    await visitGovbr(server, ANA);
    const paths = server.state.seen.map(({ path }) => path);
    expect(paths.filter((path) => path.includes('well-known') || path === '/jwk' || path === '/userinfo')).toEqual([]);
  });

  test('is put by a form of ours alone', async () => {
    const form = new FormData();
    form.set('continueTo', '/plano');
    const place = await redirectOf(() => govbrSignInAction(null, form));
    expect(place).toMatch(`${server.issuer}/authorize?`);
    expect(await comeBack(await throughGovbr(server, place, ANA))).toBe('/plano');
    browser.reset('https://evil.example');
    const state = await govbrSignInAction(null, form);
    expect(state?.formErrors[0]).toContain('outro endereço');
    expect(browser.jar.size).toBe(0);
  });

  test('may be reached by a form without JavaScript: the policy of pages admits gov.br, and nothing else', () => {
    const policy = proxy(new NextRequest(`${APP}/entrar`)).headers.get('content-security-policy');
    expect(policy).toMatch(new RegExp(`form-action 'self' ${server.issuer};`));
  });
});

describe('signing out', () => {
  test('of a session that began at gov.br ends it there too', async () => {
    await visitGovbr(server, ANA);
    const place = await redirectOf(signOutAction);
    expect(place).toBe(`${server.issuer}/logout?post_logout_redirect_uri=${encodeURIComponent(APP)}`);
    await expectNobodyIn();
    expect((await fetch(place)).status).toBe(200);
  });
});
