import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as openEmailLink } from '@/app/(publico)/entrar/novo-email/[token]/route';
import { beginSession, currentActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { askNewEmailAction, changePasswordAction, renameSelfAction } from '@/lib/features/account/actions';
import { mailAccount } from '@/lib/features/account-mail/mutations';
import { confirmEmailAction } from '@/lib/features/recovery/actions';
import { passFactorAction } from '@/lib/features/second-factor/actions';
import { startJobs, stopJobs } from '@/lib/jobs/queue';
import { seal } from '@/lib/vault/vault';
import {
  account,
  appCode,
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
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';
import { type MailServer, readable, startMailServer } from '@/tests/support/mail-server';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let mail: MailServer;

beforeAll(async () => {
  lendHeadersToNextAuth();
  mail = await startMailServer();
  world = await openWorld({ APP_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(40), SMTP_URL: mail.url });
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

async function signedIn() {
  const who = await account();
  await signIn(who.email);
  return who;
}

/** The link to a new address, as the job mails it. */
async function mailedLink(userId: string, newEmail: string): Promise<string> {
  await mailAccount({ kind: 'new-email', userId, address: seal(newEmail, 'account-mail') });
  return /\/entrar\/novo-email\/([\w-]{43})\s/.exec(readable(mail.received.at(-1)?.text ?? ''))?.[1] ?? '';
}

const open = (token: string) =>
  redirectOf(() => openEmailLink(new Request('http://localhost:3000'), { params: Promise.resolve({ token }) }));

describe('every form of the account', () => {
  test.each([
    ['name', renameSelfAction, { name: 'Outra' }],
    ['password', changePasswordAction, { password: PASSWORD, newPassword: OTHER_PASSWORD }],
    ['e-mail', askNewEmailAction, { password: PASSWORD, newEmail: 'novo@teste.example' }],
  ])('of the %s changes nothing for who is not signed in, or from another origin', async (_, action, fields) => {
    expect((await refused(action, fields)).formErrors[0]).toContain('sessão terminou');
    const { email, userId } = await signedIn();
    const before = await db.user.findUniqueOrThrow({ where: { id: userId } });
    browser.headers.set('origin', 'https://mal.example');
    expect((await refused(action, fields)).formErrors[0]).toContain('outro endereço');
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toEqual(before);
    expect(before.email).toBe(email);
  });

  test('takes no person but the one who is signed in, whatever else it is sent', async () => {
    const victim = await account();
    await signedIn();
    const extra = { id: victim.userId, userId: victim.userId, email: victim.email };
    await send(renameSelfAction, { name: 'Nome trocado', ...extra });
    await send(changePasswordAction, { password: PASSWORD, newPassword: OTHER_PASSWORD, ...extra });
    expect(await db.user.findUniqueOrThrow({ where: { id: victim.userId } })).toMatchObject({ name: victim.name });
    newBrowser();
    expect(await signIn(victim.email)).toBe('/painel');
  });
});

describe('changing the password', () => {
  test('asks for the present one, ends the other sessions, and gives this one another token', async () => {
    const { email, userId } = await signedIn();
    const elsewhere = browser.jar.get('sessao') ?? '';
    newBrowser();
    await signIn(email);
    const before = browser.jar.get('sessao') ?? '';
    expect(await send(changePasswordAction, { password: PASSWORD, newPassword: OTHER_PASSWORD })).toBe(
      '/conta?aviso=senha-trocada',
    );
    const after = browser.jar.get('sessao') ?? '';
    expect(after).not.toBe(before);
    expect((await currentActor())?.userId).toBe(userId);
    for (const old of [elsewhere, before]) {
      browser.jar.set('sessao', old);
      expect(await currentActor()).toBeNull();
    }
    newBrowser();
    expect((await failSignIn(email, PASSWORD)).formErrors[0]).toContain('não conferem');
    expect(await signIn(email, OTHER_PASSWORD)).toBe('/painel');
    expect((await trailOf(userId)).map(({ action }) => action)).toContain('password.changed');
  });

  test('with a wrong one, or to a weak one, changes nothing and shows neither again', async () => {
    const { email, userId } = await signedIn();
    const before = browser.jar.get('sessao');
    const wrong = await refused(changePasswordAction, { password: 'errada', newPassword: OTHER_PASSWORD });
    expect(wrong).toMatchObject({ fieldErrors: { password: [expect.stringContaining('não confere')] }, values: {} });
    const weak = await refused(changePasswordAction, { password: PASSWORD, newPassword: email.slice(0, 14) });
    expect(weak).toMatchObject({ fieldErrors: { newPassword: [expect.any(String)] }, values: {} });
    expect(browser.jar.get('sessao')).toBe(before);
    expect(await trailOf(userId)).not.toContainEqual(expect.objectContaining({ action: 'password.changed' }));
    expect(await trailOf(userId)).toContainEqual({ action: 'session.refused', data: { form: 'password' } });
  });

  test('asks for a code too, of who has a second factor', async () => {
    const { email, userId } = await account();
    const { secret } = await enrol(userId);
    await signIn(email);
    await send(passFactorAction, { code: appCode(secret) });
    const fields = { password: PASSWORD, newPassword: OTHER_PASSWORD };
    expect((await refused(changePasswordAction, fields)).fieldErrors.code?.[0]).toContain('não confere');
    expect(await send(changePasswordAction, { ...fields, code: appCode(secret, 1) })).toContain('senha-trocada');
  });

  test('of who came by gov.br and has none is refused with the way to make one', async () => {
    const { userId } = await person('FOCAL_POINT', 'SEPOG/RO');
    await beginSession(userId, { method: 'GOVBR', strong: false });
    const state = await refused(changePasswordAction, { password: 'qualquer', newPassword: OTHER_PASSWORD });
    expect(state.formErrors[0]).toContain('Esqueci a senha');
  });
});

describe('changing the e-mail', () => {
  test('asks for the password, writes to both addresses, and changes nothing by itself', async () => {
    const { email, userId } = await signedIn();
    const newEmail = `novo.${email}`;
    expect((await refused(askNewEmailAction, { password: 'errada', newEmail })).values).toEqual({ newEmail });
    const asked: object[] = [];
    await startJobs([{ name: 'account-mail', work: async (data) => void asked.push(data) }]);
    try {
      expect(await send(askNewEmailAction, { password: PASSWORD, newEmail: ` ${newEmail.toUpperCase()} ` })).toContain(
        'email-pedido',
      );
      await vi.waitFor(() => expect(asked).toHaveLength(2), { timeout: 20_000 });
    } finally {
      await stopJobs();
    }
    expect(JSON.stringify(asked)).not.toContain('teste.example');
    for (const job of asked) await mailAccount(job);
    expect(mail.received.map(({ to }) => to[0]).sort()).toEqual([email, newEmail].sort());
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({ email });
    expect((await trailOf(userId)).map(({ action }) => action)).toContain('email.changeAsked');
  }, 60_000);

  test('takes effect by the link alone, once, and makes links sent to the former address void', async () => {
    const { email, userId } = await signedIn();
    const newEmail = `novo.${email}`;
    await mailAccount({ kind: 'reset', address: seal(email, 'account-mail') });
    const token = await mailedLink(userId, newEmail);
    newBrowser();
    expect(await open(token)).toBe('/entrar/novo-email');
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({ email });
    expect(await send(confirmEmailAction, {})).toBe('/entrar/novo-email?aviso=email-trocado');
    expect(await db.oneTimeLink.count({ where: { userId } })).toBe(0);
    await open(token);
    expect((await refused(confirmEmailAction, {})).formErrors[0]).toContain('não vale mais');
    expect(await signIn(newEmail)).toBe('/painel');
    newBrowser();
    expect((await failSignIn(email, PASSWORD)).formErrors[0]).toContain('não conferem');
    expect((await trailOf(userId)).map(({ action }) => action)).toContain('email.changed');
  });

  test('to an address that another account has, or gets meanwhile, is answered alike and never done', async () => {
    const other = await account();
    const { email, userId } = await signedIn();
    expect(await send(askNewEmailAction, { password: PASSWORD, newEmail: other.email })).toContain('email-pedido');
    expect(await mailedLink(userId, other.email)).toBe('');
    expect(mail.received).toEqual([]);
    const token = await mailedLink(userId, `tomado.${email}`);
    await db.user.update({ where: { id: other.userId }, data: { email: `tomado.${email}` } });
    await open(token);
    expect((await refused(confirmEmailAction, {})).formErrors[0]).toContain('não vale mais');
    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({ email });
  });
});

test('news of an account are mailed without a token, a password or a name of the system inside', async () => {
  const { email, userId } = await account();
  const job = { kind: 'news', id: userId, userId, news: 'password-changed', at: '2026-11-20T14:00:00.000Z' };
  await mailAccount(job);
  await mailAccount(job);
  expect(mail.received.map(({ to }) => to)).toEqual([[email], [email]]);
  const text = readable(mail.received[0]?.text ?? '');
  expect(text).toContain('A senha da sua conta foi trocada');
  expect(text).toContain('20/11/2026, 11h00');
  expect(text).not.toContain('/entrar/');
  const ids = mail.received.map((message) => /^Message-ID:\s+(\S+)/im.exec(message.text)?.[1]);
  expect(new Set(ids).size).toBe(1);
});

test('a name is changed for others to see, and told to the trail without it', async () => {
  const { userId } = await signedIn();
  expect((await refused(renameSelfAction, { name: '  ' })).fieldErrors.name?.[0]).toContain('Informe');
  await send(renameSelfAction, { name: '  Ana Nova ' });
  expect((await currentActor())?.name).toBe('Ana Nova');
  expect(await trailOf(userId)).toContainEqual({ action: 'user.renamed', data: {} });
});
