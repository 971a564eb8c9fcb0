import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ERROR_TEXT, type ErrorCode } from '@/lib/action/errors';
import { arriveFromGovbr, beginGovbr } from '@/lib/auth/govbr';
import { type Govbr, govbr } from '@/lib/auth/govbr-settings';
import { currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { REFUSAL_REASON } from '@/lib/domain/trail/refusals';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { CALLBACK, configureGovbr, cpfOf, linkTo, throughGovbr, visitGovbr } from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import {
  CLIENT,
  type GovbrPerson,
  newKey,
  type OidcServer,
  startOidcServer,
  type Tamper,
} from '@/tests/support/oidc-server';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let server: OidcServer;
const ANA = { cpf: cpfOf(111_444_777), level: 'silver' };
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  lendHeadersToNextAuth();
  server = await startOidcServer(CALLBACK);
  world = await openWorld(configureGovbr(server));
  const ana = await person('FOCAL_POINT', 'SEPOG/RO');
  await linkTo(ana.userId, ANA.cpf, server);
});
afterAll(async () => {
  await server.stop();
  await world.close();
});
beforeEach(async () => {
  browser.reset();
  server.reset();
  await db.session.deleteMany();
});

/** The token as issued, with these claims instead. */
const claiming =
  (change: (claims: JWTPayload) => JWTPayload): Tamper =>
  ({ claims, withClaims }) =>
    withClaims(change(claims));
const without = (name: string) => claiming((claims) => ({ ...claims, [name]: undefined }));

const REFUSED: [string, Tamper, ErrorCode][] = [
  ['of another nonce', claiming((claims) => ({ ...claims, nonce: 'x'.repeat(43) })), 'GOVBR_NONCE'],
  ['without a nonce', without('nonce'), 'GOVBR_NONCE'],
  ['that has expired', claiming((claims) => ({ ...claims, iat: now() - 90, exp: now() - 30 })), 'GOVBR_EXPIRED'],
  ['that never expires', without('exp'), 'GOVBR_INCOMPLETE'],
  ['that is not valid yet', claiming((claims) => ({ ...claims, nbf: now() + 90 })), 'GOVBR_INCOMPLETE'],
  ['of another issuer', claiming((claims) => ({ ...claims, iss: 'https://sso.example' })), 'GOVBR_ISSUER'],
  [
    'whose issuer only begins alike',
    claiming((claims) => ({ ...claims, iss: `${claims.iss}.example` })),
    'GOVBR_ISSUER',
  ],
  ['without an issuer', without('iss'), 'GOVBR_ISSUER'],
  ['for another system', claiming((claims) => ({ ...claims, aud: 'outro.gov.br' })), 'GOVBR_AUDIENCE'],
  ['for nobody', without('aud'), 'GOVBR_AUDIENCE'],
  ['for others too', claiming((claims) => ({ ...claims, aud: [CLIENT.id, 'outro.gov.br'] })), 'GOVBR_AUDIENCE'],
  ['issued to another system', claiming((claims) => ({ ...claims, azp: 'outro.gov.br' })), 'GOVBR_AUDIENCE'],
  ['signed by somebody else', ({ claims, withClaims }) => withClaims(claims, newKey('rsa1')), 'GOVBR_SIGNATURE'],
  ['signed with an unknown key', ({ claims, withClaims }) => withClaims(claims, newKey('other')), 'GOVBR_SIGNATURE'],
  [
    'that is not signed',
    async ({ answer, claims }) => withToken(answer, new UnsecuredJWT(claims).encode()),
    'GOVBR_SIGNATURE',
  ],
  [
    'signed with our own secret',
    async ({ answer, claims }) => withToken(answer, await bySecret(claims)),
    'GOVBR_SIGNATURE',
  ],
  ['whose claims were changed', async ({ answer }) => withToken(answer, changed(answer)), 'GOVBR_SIGNATURE'],
  ['that is no token', async ({ answer }) => withToken(answer, 'x.y'), 'GOVBR_INCOMPLETE'],
  ['that is missing', async ({ answer }) => withToken(answer, undefined), 'GOVBR_INCOMPLETE'],
  ['of nobody', without('sub'), 'GOVBR_INCOMPLETE'],
  ['of what is no CPF', claiming((claims) => ({ ...claims, sub: 'ana' })), 'GOVBR_INCOMPLETE'],
];

/** Said by a form, before or after the visit. */
const NOT_AT_SIGN_IN: ErrorCode[] = ['GOVBR_OFF', 'GOVBR_ONLY_WAY'];

