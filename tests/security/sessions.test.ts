import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { endSessionsOf } from '@/lib/auth/ended-sessions';
import { currentActor, currentSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { loadAccount } from '@/lib/features/account/loaders';
import { keepHouse } from '@/lib/features/housekeeping/mutations';
import { endSessionsAction } from '@/lib/features/session/actions';
import { account, newBrowser, PASSWORD, refused, send, signIn } from '@/tests/factories/accounts';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
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

/** Signs in by a browser of this name; its token and the session's id. */
async function signInWith(email: string, userAgent: string) {
  newBrowser();
  browser.headers.set('user-agent', userAgent);
  await signIn(email);
  return { token: browser.jar.get('sessao') ?? '', id: (await currentSession())?.id ?? '' };
}

/** A person signed in twice; the browser at hand is the second. */
async function twice() {
  const who = await account();
  const first = await signInWith(who.email, FIREFOX);
  return { ...who, first, second: await signInWith(who.email, ANDROID) };
}

const isOpen = async (token: string) => {
  browser.jar.set('sessao', token);
  return (await currentActor()) !== null;
};

describe('the list of sessions', () => {
  test('shows the person’s own, open, this one first and marked', async () => {
    const who = await twice();
    const stranger = await account();
    await signInWith(stranger.email, FIREFOX);
    await db.session.create({
      data: { userId: who.userId, tokenHash: 'e'.repeat(64), expiresAt: new Date(Date.now() - 1) },
    });
    browser.jar.set('sessao', who.first.token);
    const { sessions } = await loadAccount(who);
    expect(sessions.map(({ browser: name, isThis }) => [name, isThis])).toEqual([
      ['Firefox no Windows', true],
      ['Chrome no Android', false],
    ]);
    expect(JSON.stringify(sessions)).not.toContain('tokenHash');
  });
});

describe('ending sessions', () => {
  test('ends the one that was chosen, at once, and no other', async () => {
    const { first, second } = await twice();
    expect(await send(endSessionsAction, { sessionId: first.id, password: PASSWORD })).toBe(
      '/conta?aviso=sessoes-encerradas',
    );
    expect(await isOpen(first.token)).toBe(false);
    expect(await isOpen(second.token)).toBe(true);
  });

  test('without a choice ends all but this one', async () => {
    const { email, first, second } = await twice();
    const third = await signInWith(email, FIREFOX);
    await send(endSessionsAction, { password: PASSWORD });
    expect([await isOpen(first.token), await isOpen(second.token), await isOpen(third.token)]).toEqual([
      false,
      false,
      true,
    ]);
    const told = await db.auditEvent.findMany({
      where: { action: 'session.ended', entityId: { in: [first.id, second.id] } },
    });
    expect(told.map(({ data }) => data)).toEqual([{ reason: 'closed' }, { reason: 'closed' }]);
  });

  test('of this browser leads to the sign-in page', async () => {
    const { second } = await twice();
    expect(await send(endSessionsAction, { sessionId: second.id, password: PASSWORD })).toBe('/entrar');
    expect(await currentActor()).toBeNull();
  });

  test('asks for the password', async () => {
    const { first } = await twice();
    const state = await refused(endSessionsAction, { sessionId: first.id, password: 'errada' });
    expect(state.fieldErrors.password?.[0]).toContain('não confere');
    expect(await isOpen(first.token)).toBe(true);
  });

  test('reaches nobody else’s', async () => {
    const { first } = await twice();
    const other = await account();
    await signInWith(other.email, FIREFOX);
    for (const sessionId of [first.id, '0198f0a0-0000-7000-8000-000000000001']) {
      const state = await refused(endSessionsAction, { sessionId, password: PASSWORD });
      expect(state.formErrors[0]).toContain('não existe ou não está ao seu alcance');
    }
    expect(await isOpen(first.token)).toBe(true);
  });
});

describe('a change that ends a person’s sessions', () => {
  test('ends them in its own transaction, pending ones too, and none when it is undone', async () => {
    const { userId, first, second } = await twice();
    const disable = (fails: boolean) =>
      transaction(async (tx) => {
        await endSessionsOf(tx, userId, { actorId: null, reason: 'disabled' });
        if (fails) throw new Error('power cut');
      });
    await expect(disable(true)).rejects.toThrow('power cut');
    expect([await isOpen(first.token), await isOpen(second.token)]).toEqual([true, true]);
    await disable(false);
    expect([await isOpen(first.token), await isOpen(second.token)]).toEqual([false, false]);
    expect(await db.session.count({ where: { userId } })).toBe(0);
  });
});

test('sessions, links and pending sign-ins that are over go at night', async () => {
  const { userId } = await account();
  const past = new Date(Date.now() - 1);
  await db.session.create({ data: { userId, tokenHash: 'a'.repeat(64), stage: 'SECOND_FACTOR', expiresAt: past } });
  const link = { userId, purpose: 'PASSWORD_RESET' as const, tokenHash: 'b'.repeat(64) };
  await db.oneTimeLink.create({ data: { ...link, expiresAt: past, createdAt: past } });
  await keepHouse();
  expect(await db.session.count({ where: { userId } })).toBe(0);
  expect(await db.oneTimeLink.count({ where: { userId } })).toBe(0);
});
