import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ERROR_TEXT, type ErrorCode } from '@/lib/action/errors';
import type { Role } from '@/lib/domain/glossary';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { multipart, storedFiles, uploadRequest } from '@/tests/factories/uploads';
import { ORIGINS, openStage, rolesWithout, SESSIONS } from './generated';
import { type From, OURS, openBrowser, thrown } from './requests';
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

async function ask(target: Target, from: From, sent = file()): Promise<Answer> {
  openBrowser(from);
  try {
    const answer = await target.handler(requestTo(target, sent), { params: Promise.resolve(target.params) });
    return { status: answer.status, told: `${JSON.stringify([...answer.headers])} ${await answer.text()}` };
  } catch (error) {
    const outcome = thrown(error);
    return { status: 307, told: outcome.kind === 'redirected' ? outcome.to : outcome.kind };
  }
}

function requestTo({ entry: { kind }, path }: Target, sent: Buffer<ArrayBuffer>): Request {
  if (kind === 'upload') return uploadRequest(sent, { accept: 'application/json' });
  return new NextRequest(`${OURS}${path}`, { method: kind === 'copy' ? 'POST' : 'GET' });
}

const file = () => multipart([{ content: samplePdf('Lista nova'), fileName: 'nova.pdf' }]);

/** Refused, with nothing of the record in the answer, in the tables or among the files. */
async function refuses(target: Target, from: From, codes: ErrorCode[], sent?: Buffer<ArrayBuffer>): Promise<void> {
  const before = await filesKept();
  const { status, told } = await ask(target, from, sent);
  expect(await stage.tables.changedSince('target')).toEqual([]);
  expect(await filesKept()).toEqual(before);
  expect(told).not.toContain(SECRET);
  const { kind } = target.entry;
  if (kind === 'list') expect([status, told]).toEqual([307, `/entrar?continuar=${encodeURIComponent(target.path)}`]);
  else {
    expect(REFUSED[kind]).toContain(status);
    expect(told).toMatch(
      new RegExp(kind === 'file' ? 'Arquivo não encontrado' : codes.map((code) => ERROR_TEXT[code]).join('|')),
    );
  }
}

/** How each kind of route refuses. */
const REFUSED: Record<RouteAttack['kind'], number[]> = {
  ...{ public: [], list: [], file: [404], copy: [403, 404], upload: [400] },
};

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
    if (entry.kind === 'upload' || entry.kind === 'copy') formOf(target);
    if (entry.kind === 'upload') uploadTo(target);
    if (entry.kind === 'copy') copyOf(target);
  });
}

function publicOne(target: Target): void {
  test('answers anybody alike, and holds nothing of any person', async () => {
    const nobody = await ask(target, {});
    expect([200, 307, 404, 503]).toContain(nobody.status);
    expect(nobody.told).not.toContain(SECRET);
    // The one address that is there for all is where to tell of a weakness.
    expect(nobody.told.replace(/mailto:\S+/, '')).not.toMatch(PERSONAL);
    for (const one of Object.values(stage.scene.people)) expect(nobody.told).not.toContain(one.userId);
    expect(timeless(await ask(target, { token: target.right }))).toEqual(timeless(nobody));
    expect(await stage.tables.changedSince('target')).toEqual([]);
  });
}

const PERSONAL = /[\w.]+@[\w.]+|\d{3}\.\d{3}\.\d{3}-\d{2}|"(email|nome|cpf|telefone)"/;
const timeless = ({ status, told }: Answer) => ({ status, told: told.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+/g, '') });

function closedOne(target: Target): void {
  test('does not exist for nobody, nor for a token that was never given', async () => {
    await refuses(target, {}, ['SIGN_IN_AGAIN']);
    await refuses(target, { token: 'x'.repeat(43) }, ['SIGN_IN_AGAIN']);
  });
  test.each(SESSIONS)('does not exist for a session that is %s', async (state) => {
    await refuses(target, { token: tokenOf(target.entry.by, state) }, ['SIGN_IN_AGAIN']);
  });
  if (target.entry.kind === 'list') return;
  test.each(target.entry.strangers)('does not exist for the %s', async (name) => {
    await refuses(target, { token: tokenOf(name) }, ['NOT_FOUND']);
  });
  test('does not exist for somebody of no party', async () => {
    await refuses(target, { token: stage.scene.stray.tokens.open }, ['NOT_FOUND']);
  });
}

function listOf(target: Target): void {
  test.each(target.entry.strangers)('holds nothing of the record for the %s', async (name) => {
    const { status, told } = await ask(target, { token: tokenOf(name) });
    expect([status, told.includes(`${SECRET}:`), told.includes('SEPOG')]).toEqual([200, false, false]);
  });
  const roles = target.entry.permission ? rolesWithout(target.entry.permission) : [];
  if (roles.length > 0)
    test.each(roles)('is not for the role %s', async (role) => {
      const { status, told } = await ask(target, { token: tokenOf(HOLDER[role]) });
      expect([status, told.includes(SECRET), told.includes('SEPOG')]).toEqual([403, false, false]);
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

/** What is asked for by a form. */
function formOf(target: Target): void {
  const { permission } = target.entry;
  const roles = permission ? rolesWithout(permission) : [];
  if (roles.length > 0)
    test.each(roles)('is not for the role %s', async (role: Role) => {
      await refuses(target, { token: tokenOf(HOLDER[role]) }, ['NOT_FOUND', 'FORBIDDEN']);
    });
  test.each(Object.entries(ORIGINS))('is not done from a page whose Origin is %s', async (_, origin) => {
    await refuses(target, { token: target.right, origin }, ['FOREIGN_ORIGIN']);
  });
}

function copyOf(target: Target): void {
  test('is given to who may have it, and told in the trail', async () => {
    const { status } = await ask(target, { token: target.right });
    expect(status).toBe(200);
    expect(await stage.tables.changedSince('target')).toEqual(['the trail, refusals apart']);
    await stage.tables.restore('target');
  });
  test('tells others nothing of the person who may have it', async () => {
    const { userId, email } = stage.scene.people[target.entry.by];
    for (const name of ['neighbour', 'foreigner'] as const) {
      const { told } = await ask(target, { token: tokenOf(name) });
      expect([told.includes(userId), told.includes(email)]).toEqual([false, false]);
    }
  });
}

function uploadTo(target: Target): void {
  test('keeps nothing of what was cut', async () => {
    const whole = file();
    await refuses(target, { token: target.right }, ['FILE_CUT'], whole.subarray(0, whole.length - 60));
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
