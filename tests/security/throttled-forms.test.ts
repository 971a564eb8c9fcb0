import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { askNewEmailAction, changePasswordAction } from '@/lib/features/account/actions';
import { askResetAction, confirmEmailAction, resetPasswordAction } from '@/lib/features/recovery/actions';
import {
  dropFactorAction,
  enrolFactorAction,
  passEnrolmentAction,
  passFactorAction,
  renewCodesAction,
  startFactorAction,
} from '@/lib/features/second-factor/actions';
import { endSessionsAction } from '@/lib/features/session/actions';
import {
  account,
  appCode,
  enrol,
  newBrowser,
  OTHER_PASSWORD,
  PASSWORD,
  refused,
  send,
  signIn,
} from '@/tests/factories/accounts';
import { browser, lendHeadersToNextAuth } from '@/tests/factories/browser';
import { isThrottled, triesAllowed } from '@/tests/factories/throttling';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const TRIES = 10;
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

const times = async (count: number, run: () => Promise<unknown>) => {
  for (let n = 0; n < count; n++) await run();
};
describe('every form in which something could be guessed is throttled', () => {
  test('asking for a new password: three in a quarter of an hour, known account or not', async () => {
    const { email } = await account();
    for (const address of [email, 'ninguem@teste.example']) {
      await times(3, async () => {
        expect(await send(askResetAction, { email: address })).toBe('/entrar/esqueci-a-senha?aviso=link-pedido');
      });
      expect((await refused(askResetAction, { email: address })).formErrors[0]).toMatch(
        /muitos pedidos. Espere 15 minutos/,
      );
    }
  });

  test.each([
    ['the link to a new password', 'nova-senha', resetPasswordAction],
    ['the link to a new e-mail', 'novo-email', confirmEmailAction],
  ] as const)('%s', async (_, cookie, action) => {
    browser.jar.set(cookie, 'inventado');
    expect(await triesAllowed(action, { newPassword: OTHER_PASSWORD })).toBe(TRIES);
  });

  test('the code at sign-in, and the recovery code with it', async () => {
    const { email, userId } = await account();
    const { secret, codes } = await enrol(userId);
    await signIn(email);
    await times(5, () => refused(passFactorAction, { code: '000000' }));
    expect(await triesAllowed(passFactorAction, { code: 'AAAAA-AAAAA' })).toBe(TRIES - 5);
    for (const code of [appCode(secret), codes[0] ?? ''])
      expect(isThrottled((await refused(passFactorAction, { code })).formErrors)).toBe(true);
    newBrowser('198.51.100.9');
    await signIn(email);
    expect(isThrottled((await refused(passFactorAction, { code: appCode(secret) })).formErrors)).toBe(true);
  });

  test('the first code, of who must set the factor up', async () => {
    const { email } = await account('NETWORK_ADMIN', 'SEGES');
    await signIn(email);
    expect(await triesAllowed(passEnrolmentAction, { code: '000000' })).toBe(TRIES);
  });

  test.each([
    ['changing the password', changePasswordAction, { newPassword: OTHER_PASSWORD }],
    ['changing the e-mail', askNewEmailAction, { newEmail: 'novo@teste.example' }],
    ['setting up the second factor', startFactorAction, {}],
    ['ending sessions', endSessionsAction, {}],
  ])('the present password, when %s', async (_, action, fields) => {
    const { email } = await account();
    await signIn(email);
    expect(await triesAllowed(action, { ...fields, password: 'errada' })).toBe(TRIES);
    expect(isThrottled((await refused(action, { ...fields, password: PASSWORD })).formErrors)).toBe(true);
  });

  test.each([
    ['renewing the recovery codes', renewCodesAction],
    ['taking the second factor away', dropFactorAction],
  ])('password and code, when %s', async (_, action) => {
    const { email, userId } = await account();
    const { secret } = await enrol(userId);
    await signIn(email);
    await send(passFactorAction, { code: appCode(secret) });
    await times(5, () => refused(action, { password: 'errada', code: '000000' }));
    expect(await triesAllowed(action, { password: PASSWORD, code: '000000' })).toBe(TRIES - 5);
  });

  test('the first code of a factor that a signed-in person sets up', async () => {
    const { email } = await account();
    await signIn(email);
    await send(startFactorAction, { password: PASSWORD });
    expect(await triesAllowed(enrolFactorAction, { code: '000000' })).toBe(TRIES);
  });
});
