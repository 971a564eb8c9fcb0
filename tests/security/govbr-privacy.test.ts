import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginGovbr } from '@/lib/auth/govbr';
import { beginSession, currentSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log/log';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { CALLBACK, comeBack, configureGovbr, cpfOf, throughGovbr, visitGovbr } from '@/tests/factories/govbr';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { captureLogs } from '@/tests/support/logs';
import { CLIENT, newKey, type OidcServer, startOidcServer } from '@/tests/support/oidc-server';
import { wholeDatabase } from '@/tests/support/whole-database';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let server: OidcServer;
const VISITOR = { cpf: cpfOf(345_678_912), level: 'silver', email: 'pessoa.visitante@gov.example' };

beforeAll(async () => {
  lendHeadersToNextAuth();
  server = await startOidcServer(CALLBACK);
  world = await openWorld(configureGovbr(server));
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

/** Walks every way in and out, and gives what came to be known of the person on the way: secrets, all of them. */
async function everyWay(userId: string, places: string[]): Promise<string[]> {
  const secrets: string[] = [];
  const visit = async (...given: Parameters<typeof visitGovbr> extends [unknown, ...infer Rest] ? Rest : never) =>
    void places.push(await visitGovbr(server, ...given));
  await visit(VISITOR);
  await beginSession(userId, { method: 'PASSWORD', strong: true });
  await visit(VISITOR, { kind: 'link', sessionId: (await currentSession())?.id ?? '' });
  await visit(VISITOR);
  await visit(VISITOR, { kind: 'invitation', token: 'convite' });
  await visit({ ...VISITOR, level: 'bronze' });
  server.state.tamper = async ({ answer, claims, withClaims }) => {
    secrets.push(String(answer.id_token), String(answer.access_token));
    return withClaims(claims, newKey('rsa1'));
  };
  await visit(VISITOR);
  server.state.tamper = ({ claims, withClaims }) => withClaims({ ...claims, nonce: VISITOR.cpf, iss: VISITOR.cpf });
  await visit(VISITOR);
  server.reset();
  for (const path of ['/token', '/userinfo']) {
    Object.assign(server.state, { levelIn: 'userinfo', down: [path] });
    await visit(VISITOR);
  }
  server.reset();
  const back = await throughGovbr(server, await beginGovbr({ kind: 'signIn' }), VISITOR);
  secrets.push(...['code', 'state'].map((name) => back.searchParams.get(name) ?? ''));
  back.searchParams.set('error', VISITOR.cpf);
  back.searchParams.set('error_description', VISITOR.email);
  places.push(await comeBack(back));
  return secrets;
}

test('neither CPF nor e-mail, code, state, token or secret is in logs, addresses or the database', async () => {
  browser.reset();
  const ana = await person('FOCAL_POINT', 'SEPOG/RO');
  const places: string[] = [];
  log.level = 'trace';
  const logs = captureLogs();
  const secrets = await everyWay(ana.userId, places).finally(logs.stop);
  const cpf = VISITOR.cpf.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
  secrets.push(VISITOR.cpf, cpf, VISITOR.email, CLIENT.secret);
  expect(secrets.filter((secret) => secret.length < 11)).toEqual([]);
  const kept = [...logs.lines, ...places, await wholeDatabase()].join('\n');
  expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
  // The ways were walked, and told.
  expect(places.filter((place) => place.includes('erro='))).toHaveLength(7);
  expect(logs.lines.filter((line) => line.includes('sign-in with gov.br refused'))).toHaveLength(7);
  expect(await db.externalIdentity.count()).toBe(1);
});

test('what this browser carries shows neither of them', async () => {
  browser.reset();
  await visitGovbr(server, VISITOR, { kind: 'invitation', token: 'convite' });
  const carried = [...browser.jar.values()].flatMap((value) => [
    value,
    ...value.split('.').map((part) => Buffer.from(part, 'base64url').toString()),
  ]);
  expect(carried.some((text) => text.includes(VISITOR.cpf) || text.includes(VISITOR.email))).toBe(false);
  expect(browser.jar.get('identidade')?.length).toBeGreaterThan(50);
});
