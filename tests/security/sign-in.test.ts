import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { pendingSession } from '@/lib/auth/pending';
import { beginSession, currentActor, endSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { renameSelfAction } from '@/lib/features/account/actions';
import { passEnrolmentAction, passFactorAction } from '@/lib/features/second-factor/actions';
import { signInAction } from '@/lib/features/session/actions';
import {
  account,
  appCode,
  enrol,
  failSignIn,
  newBrowser,
  PASSWORD,
  refused,
  secretOf,
  send,
  shownBy,
  signIn,
  trailOf,
} from '@/tests/factories/accounts';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld({ APP_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(40) });
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});
afterAll(() => world.close());
beforeEach(async () => {
  newBrowser();
  await db.rateLimit.deleteMany();
});

describe('nobody learns which accounts exist', () => {
  test('from the answer to a wrong password, which is that to an unknown e-mail', async () => {
    const { email } = await account();
    const [known, unknown] = [await failSignIn(email), await failSignIn('ninguem@teste.example')];
    expect({ ...known, values: {} }).toEqual({ ...unknown, values: {} });
    expect(known.values).toEqual({ email });
  });

  test('from an answer that comes sooner: a password is hashed either way', async () => {
    const { email } = await account();
    await failSignIn(email);
    const timed = async (address: string) => {
      await db.rateLimit.deleteMany();
      const before = performance.now();
      await failSignIn(address);
      return performance.now() - before;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let n = 0; n < 6; n++) {
      known.push(await timed(email));
      unknown.push(await timed(`ninguem${n}@teste.example`));
    }
    const fastest = (times: number[]) => Math.min(...times);
    // Without hashing, an unknown e-mail would be answered in a small part of the time.
    expect(fastest(unknown)).toBeGreaterThan(fastest(known) / 2);
  });
});

describe('a session that begins', () => {
  test('never goes on under a token that the browser brought', async () => {
    const { email, userId } = await account();
    browser.jar.set('sessao', 'escolhido-por-quem-ataca');
    await signIn(email);
    const first = browser.jar.get('sessao');
    expect(first).not.toBe('escolhido-por-quem-ataca');
    await signIn(email);
    expect(browser.jar.get('sessao')).not.toBe(first);
    expect(await db.session.count({ where: { userId } })).toBe(1);
  });

  test('ends that of whoever used the browser before', async () => {
    const [before, after] = [await account(), await account()];
    await signIn(before.email);
    await signIn(after.email);
    expect((await currentActor())?.userId).toBe(after.userId);
    expect(await db.session.count({ where: { userId: before.userId } })).toBe(0);
  });

  test('gives cookies that no script reads, for this site alone', async () => {
    const { email } = await account();
    await signIn(email);
    expect([...browser.jar.keys()].sort()).toEqual(['navegador', 'sessao']);
    for (const name of browser.jar.keys())
      expect(browser.flags.get(name)).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
  });

  test('knows its browser by name, its method and when it began', async () => {
    const { email, userId } = await account();
    browser.headers.set('user-agent', 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0');
    await signIn(email);
    const session = await db.session.findFirstOrThrow({ where: { userId } });
    expect(session).toMatchObject({ browser: 'Firefox no Windows', method: 'PASSWORD', stage: 'OPEN' });
  });

  test('tells the trail, and a refused one too, without the e-mail', async () => {
    const { email, userId } = await account();
    await failSignIn(email);
    await signIn(email);
    await endSession();
    expect(await trailOf(userId)).toEqual([
      { action: 'session.refused', data: { form: 'sign-in' } },
      { action: 'session.started', data: { method: 'PASSWORD', stage: 'OPEN' } },
      { action: 'session.ended', data: {} },
    ]);
    const before = await db.auditEvent.count();
    await failSignIn('ninguem@teste.example');
    // Of a name that nobody has the log tells, not the trail, which anybody could then fill.
    expect(await db.auditEvent.count()).toBe(before);
    const whole = JSON.stringify(await db.auditEvent.findMany(), (_, value) =>
      typeof value === 'bigint' ? '' : value,
    );
    expect(whole).not.toContain('@teste.example');
    expect(whole).not.toContain(PASSWORD);
  });

  test('of an account closed meanwhile is refused', async () => {
    const { userId } = await account();
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    await expect(beginSession(userId, { method: 'GOVBR', strong: true })).rejects.toThrow('WRONG_CREDENTIALS');
    expect(browser.jar.size).toBe(0);
  });
});

describe('a sign-in that waits for the second factor', () => {
  test('goes to the page of the code, brings the person back afterwards, and is nobody until then', async () => {
    const { email, userId } = await account();
    const { secret } = await enrol(userId);
    const place = await send(signInAction, { email, password: PASSWORD, continueTo: '/plano' });
    expect(place).toBe('/entrar/segundo-fator?continuar=%2Fplano');
    expect(await currentActor()).toBeNull();
    expect((await refused(renameSelfAction, { name: 'Outra pessoa' })).formErrors[0]).toContain('sessão terminou');
    expect(browser.jar.has('navegador')).toBe(false);
    const pendingToken = browser.jar.get('sessao') ?? '';
    expect(await send(passFactorAction, { code: appCode(secret), continueTo: '/plano' })).toBe('/plano');
    expect((await currentActor())?.userId).toBe(userId);
    expect(browser.jar.get('sessao')).not.toBe(pendingToken);
    browser.jar.set('sessao', pendingToken);
    expect(await currentActor()).toBeNull();
  });

  test('waits for ten minutes and no longer', async () => {
    const { email, userId } = await account();
    const { secret } = await enrol(userId);
    await signIn(email);
    const { expiresAt } = await db.session.findFirstOrThrow({ where: { userId } });
    expect((expiresAt.getTime() - Date.now()) / 60_000).toBeCloseTo(10, 0);
    await db.session.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await pendingSession()).toBeNull();
    expect((await refused(passFactorAction, { code: appCode(secret) })).formErrors[0]).toContain('Entre de novo');
  });

  test('cannot set up another factor in place of the code', async () => {
    const { email, userId } = await account('NETWORK_ADMIN', 'SEGES');
    const { secret } = await enrol(userId);
    await signIn(email);
    expect((await refused(passEnrolmentAction, { code: appCode(secret) })).formErrors[0]).toContain('Entre de novo');
    expect(await currentActor()).toBeNull();
  });

  test('is over when the account is closed meanwhile', async () => {
    const { email, userId } = await account();
    const { secret } = await enrol(userId);
    await signIn(email);
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect((await refused(passFactorAction, { code: appCode(secret) })).formErrors[0]).toContain('Entre de novo');
  });

  test.each(['PASSWORD', 'GOVBR'] as const)(
    'is asked of who came by %s, unless the issuer proved two',
    async (method) => {
      const { userId } = await account();
      await enrol(userId);
      expect(await beginSession(userId, { method, strong: false })).toBe('SECOND_FACTOR');
      expect(await beginSession(userId, { method, strong: true })).toBe('OPEN');
    },
  );
});