const withToken = (answer: object, token: string | undefined) => ({ ...answer, id_token: token });

function bySecret(claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(CLIENT.secret));
}

/** Keeps header and signature of a real token, and lets it speak of somebody else. */
function changed({ id_token: token }: Record<string, unknown>): string {
  const [header, body = '', signature] = String(token).split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...claims, reliability_info: { level: 'gold' } })).toString('base64url');
  return [header, other, signature].join('.');
}

test.each(REFUSED)('a token %s lets nobody in', async (_what, tamper, code) => {
  server.state.tamper = tamper;
  expect(await visitGovbr(server, ANA)).toBe(`/entrar?erro=${code}`);
  expect(await currentActor()).toBeNull();
  expect(await db.session.count()).toBe(0);
  const told = await db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(told).toMatchObject({ action: 'session.refused', data: { method: 'GOVBR', reason: code } });
});

test('each of these refusals is told in a sentence of its own', () => {
  const codes = Object.keys(ERROR_TEXT).filter((code) => code.startsWith('GOVBR_')) as ErrorCode[];
  expect(new Set(codes.map((code) => ERROR_TEXT[code])).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(REFUSED.map(([, , code]) => code)));
  expect(Object.keys(REFUSAL_REASON)).toEqual(
    expect.arrayContaining(codes.filter((code) => !NOT_AT_SIGN_IN.includes(code))),
  );
});

test('the issuer may be written with a final slash, as gov.br writes it in its tokens', async () => {
  server.state.tamper = claiming((claims) => ({ ...claims, iss: `${claims.iss}/` }));
  expect(await visitGovbr(server, ANA)).toBe('/painel');
});

test('a token whose clock is a few seconds behind ours is still taken', async () => {
  server.state.tamper = claiming((claims) => ({ ...claims, iat: now() - 65, exp: now() - 5 }));
  expect(await visitGovbr(server, ANA)).toBe('/painel');
});

describe('the level of the gov.br account', () => {
  async function visitAt(level: Govbr['level'], visitor: GovbrPerson): Promise<string> {
    const settings = govbr();
    if (!settings) throw new Error('gov.br is off');
    const back = await throughGovbr(server, await beginGovbr({ kind: 'signIn' }), visitor);
    return arriveFromGovbr({ ...settings, level }, new NextRequest(back));
  }

  test.each([
    ['bronze', ['bronze', 'silver', 'gold']],
    ['silver', ['silver', 'gold']],
    ['gold', ['gold']],
  ] as const)('%s lets in only %j', async (needed, admitted) => {
    for (const level of ['bronze', 'silver', 'gold', 'platinum', undefined]) {
      const place = await visitAt(needed, { ...ANA, level });
      const refused = `/entrar?erro=GOVBR_LEVEL_${needed.toUpperCase()}`;
      expect([level, place]).toEqual([level, admitted.some((one) => one === level) ? '/painel' : refused]);
    }
  });

  test('is silver unless another is asked for, and the sentence says which and how to reach it', async () => {
    expect(await visitGovbr(server, { ...ANA, level: 'bronze' })).toBe('/entrar?erro=GOVBR_LEVEL_SILVER');
    expect(ERROR_TEXT.GOVBR_LEVEL_SILVER).toMatch(/prata ou ouro.*aplicativo gov\.br/);
    expect(ERROR_TEXT.GOVBR_LEVEL_GOLD).toMatch(/nível ouro.*aplicativo gov\.br/);
  });

  test('is asked of userinfo only when the token does not say it', async () => {
    const asked = () => server.state.seen.some(({ path }) => path === '/userinfo');
    await visitGovbr(server, ANA);
    expect(asked()).toBe(false);
    server.state.levelIn = 'userinfo';
    expect(await visitGovbr(server, ANA)).toBe('/painel');
    expect(asked()).toBe(true);
    server.state.levelIn = 'nowhere';
    expect(await visitGovbr(server, ANA)).toBe('/entrar?erro=GOVBR_LEVEL_SILVER');
  });

  test('that userinfo tells of somebody else counts for nothing', async () => {
    server.state.levelIn = 'userinfo';
    server.state.tamper = claiming((claims) => ({ ...claims, sub: cpfOf(9) }));
    expect(await visitGovbr(server, { ...ANA, level: 'gold' })).toBe('/entrar?erro=GOVBR_LEVEL_SILVER');
  });
});
