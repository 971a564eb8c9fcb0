import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { ACCOUNT_LIMITS, ADDRESS_LIMIT } from '@/lib/domain/accounts/limits';
import { changePasswordAction } from '@/lib/features/account/actions';
import { keepHouse } from '@/lib/features/housekeeping/mutations';
import { signInAction } from '@/lib/features/session/actions';
import {
  account,
  failSignIn,
  newBrowser,
  OTHER_PASSWORD,
  PASSWORD,
  send,
  signIn,
  trailOf,
} from '@/tests/factories/accounts';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { isThrottled, triesAllowed } from '@/tests/factories/throttling';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const TRIES = 10;
const MINUTE = 60_000;
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
  newBrowser();
  await db.rateLimit.deleteMany();
});

const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);
const times = async (count: number, run: () => Promise<unknown>) => {
  for (let n = 0; n < count; n++) await run();
};
/** As if this stranger had failed so often that no try is left; what known browsers failed is left alone. */
async function exhaust(email: string) {
  await failSignIn(email);
  await db.rateLimit.updateMany({
    where: { key: { startsWith: 'sign-in.900:' }, points: { gt: 0 } },
    data: { points: TRIES },
  });
}

/** As if so many tries had come from the address at hand. */
async function sprayed(points: number) {
  await failSignIn('primeira@teste.example');
  await db.rateLimit.updateMany({ where: { key: { startsWith: 'address' } }, data: { points } });
}

describe('wrong passwords over one account', () => {
  test('are taken ten times in a quarter of an hour, and then not even the right one is', async () => {
    const { email } = await account();
    expect(await triesAllowed(signInAction, { email, password: 'errada' })).toBe(TRIES);
    const state = await failSignIn(email, PASSWORD);
    expect(state.formErrors[0]).toMatch(/Espere 1[45] minutos/);
    expect(await currentActor()).toBeNull();
    later(16);
    expect(await signIn(email)).toBe('/painel');
  });

  test('come to no more than fifty in a day, however patient who tries', async () => {
    const { email } = await account();
    let taken = 0;
    for (let round = 0; round < 7; round++) {
      taken += await triesAllowed(signInAction, { email, password: 'errada' });
      later(16);
    }
    expect(taken).toBe(50);
    expect((await failSignIn(email)).formErrors[0]).toMatch(/Espere \d\d horas/);
  });

  test('sent forty at once get no more tries than one after another', async () => {
    const { email } = await account();
    const states = await Promise.all(Array.from({ length: 40 }, () => failSignIn(email)));
    const taken = states.filter(({ formErrors }) => formErrors[0]?.includes('não conferem'));
    expect(taken).toHaveLength(TRIES);
  }, 60_000);

  test('count alike for an account that does not exist', async () => {
    expect(await triesAllowed(signInAction, { email: 'ninguem@teste.example', password: 'errada' })).toBe(TRIES);
  });

  test('are told to the trail one by one, and the refusals that follow once', async () => {
    const { email, userId } = await account();
    await times(TRIES + 5, () => failSignIn(email));
    const trail = await trailOf(userId);
    expect(trail.filter(({ action }) => action === 'session.refused')).toHaveLength(TRIES);
    expect(trail.filter(({ action }) => action === 'session.throttled')).toHaveLength(1);
  });

  test('right ones take nothing away', async () => {
    const { email } = await account();
    await times(TRIES + 2, async () => {
      newBrowser();
      await signIn(email);
    });
    expect(await triesAllowed(signInAction, { email, password: 'errada' })).toBe(TRIES);
  }, 60_000);
});