describe('where the administration demands a second factor', () => {
  test('an installation begins by demanding it', async () => {
    expect(await db.networkSettings.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
      requireSecondFactor: true,
    });
  });

  test.each([
    ['NETWORK_ADMIN', 'SEGES'],
    ['NETWORK_ANALYST', 'SEGES'],
    ['AUDITOR', 'SEGES'],
  ] as const)('%s sets it up before anything else, and sees the recovery codes once', async (role, acronym) => {
    const { email, userId } = await account(role, acronym);
    expect(await signIn(email)).toBe('/entrar/segundo-fator/cadastrar?continuar=%2Fpainel');
    expect(await currentActor()).toBeNull();
    expect((await refused(passEnrolmentAction, { code: '000000' })).fieldErrors.code?.[0]).toContain('não confere');
    const codes = await shownBy(passEnrolmentAction, { code: appCode(await secretOf(userId)) });
    expect(new Set(codes).size).toBe(10);
    expect((await currentActor())?.userId).toBe(userId);
    await endSession();
    expect(await signIn(email)).toContain('/entrar/segundo-fator?');
  });

  test('people of a party are not asked', async () => {
    const { email } = await account('PARTY_COORDINATOR', 'SEPOG/RO');
    expect(await signIn(email)).toBe('/painel');
  });

  test('each sign-in has a secret of its own, and ends the one that waited before', async () => {
    const { email, userId } = await account('NETWORK_ANALYST', 'SEGES');
    await signIn(email);
    const [firstToken, firstSecret] = [browser.jar.get('sessao') ?? '', await secretOf(userId)];
    newBrowser();
    await signIn(email);
    expect(await secretOf(userId)).not.toBe(firstSecret);
    browser.jar.set('sessao', firstToken);
    expect(await pendingSession()).toBeNull();
  });

  test('nobody is asked once it is demanded no more', async () => {
    await db.networkSettings.update({ where: { id: 1 }, data: { requireSecondFactor: false } });
    const admin = await account('NETWORK_ADMIN', 'SEGES');
    expect(await signIn(admin.email)).toBe('/painel');
    await db.networkSettings.update({ where: { id: 1 }, data: { requireSecondFactor: true } });
  });
});

test('an account without a password is entered by no password', async () => {
  const { email } = await person('FOCAL_POINT', 'SEPOG/RO');
  for (const password of ['x', 'no account has this password'])
    expect((await failSignIn(email, password)).formErrors[0]).toContain('não conferem');
});
