import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as getEvidence } from '@/app/api/evidencias/[id]/route';
import { GET as getReport } from '@/app/api/relatorios/[id]/route';
import { hashPassword } from '@/lib/auth/password';
import { beginSession, currentActor, endSession, type Proof, requireActor } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { signInAction, signOutAction } from '@/lib/features/session/actions';
import { draft, obligationOf, prove } from '@/tests/factories/activities';
import { browser, lendHeadersToNextAuth, redirectOf } from '@/tests/factories/browser';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const PASSWORD = ' senha com espaços ';
const BY_PASSWORD: Proof = { method: 'PASSWORD', strong: false };
let world: World;
let ana: Awaited<ReturnType<typeof person>>;

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld({ APP_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(40) });
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  ana = await person('FOCAL_POINT', 'SEPOG/RO', await hashPassword(PASSWORD));
});
afterAll(() => world.close());
beforeEach(async () => {
  browser.reset();
  await db.session.deleteMany();
  await db.user.update({ where: { id: ana.userId }, data: { disabledAt: null } });
});

function signInForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  const all = { email: ana.email, password: PASSWORD, ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  return form;
}
const signIn = (fields: Record<string, string> = {}) => redirectOf(() => signInAction(null, signInForm(fields)));

describe('a session', () => {
  test('is known by its token, of which the database keeps only the hash', async () => {
    await beginSession(ana.userId, BY_PASSWORD);
    const token = browser.jar.get('sessao') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const [stored] = await db.session.findMany();
    expect(stored?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(stored)).not.toContain(token);
    const { userId, name, memberships } = ana;
    expect(await currentActor()).toEqual({ userId, name, memberships });
  });

  test('of nobody, or of a token that is wrong or is itself the stored hash, opens nothing', async () => {
    expect(await currentActor()).toBeNull();
    await beginSession(ana.userId, BY_PASSWORD);
    const [stored] = await db.session.findMany();
    for (const token of ['', 'x', stored?.tokenHash ?? '']) {
      browser.jar.set('sessao', token);
      expect(await currentActor()).toBeNull();
    }
  });

  test('is over once it has ended, and its old cookie opens nothing', async () => {
    await beginSession(ana.userId, BY_PASSWORD);
    const token = browser.jar.get('sessao') ?? '';
    await endSession();
    expect(browser.jar.has('sessao')).toBe(false);
    browser.jar.set('sessao', token);
    expect(await currentActor()).toBeNull();
    await expect(endSession()).resolves.toBeNull();
    const trail = await db.auditEvent.findMany({ where: { actorId: ana.userId }, orderBy: { id: 'desc' }, take: 2 });
    expect(trail.map(({ action }) => action)).toEqual(['session.ended', 'session.started']);
  });

  test('is over when it expires', async () => {
    await beginSession(ana.userId, BY_PASSWORD);
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await currentActor()).toBeNull();
  });

  test('lives twelve hours, and using it adds none', async () => {
    await beginSession(ana.userId, BY_PASSWORD);
    const before = await db.session.findFirstOrThrow();
    expect((before.expiresAt.getTime() - Date.now()) / 3_600_000).toBeCloseTo(12, 1);
    await currentActor();
    expect(await db.session.findFirstOrThrow()).toEqual(before);
  });

  test('is over when nobody used it for two hours, and each use gives it two hours more', async () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    await beginSession(ana.userId, BY_PASSWORD);
    await db.session.updateMany({ data: { seenAt: hoursAgo(1.9) } });
    expect((await currentActor())?.userId).toBe(ana.userId);
    const { seenAt } = await db.session.findFirstOrThrow();
    expect(Date.now() - seenAt.getTime()).toBeLessThan(60_000);
    await db.session.updateMany({ data: { seenAt: hoursAgo(2.1) } });
    expect(await currentActor()).toBeNull();
  });

  test('is over for a person whose account was disabled, at once', async () => {
    await beginSession(ana.userId, BY_PASSWORD);
    await db.user.update({ where: { id: ana.userId }, data: { disabledAt: new Date() } });
    expect(await currentActor()).toBeNull();
  });

  test('of a person who lost a role no longer has it', async () => {
    const leaving = await person('PARTY_COORDINATOR', 'SEPOG/RO');
    await beginSession(leaving.userId, BY_PASSWORD);
    await db.membership.deleteMany({ where: { userId: leaving.userId } });
    expect((await currentActor())?.memberships).toEqual([]);
  });

  test('is asked for by pages, which bring the person back afterwards', async () => {
    expect(await redirectOf(() => requireActor('/plano?eixo=2'))).toBe('/entrar?continuar=%2Fplano%3Feixo%3D2');
  });
});