describe('who wants to lock a person out', () => {
  test('locks strangers out, and not the browser that the person used before', async () => {
    const { email } = await account();
    await signIn(email);
    const own = new Map([...browser.jar].filter(([name]) => name === 'navegador'));
    newBrowser('198.51.100.9');
    await exhaust(email);
    expect(isThrottled((await failSignIn(email, PASSWORD)).formErrors)).toBe(true);
    newBrowser();
    for (const [name, value] of own) browser.jar.set(name, value);
    expect(await signIn(email)).toBe('/painel');
  });

  test('locks it out from the person’s own address neither', async () => {
    const { email } = await account();
    await signIn(email);
    const mark = browser.jar.get('navegador') ?? '';
    await db.rateLimit.deleteMany();
    newBrowser();
    await sprayed(ADDRESS_LIMIT.points);
    expect(isThrottled((await failSignIn('outra@teste.example')).formErrors)).toBe(true);
    browser.jar.set('navegador', mark);
    expect(await signIn(email)).toBe('/painel');
  }, 120_000);

  test('has no use of the mark of another account, of one made up, or of one that is altered', async () => {
    const [victim, own] = [await account(), await account()];
    await signIn(own.email);
    const mark = browser.jar.get('navegador') ?? '';
    newBrowser('198.51.100.9');
    await exhaust(victim.email);
    const [nonce, expires] = mark.split('~');
    for (const value of [mark, `${nonce}~${expires}~x`, mark.replace(/.$/, 'A'), '!!!', 'a~b~c~d', '~~']) {
      browser.jar.set('navegador', value);
      expect(isThrottled((await failSignIn(victim.email, PASSWORD)).formErrors)).toBe(true);
    }
  });

  test('and who knew the former password is a stranger once there is another', async () => {
    const { email } = await account();
    await signIn(email);
    const thief = browser.jar.get('navegador') ?? '';
    newBrowser();
    await signIn(email);
    await send(changePasswordAction, { password: PASSWORD, newPassword: OTHER_PASSWORD });
    expect(browser.jar.get('navegador')).toBeTruthy();
    const own = browser.jar.get('navegador') ?? '';
    newBrowser();
    await exhaust(email);
    browser.jar.set('navegador', thief);
    expect(isThrottled((await failSignIn(email, OTHER_PASSWORD)).formErrors)).toBe(true);
    browser.jar.set('navegador', own);
    expect(await signIn(email, OTHER_PASSWORD)).toBe('/painel');
  });

  test('a known browser has its own ten tries, and another known one ten more', async () => {
    const { email } = await account();
    const marks: string[] = [];
    for (let n = 0; n < 2; n++) {
      newBrowser();
      await signIn(email);
      marks.push(browser.jar.get('navegador') ?? '');
    }
    newBrowser();
    for (const mark of marks) {
      browser.jar.set('navegador', mark);
      expect(await triesAllowed(signInAction, { email, password: 'errada' })).toBe(TRIES);
    }
  });

  test('a browser that five people share knows each of them', async () => {
    const people = [];
    for (let n = 0; n < 5; n++) people.push(await account());
    for (const { email } of people) await signIn(email);
    const mark = browser.jar.get('navegador') ?? '';
    for (const { email } of people) {
      newBrowser('198.51.100.9');
      await exhaust(email);
      browser.jar.set('navegador', mark);
      expect(await signIn(email)).toBe('/painel');
    }
  }, 60_000);
});

describe('tries from one address', () => {
  test('over many accounts stop at three hundred in a quarter of an hour, for that address alone', async () => {
    const spray = (n: number) => failSignIn(`pessoa${n}@teste.example`);
    await sprayed(ADDRESS_LIMIT.points - 1);
    expect(isThrottled((await spray(1)).formErrors)).toBe(false);
    expect(isThrottled((await spray(999)).formErrors)).toBe(true);
    browser.headers.set('x-forwarded-for', '1.1.1.1, 203.0.113.7');
    expect(isThrottled((await spray(998)).formErrors)).toBe(true);
    newBrowser('198.51.100.9');
    expect(isThrottled((await spray(997)).formErrors)).toBe(false);
  }, 120_000);
});

test('the counts name no e-mail, person or address, and go at night once they are over', async () => {
  const { email, userId } = await account();
  await failSignIn(email);
  const kept = JSON.stringify(await db.rateLimit.findMany());
  for (const clear of [email, userId, '203.0.113.7', 'teste.example']) expect(kept).not.toContain(clear);
  expect(await db.rateLimit.count()).toBe(1 + ACCOUNT_LIMITS['sign-in'].length);
  later(16);
  await keepHouse();
  expect(await db.rateLimit.count()).toBe(1);
});
