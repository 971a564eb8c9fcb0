import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ERROR_TEXT, type ErrorCode } from '@/lib/action/errors';
import type { Role } from '@/lib/domain/glossary';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { browser } from '@/tests/factories/browser';
import { multipart, storedFiles, uploadRequest } from '@/tests/factories/uploads';
import { ORIGINS, openStage, rolesWithout, SESSIONS } from './generated';
import { type From, OURS, thrown } from './requests';
import { EXPORTED_ROUTES, type Handler, ROUTES, type RouteAttack } from './routes';
import { HOLDER, SECRET } from './scene';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

const stage = openStage();

interface Target {
  entry: RouteAttack;
  handler: Handler;
  path: string;
  params: Record<string, string>;
  right: string;
}

/** What a route answered: its status, or 307 for a redirect that Next makes, with everything that can be read in it. */
interface Answer {
  status: number;
  told: string;
}

async function ask(
  { handler, path, params, entry }: Target,
  { token, origin = OURS }: From,
  sent = file(),
): Promise<Answer> {
  browser.reset(origin);
  if (token) browser.jar.set('sessao', token);
  const json = { accept: 'application/json' };
  const request = entry.kind === 'upload' ? uploadRequest(sent, json) : new NextRequest(`${OURS}${path}`);
  try {
    const answer = await handler(request, { params: Promise.resolve(params) });
    return { status: answer.status, told: `${JSON.stringify([...answer.headers])} ${await answer.text()}` };
  } catch (error) {
    const outcome = thrown(error);
    return { status: 307, told: outcome.kind === 'redirected' ? outcome.to : outcome.kind };
  }
}

const file = () => multipart([{ content: samplePdf('Lista nova'), fileName: 'nova.pdf' }]);

/** Refused, with nothing of the record in the answer, in the tables or among the files. */
async function refuses(target: Target, from: From, code: ErrorCode, sent?: Buffer<ArrayBuffer>): Promise<void> {
  const before = await filesKept();
  const { status, told } = await ask(target, from, sent);
  expect(await stage.tables.changedSince('target')).toEqual([]);
  expect(await filesKept()).toEqual(before);
  expect(told).not.toContain(SECRET);
  if (target.entry.kind === 'upload') expect([status, told]).toEqual([400, expect.stringContaining(ERROR_TEXT[code])]);
  else if (target.entry.kind === 'list')
    expect([status, told]).toEqual([307, `/entrar?continuar=${encodeURIComponent(target.path)}`]);
  else expect([status, told]).toEqual([404, expect.stringContaining('Arquivo não encontrado.')]);
}

const filesKept = () => storedFiles(process.env.DATA_DIR ?? '');
const tokenOf = (name: RouteAttack['by'], state: (typeof SESSIONS)[number] | 'open' = 'open') =>
  stage.scene.people[name].tokens[state];

function attacksOn(name: string, entry: RouteAttack, handler: Handler): void {
  const target = { entry, handler } as Target;
  describe(name, () => {
    beforeAll(async () => {
      await stage.tables.restore('begin');
      const { path, params = {} } = await entry.target(stage.scene);
      Object.assign(target, { path, params, right: tokenOf(entry.by) });
      await stage.tables.save('target', 'begin');
    });
    if (entry.kind === 'public') publicOne(target);
    else closedOne(target);
    if (entry.kind === 'list') listOf(target);
    if (entry.kind === 'file') fileOf(target);
    if (entry.kind === 'upload') uploadTo(target);
  });
}

function publicOne(target: Target): void {
  test('answers anybody alike, and holds nothing of any person', async () => {
    const nobody = await ask(target, {});
    expect([200, 503]).toContain(nobody.status);
    expect(nobody.told).not.toContain(SECRET);
    expect(nobody.told).not.toMatch(/[\w.]+@[\w.]+|\d{3}\.\d{3}\.\d{3}-\d{2}|"(email|nome|cpf|telefone)"/);
    for (const one of Object.values(stage.scene.people)) expect(nobody.told).not.toContain(one.userId);
    expect((await ask(target, { token: target.right })).told.replace(/atualizado_em":"[^"]*/, '')).toBe(
      nobody.told.replace(/atualizado_em":"[^"]*/, ''),
    );
    expect(await stage.tables.changedSince('target')).toEqual([]);
  });
}

function closedOne(target: Target): void {
  test('does not exist for nobody, nor for a token that was never given', async () => {
    await refuses(target, {}, 'SIGN_IN_AGAIN');
    await refuses(target, { token: 'x'.repeat(43) }, 'SIGN_IN_AGAIN');
  });
  test.each(SESSIONS)('does not exist for a session that is %s', async (state) => {
    await refuses(target, { token: tokenOf(target.entry.by, state) }, 'SIGN_IN_AGAIN');
  });
  if (target.entry.kind === 'list') return;
  test.each(target.entry.strangers)('does not exist for the %s', async (name) => {
    await refuses(target, { token: tokenOf(name) }, 'NOT_FOUND');
  });
  test('does not exist for somebody of no party', async () => {
    await refuses(target, { token: stage.scene.stray.tokens.open }, 'NOT_FOUND');
  });
}

function listOf(target: Target): void {
  test.each(target.entry.strangers)('holds nothing of the record for the %s', async (name) => {
    const { status, told } = await ask(target, { token: tokenOf(name) });
    expect([status, told.includes(`${SECRET}:`), told.includes('SEPOG')]).toEqual([200, false, false]);
  });
  test('holds nothing at all for somebody of no party', async () => {
    const { told } = await ask(target, { token: stage.scene.stray.tokens.open });
    expect([told.includes(SECRET), told.includes('/RO')]).toEqual([false, false]);
  });
  test('holds the record for who may read it', async () => {
    await stage.tables.restore('target');
    const { status, told } = await ask(target, { token: target.right });
    expect([status, told.includes('SEPOG')]).toEqual([200, true]);
  });
}

function fileOf(target: Target): void {
  test('is served to who may read it', async () => {
    const { status, told } = await ask(target, { token: target.right });
    expect([status, told.includes('%PDF')]).toEqual([200, true]);
  });
}

function uploadTo(target: Target): void {
  test.each(rolesWithout('activity.write'))('is not for the role %s', async (role: Role) => {
    await refuses(target, { token: tokenOf(HOLDER[role]) }, 'NOT_FOUND');
  });
  test.each(Object.entries(ORIGINS))('takes nothing from a page whose Origin is %s', async (_, origin) => {
    await refuses(target, { token: target.right, origin }, 'FOREIGN_ORIGIN');
  });
  test('keeps nothing of what was cut', async () => {
    const whole = file();
    await refuses(target, { token: target.right }, 'FILE_CUT', whole.subarray(0, whole.length - 60));
  });
  test('takes a file from who may send it', async () => {
    expect((await ask(target, { token: target.right })).status).toBe(201);
    expect(await stage.tables.changedSince('target')).toContain('EvidenceFile');
  });
}

for (const [path, methods] of Object.entries(ROUTES)) {
  for (const [method, entry] of Object.entries<RouteAttack>(methods)) {
    const handler = EXPORTED_ROUTES[path]?.[method as 'GET'];
    if (handler) attacksOn(`${method} ${path}`, entry, handler);
  }
}