describe('signing in', () => {
  test('with the right e-mail, in any case, and password leads to the panel', async () => {
    expect(await signIn({ email: ` ${ana.email.toUpperCase()} ` })).toBe('/painel');
    expect((await currentActor())?.userId).toBe(ana.userId);
  });

  test('refuses a wrong password, an unknown e-mail and accounts without password or disabled, all alike', async () => {
    const passwordless = await person('VIEWER', 'SEPOG/RO');
    const disabled = await person('VIEWER', 'SEPOG/RO', await hashPassword(PASSWORD));
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    const tries: Record<string, string>[] = [
      { password: 'outra' },
      { password: PASSWORD.trim() },
      { email: 'ninguem@teste.example' },
      { email: passwordless.email },
      { email: disabled.email },
    ];
    for (const fields of tries) {
      const state = await signInAction(null, signInForm(fields));
      expect(state).toMatchObject({ formErrors: [expect.stringContaining('não conferem')], fieldErrors: {} });
      expect(state?.values).toEqual({ email: fields.email ?? ana.email });
    }
    expect(await db.session.count()).toBe(0);
    expect(browser.jar.size).toBe(0);
  });

  test('with a field that names the millionth place of a list is refused at once, and nothing of it comes back', async () => {
    const form = signInForm({ 'email[4000000]': 'x', 'email[a][b]': 'x', '__proto__.admin': '1' });
    form.delete('email');
    const state = await signInAction(null, form);
    expect(state?.fieldErrors).toEqual({ email: ['Informe seu e-mail.'] });
    expect(state?.values).toEqual({});
  }, 1_000);

  test.each(['https://evil.example', 'null', null])('from a page of origin %s is refused', async (origin) => {
    browser.reset(origin);
    const state = await signInAction(null, signInForm({}));
    expect(state?.formErrors[0]).toContain('outro endereço');
    expect(await db.session.count()).toBe(0);
    await expect(signOutAction()).rejects.toThrow('FOREIGN_ORIGIN');
  });

  test.each([
    ['/plano', '/plano'],
    ['/prazos?situacao=atrasada', '/prazos?situacao=atrasada'],
    ['//evil.example', '/painel'],
    ['/\\evil.example', '/painel'],
    ['\\\\evil.example', '/painel'],
    ['https://evil.example/plano', '/painel'],
    ['/..//evil.example', '/evil.example'],
    ['/.//evil.example', '/evil.example'],
    ['/\t/evil.example', '/painel'],
    ['javascript:alert(1)', '/painel'],
    ['/entrar', '/painel'],
    ['/entrar?continuar=/entrar', '/painel'],
  ])('with %s to go on to leads to %s, always inside', async (continueTo, place) => {
    expect(await signIn({ continueTo })).toBe(place);
  });
});

test('signing out ends the session and leads to the portal', async () => {
  await signIn();
  expect(await redirectOf(signOutAction)).toBe('/');
  expect(await db.session.count()).toBe(0);
});

test('files are served to a signed-in person who may read them, and do not exist for anybody else', async () => {
  const form = await draft(ana, await obligationOf('SEPOG/RO', '2.2'));
  const id = await prove(ana, form.id);
  const ask = async (evidenceId: string) => {
    const context = { params: Promise.resolve({ id: evidenceId }) };
    const request = new Request('http://localhost:3000');
    return [(await getEvidence(request, context)).status, (await getReport(request, context)).status];
  };
  expect(await ask(id)).toEqual([404, 404]);
  await beginSession(ana.userId, BY_PASSWORD);
  expect(await ask(id)).toEqual([200, 404]);
  expect(await ask('isto-nao-e-um-codigo')).toEqual([404, 404]);
});
