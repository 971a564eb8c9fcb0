import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as openResetLink } from '@/app/(publico)/entrar/nova-senha/[token]/route';
import { carriedLink } from '@/lib/auth/one-time-link';
import { currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { mailAccount } from '@/lib/features/account-mail/mutations';
import { askResetAction, resetPasswordAction } from '@/lib/features/recovery/actions';
import { startJobs, stopJobs } from '@/lib/jobs/queue';
import { seal } from '@/lib/vault/vault';
import {
  account,
  enrol,
  failSignIn,
  newBrowser,
  OTHER_PASSWORD,
  PASSWORD,
  refused,
  send,
  signIn,
  trailOf,
} from '@/tests/factories/accounts';
import { browser, lendHeadersToNextAuth, redirectOf } from '@/tests/factories/browser';
import { openWorld, type World } from '@/tests/factories/world';
import { type MailServer, readable, startMailServer } from '@/tests/support/mail-server';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let mail: MailServer;

beforeAll(async () => {
  lendHeadersToNextAuth();
  mail = await startMailServer();
  world = await openWorld({
    APP_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'x'.repeat(40),
    SMTP_URL: mail.url,
  });
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});
afterAll(async () => {
  await mail.stop();
  await world.close();
});
beforeEach(async () => {
  newBrowser();
  mail.received.length = 0;
  await db.rateLimit.deleteMany();
});

/** What the job does when somebody asked for this address. */
const mailReset = (email: string) => mailAccount({ kind: 'reset', address: seal(email, 'account-mail') });

/** The token of the last link that was mailed. */
function mailedToken(): string {
  const text = readable(mail.received.at(-1)?.text ?? '');
  return /http:\/\/localhost:3000\/entrar\/nova-senha\/([\w-]{43})\s/.exec(text)?.[1] ?? '';
}

/** Opens the link of a message, as the mail program does. */
const open = (token: string) =>
  redirectOf(() => openResetLink(new Request('http://localhost:3000'), { params: Promise.resolve({ token }) }));

/** A new account, and the link it was mailed. */
async function asked() {
  const who = await account();
  await mailReset(who.email);
  return { ...who, token: mailedToken() };
}

const choose = (newPassword = OTHER_PASSWORD) => send(resetPasswordAction, { newPassword });

describe('asking for a new password', () => {
  test('says the same, does the same and takes the same way whether or not there is an account', async () => {
    const { email, userId } = await account();
    const closed = await account();
    await db.user.update({ where: { id: closed.userId }, data: { disabledAt: new Date() } });
    const worked: object[] = [];
    await startJobs([{ name: 'account-mail', work: async (data) => void worked.push(data) }]);
    try {
      for (const address of [email, closed.email, 'ninguem@teste.example'])
        expect(await send(askResetAction, { email: address })).toBe('/entrar/esqueci-a-senha?aviso=link-pedido');
      const rows = await db.$queryRawUnsafe<{ data: unknown }[]>(
        `SELECT data FROM jobs.job WHERE name = 'account-mail'`,
      );
      expect(rows).toHaveLength(3);
      expect(JSON.stringify(rows)).not.toContain('teste.example');
      await vi.waitFor(() => expect(worked).toHaveLength(3), { timeout: 20_000 });
    } finally {
      await stopJobs();
    }
    for (const job of worked) await mailAccount(job);
    expect(mail.received.map(({ to }) => to)).toEqual([[email]]);
    expect(await trailOf(userId)).toEqual([{ action: 'password.resetAsked', data: {} }]);
  }, 60_000);

  test('keeps of the link only a hash, for one hour', async () => {
    const { token, userId } = await asked();
    const [link] = await db.oneTimeLink.findMany({ where: { userId } });
    expect(link?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(((link?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000).toBeCloseTo(60, 0);
    expect(JSON.stringify(await db.oneTimeLink.findMany())).not.toContain(token);
  });

  test('twice makes the first link void', async () => {
    const { email, token } = await asked();
    await mailReset(email);
    expect(mailedToken()).not.toBe(token);
    await open(token);
    expect(await carriedLink('PASSWORD_RESET')).toBeNull();
    await open(mailedToken());
    expect(await choose()).toBe('/entrar?aviso=senha-criada');
  });
});

describe('the link', () => {
  test('takes its token out of the address at once, and is not used up by being opened', async () => {
    const { token, email } = await asked();
    expect(await open(token)).toBe('/entrar/nova-senha');
    expect(browser.flags.get('nova-senha')).toMatchObject({ httpOnly: true, sameSite: 'lax' });
    await open(token);
    expect((await carriedLink('PASSWORD_RESET'))?.user.email).toBe(email);
  });

  test('gives the password that the person chose, ends all sessions, and opens none', async () => {
    const { email, userId, token } = await asked();
    await signIn(email);
    const session = browser.jar.get('sessao') ?? '';
    newBrowser();
    await open(token);
    expect(await choose()).toBe('/entrar?aviso=senha-criada');
    expect(await currentActor()).toBeNull();
    expect(browser.jar.has('nova-senha')).toBe(false);
    browser.jar.set('sessao', session);
    expect(await currentActor()).toBeNull();
    expect((await failSignIn(email, PASSWORD)).formErrors[0]).toContain('não conferem');
    expect(await signIn(email, OTHER_PASSWORD)).toBe('/painel');
    const actions = (await trailOf(userId)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['session.ended', 'password.reset']));
  });

  test('leaves the second factor to be asked for', async () => {
    const { email, userId, token } = await asked();
    await enrol(userId);
    await open(token);
    await choose();
    expect(await signIn(email, OTHER_PASSWORD)).toContain('/entrar/segundo-fator');
    expect(await currentActor()).toBeNull();
  });

  test('works once', async () => {
    const { token } = await asked();
    await open(token);
    await choose();
    await open(token);
    const state = await refused(resetPasswordAction, { newPassword: 'tatu girafa navio pedra' });
    expect(state.formErrors[0]).toContain('não vale mais');
  });

  test('works for one of five that use it at the same moment', async () => {
    const { token } = await asked();
    await open(token);
    const use = async (n: number) => {
      try {
        return await choose(`tatu girafa navio pedra ${n}`);
      } catch {
        return 'refused';
      }
    };
    const places = await Promise.all([1, 2, 3, 4, 5].map(use));
    expect(places.filter((place) => place === '/entrar?aviso=senha-criada')).toHaveLength(1);
  });

  test('does not work after its hour, made up, or for an account closed meanwhile', async () => {
    const late = await asked();
    await db.oneTimeLink.updateMany({ where: { userId: late.userId }, data: { expiresAt: new Date(Date.now() - 1) } });
    const closed = await asked();
    await db.user.update({ where: { id: closed.userId }, data: { disabledAt: new Date() } });
    for (const token of [late.token, closed.token, 'inventado', '']) {
      await open(token);
      expect((await refused(resetPasswordAction, { newPassword: OTHER_PASSWORD })).formErrors[0]).toContain(
        'não vale mais',
      );
    }
  });

  test('of a change of e-mail gives no password', async () => {
    const { userId, token } = await asked();
    await db.oneTimeLink.updateMany({ where: { userId }, data: { purpose: 'EMAIL_CHANGE' } });
    await open(token);
    expect((await refused(resetPasswordAction, { newPassword: OTHER_PASSWORD })).formErrors[0]).toContain(
      'não vale mais',
    );
  });

  test('is not lost by a password that is refused, which does not come back to the page', async () => {
    const { token } = await asked();
    await open(token);
    const state = await refused(resetPasswordAction, { newPassword: 'planodetrabalho' });
    expect(state.fieldErrors.newPassword?.[0]).toContain('palavras deste sistema');
    expect(state.values).toEqual({});
    expect(await choose()).toBe('/entrar?aviso=senha-criada');
  });

  test('makes its browser known, so that who was locked out gets in', async () => {
    const { email, token } = await asked();
    newBrowser('198.51.100.9');
    for (let n = 0; n < 11; n++) await failSignIn(email);
    newBrowser();
    await open(token);
    await choose();
    expect(await signIn(email, OTHER_PASSWORD)).toBe('/painel');
  });
});
