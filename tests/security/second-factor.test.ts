import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import {
  dropFactorAction,
  enrolFactorAction,
  passFactorAction,
  renewCodesAction,
  startFactorAction,
} from '@/lib/features/second-factor/actions';
import { loadFactor } from '@/lib/features/second-factor/loaders';
import {
  account,
  appCode,
  enrol,
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
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

/** The middle of a step of thirty seconds, so that none ends in the midst of a test. */
const NOW = Date.parse('2026-11-26T12:00:15Z');
let world: World;

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld({ APP_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(40) });
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(async () => {
  vi.useRealTimers();
  await world.close();
});
beforeEach(async () => {
  vi.setSystemTime(NOW);
  newBrowser();
  await db.rateLimit.deleteMany();
});

/** A person with a second factor, who has just given the password. */
async function waiting() {
  const who = await account();
  const factor = await enrol(who.userId);
  await signIn(who.email);
  return { ...who, ...factor };
}

/** The same, signed in with the code of this step. */
async function entered() {
  const who = await waiting();
  await send(passFactorAction, { code: appCode(who.secret) });
  return who;
}

const pass = (code: string) => send(passFactorAction, { code });
const wrong = async (code: string) => (await refused(passFactorAction, { code })).fieldErrors.code?.[0];

/** Gives the password once more, in a browser of its own. */
async function again(email: string) {
  newBrowser();
  await signIn(email);
}

describe('a code of the app', () => {
  test.each([-1, 0, 1])('is taken when it is %i step away', async (steps) => {
    const { userId, secret } = await waiting();
    await db.secondFactor.update({ where: { userId }, data: { lastStep: 0 } });
    expect(await pass(appCode(secret, steps))).toBe('/painel');
  });

  test.each([-2, 2])('is not when it is %i steps away', async (steps) => {
    const { userId, secret } = await waiting();
    await db.secondFactor.update({ where: { userId }, data: { lastStep: 0 } });
    expect(await wrong(appCode(secret, steps))).toContain('não confere');
  });

  test('is taken with a space in it, and never comes back to the page', async () => {
    const { secret } = await waiting();
    const code = appCode(secret);
    const state = await refused(passFactorAction, { code: '000 000', continueTo: '/plano' });
    expect(state.values).toEqual({ continueTo: '/plano' });
    expect(await pass(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe('/painel');
  });

  test('serves once, in whatever browser', async () => {
    const { email, secret } = await waiting();
    await pass(appCode(secret));
    await again(email);
    expect(await wrong(appCode(secret))).toContain('já foi usado');
    expect(await currentActor()).toBeNull();
  });

  test('of an earlier step does not serve after a later one', async () => {
    const { email, userId, secret } = await waiting();
    await db.secondFactor.update({ where: { userId }, data: { lastStep: 0 } });
    await pass(appCode(secret, 1));
    await again(email);
    expect(await wrong(appCode(secret))).toContain('não confere');
  });

  test('serves one of two sign-ins that give it at the same moment', async () => {
    const { email, userId, secret } = await waiting();
    const tokens = [browser.jar.get('sessao') ?? ''];
    await again(email);
    tokens.push(browser.jar.get('sessao') ?? '');
    const use = async (token: string) => {
      browser.jar.set('sessao', token);
      try {
        return await pass(appCode(secret));
      } catch {
        return 'refused';
      }
    };
    const places = await Promise.all(tokens.map(use));
    expect(places.sort()).toEqual(['/painel', 'refused']);
    expect(await db.session.count({ where: { userId, stage: 'OPEN' } })).toBe(1);
  });

  test('of another person is wrong', async () => {
    const other = await account();
    const { secret } = await enrol(other.userId);
    await waiting();
    expect(await wrong(appCode(secret))).toContain('não confere');
  });

  test('comes of a secret that the database holds sealed, for its own person alone', async () => {
    const [one, other] = [await waiting(), await waiting()];
    const { secret } = await db.secondFactor.findUniqueOrThrow({ where: { userId: one.userId } });
    expect(secret).not.toContain(one.secret);
    await db.secondFactor.update({ where: { userId: other.userId }, data: { secret } });
    await expect(secretOf(other.userId)).rejects.toThrow();
  });
});

describe('a recovery code', () => {
  test('stands in for the app once, and its person is told', async () => {
    const { email, userId, codes } = await waiting();
    const [code = ''] = codes;
    expect(await pass(code.toLowerCase().replace('-', ' '))).toBe('/painel');
    await again(email);
    expect(await wrong(code)).toContain('já foi usado');
    expect(await loadFactor(userId)).toMatchObject({ state: 'on', codesLeft: 9 });
    expect((await trailOf(userId)).map(({ action }) => action)).toContain('factor.codeUsed');
  });

  test('serves one of two that give it at the same moment', async () => {
    const { email, codes } = await waiting();
    const tokens = [browser.jar.get('sessao') ?? ''];
    await again(email);
    tokens.push(browser.jar.get('sessao') ?? '');
    const use = async (token: string) => {
      browser.jar.set('sessao', token);
      try {
        return await pass(codes[0] ?? '');
      } catch {
        return 'refused';
      }
    };
    expect((await Promise.all(tokens.map(use))).sort()).toEqual(['/painel', 'refused']);
  });

  test('of another person is wrong, and none is kept in clear', async () => {
    const other = await account();
    const { codes } = await enrol(other.userId);
    await waiting();
    expect(await wrong(codes[0] ?? '')).toContain('não confere');
    const kept = JSON.stringify(await db.recoveryCode.findMany());
    for (const code of codes) expect(kept).not.toContain(code.replace('-', ''));
  });

  test('is void once new ones were made, which asks for password and code', async () => {
    const { codes, email, secret } = await entered();
    for (const fields of [
      { password: 'errada', code: appCode(secret, 1) },
      { password: PASSWORD, code: '000000' },
      { password: PASSWORD, code: '' },
    ]) {
      const state = await refused(renewCodesAction, fields);
      expect(Object.keys(state.fieldErrors)).toHaveLength(1);
      expect(state.values).toEqual({});
    }
    const fresh = await shownBy(renewCodesAction, { password: PASSWORD, code: appCode(secret, 1) });
    expect(fresh).toHaveLength(10);
    await again(email);
    expect(await wrong(codes[1] ?? '')).toContain('não confere');
    expect(await pass(fresh[0] ?? '')).toBe('/painel');
  });
});

describe('a factor that a signed-in person sets up', () => {
  test('asks for the password, holds only once a code confirmed it, and ends the other sessions', async () => {
    const { email, userId } = await account();
    await signIn(email);
    newBrowser();
    await signIn(email);
    expect((await refused(startFactorAction, { password: 'errada' })).fieldErrors.password?.[0]).toContain(
      'não confere',
    );
    expect(await loadFactor(userId)).toEqual({ state: 'none' });
    expect(await send(startFactorAction, { password: PASSWORD })).toBe('/conta/segundo-fator');
    expect((await loadFactor(userId)).state).toBe('waiting');
    const own = browser.jar.get('sessao') ?? '';
    newBrowser();
    expect(await signIn(email)).toBe('/painel');
    browser.jar.set('sessao', own);
    expect((await refused(enrolFactorAction, { code: '000000' })).fieldErrors.code?.[0]).toContain('não confere');
    expect(await shownBy(enrolFactorAction, { code: appCode(await secretOf(userId)) })).toHaveLength(10);
    expect(await db.session.count({ where: { userId } })).toBe(1);
    expect(await currentActor()).not.toBeNull();
    newBrowser();
    expect(await signIn(email)).toContain('/entrar/segundo-fator');
    const actions = (await trailOf(userId)).map(({ action }) => action);
    expect(actions).toContain('factor.enrolled');
  });

  test('by the code that confirmed it lets nobody in', async () => {
    const { email, userId } = await account();
    await signIn(email);
    await send(startFactorAction, { password: PASSWORD });
    const code = appCode(await secretOf(userId));
    await shownBy(enrolFactorAction, { code });
    await again(email);
    expect(await wrong(code)).toContain('já foi usado');
  });

  test('cannot be put in place of one that is on', async () => {
    const { userId, secret } = await entered();
    expect((await refused(startFactorAction, { password: PASSWORD })).formErrors[0]).toContain('mudou');
    expect(await secretOf(userId)).toBe(secret);
    expect((await refused(enrolFactorAction, { code: appCode(secret, 1) })).formErrors[0]).toContain('mudou');
  });

  test('is shown as a picture and as text only while it waits', async () => {
    const { email, userId } = await account();
    await signIn(email);
    await send(startFactorAction, { password: PASSWORD });
    const secret = await secretOf(userId);
    const factor = await loadFactor(userId);
    if (factor.state !== 'waiting') throw new Error('it does not wait');
    expect(factor.setup.secret.replaceAll(' ', '')).toBe(secret);
    expect(factor.setup.picture).toMatch(/^data:image\/svg\+xml;base64,/);
    await shownBy(enrolFactorAction, { code: appCode(secret) });
    expect(JSON.stringify(await loadFactor(userId))).not.toContain(secret);
  });
});

describe('taking the factor away', () => {
  test('asks for password and code, ends the other sessions, and tells the trail', async () => {
    const { email, userId, secret } = await entered();
    expect((await refused(dropFactorAction, { password: PASSWORD })).fieldErrors.code?.[0]).toContain('não confere');
    const own = browser.jar.get('sessao') ?? '';
    await again(email);
    await pass(appCode(secret, 1));
    vi.setSystemTime(NOW + 60_000);
    browser.jar.set('sessao', own);
    expect(await send(dropFactorAction, { password: PASSWORD, code: appCode(secret) })).toBe(
      '/conta?aviso=segundo-fator-retirado',
    );
    expect(await loadFactor(userId)).toEqual({ state: 'none' });
    expect(await db.recoveryCode.count({ where: { userId } })).toBe(0);
    expect(await db.session.count({ where: { userId } })).toBe(1);
    expect((await trailOf(userId)).map(({ action }) => action)).toContain('factor.removed');
    newBrowser();
    expect(await signIn(email)).toBe('/painel');
  });

  test('takes a recovery code in place of a lost app', async () => {
    const { codes } = await entered();
    expect(await send(dropFactorAction, { password: PASSWORD, code: codes[0] ?? '' })).toContain('retirado');
  });
});
