import { randomUUID } from 'node:crypto';
import type * as Pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { onRequestError } from '@/instrumentation';
import { assertSameOrigin } from '@/lib/action/origin';
import { defineMutation, perform } from '@/lib/action/perform';
import { now } from '@/lib/clock/clock';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { reviewActivity } from '@/lib/features/review/mutations';
import { logComplaints } from '@/lib/log/console';
import { log } from '@/lib/log/log';
import { withinNewRequest } from '@/lib/log/request';
import { obligationOf, sent } from '@/tests/factories/activities';
import { browser } from '@/tests/factories/browser';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

const written = vi.hoisted((): string[] => []);
vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);
vi.mock('pino', async (original) => {
  const { pino } = await original<typeof Pino>();
  const kept = (options: Pino.LoggerOptions) => pino(options, { write: (line: string) => void written.push(line) });
  return { pino: Object.assign(kept, { stdTimeFunctions: pino.stdTimeFunctions }) };
});

const CPF = '111.444.777-35';
const DIGITS = '11144477735';
const EMAIL = 'fulana.de.tal@orgao.gov.br';
const PASSWORD = 'Cavalo bateria 7 grampo';
const TOKEN = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6';
const PHONE = '(69) 99999-1234';
const SECRETS = [CPF, DIGITS, EMAIL, PASSWORD, TOKEN, PHONE];
const INPUT = { cpf: CPF, digits: DIGITS, email: EMAIL, password: PASSWORD, token: TOKEN, phone: PHONE };
const JSON_INPUT = JSON.stringify(INPUT);

let world: World;
let ana: Actor;
beforeAll(async () => {
  world = await openWorld({ APP_URL: 'http://localhost:3000' });
  ana = await person('FOCAL_POINT', 'SEPOG/RO');
});
afterAll(() => world.close());
beforeEach(() => {
  browser.reset();
  written.length = 0;
});

const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);
function expectNoSecret(): void {
  expect(written.length).toBeGreaterThan(0);
  for (const secret of SECRETS) expect(written.join('')).not.toContain(secret);
}

/** A mutation that fails in this way while it holds what a person typed. */
function failing(run: (input: typeof INPUT) => Promise<unknown>) {
  return defineMutation({
    permission: 'desk.manage',
    schema: z.object({
      cpf: z.string(),
      digits: z.string(),
      email: z.string(),
      password: z.string(),
      token: z.string(),
      phone: z.string(),
    }),
    load: async ({ actor: { memberships } }) => memberships[0] ?? null,
    run: (_context, input) => run(input),
    audit: () => null,
  });
}

describe('an unexpected error', () => {
  test.each<[string, (input: typeof INPUT) => Promise<unknown>]>([
    ['of a unique column', ({ email }) => db.user.createMany({ data: [1, 2].map(() => ({ email, name: email })) })],
    ['of a wrong argument', ({ cpf }) => db.user.findUniqueOrThrow({ where: { id: cpf } })],
    ['of a raw statement', ({ cpf }) => db.$queryRaw`SELECT ${cpf}::int`],
    [
      'of a raw statement with a value in its detail',
      ({ token }) =>
        db.$executeRaw`INSERT INTO "User" (id, email, name) VALUES (${randomUUID()}::uuid, ${token}, NULL)`,
    ],
    ['of an unknown argument', (input) => db.user.create({ data: { ...input, name: 'x' } as never })],
    ['of a text that is no JSON', async ({ password }) => JSON.parse(password)],
    ['of a schema', async (input) => z.object({ cpf: z.literal('x') }).parse(input)],
    ['of an address', async ({ password }) => new URL(`//${password}`)],
    [
      'whose message quotes what it was given',
      async ({ cpf, password }) => {
        throw new Error(`cannot read "${password}" of ${cpf}`);
      },
    ],
    [
      'with a cause',
      async ({ phone, email }) => {
        throw new Error('the mail was not sent', { cause: new Error(`550 ${email} unknown, call ${phone}`) });
      },
    ],
    [
      'that is no error',
      async (input) => {
        throw input;
      },
    ],
  ])('%s is logged with its reference and without what was typed', async (_kind, run) => {
    const result = await perform(failing(run), { actor: ana, now: now() }, INPUT);
    expect(result).toMatchObject({ ok: false, code: 'UNEXPECTED', reference: expect.stringMatching(/^[0-9A-F]{6}$/) });
    expect(lines()).toEqual([
      expect.objectContaining({ level: 50, reference: !result.ok && result.reference, err: expect.any(Object) }),
    ]);
    expectNoSecret();
  });

  test('keeps its kind, its code and where it happened', async () => {
    await perform(
      failing(() => db.$queryRaw`SELECT 'x'::int`),
      { actor: ana, now: now() },
      INPUT,
    );
    expect(lines()[0]?.err).toMatchObject({ type: 'PrismaClientKnownRequestError', code: 'P2010' });
    const { stack } = lines()[0]?.err as { stack: string[] };
    expect(stack.join()).toContain('lib/action/perform.ts');
  });

  test('while a page is made is logged under the code that the page shows, with the id of its request', async () => {
    vi.stubEnv('NEXT_RUNTIME', 'nodejs');
    const id = randomUUID();
    const error = Object.assign(new Error(`no such person: '${CPF}'`), { digest: '3141592653' });
    const request = { path: `/pessoas?cpf=${CPF}`, method: 'GET', headers: { 'x-request-id': id, cookie: TOKEN } };
    const context = { routerKind: 'App Router', routePath: '/pessoas', routeType: 'render', renderSource: undefined };
    await onRequestError(error, request, { ...context, revalidateReason: undefined } as never);
    expect(lines()).toEqual([
      expect.objectContaining({
        requestId: id,
        route: '/pessoas',
        err: expect.objectContaining({ digest: '3141592653' }),
      }),
    ]);
    expectNoSecret();
  });

  test('that Next or a library writes to the console becomes a line of JSON, without the values it came with', () => {
    const { error, warn } = console;
    logComplaints();
    try {
      console.error('⨯', new Error(`failed for "${PASSWORD}"`));
      console.warn(`careful with ${CPF} and ${TOKEN}`, INPUT, JSON_INPUT);
      console.error(new Error('told already'), Object.assign(new Error('told already'), { digest: '1' }));
    } finally {
      Object.assign(console, { error, warn });
    }
    expect(lines().map(({ level }) => level)).toEqual([50, 40, 50]);
    expectNoSecret();
  });
});

describe('a line of the log', () => {
  test('says nothing under a name that is secret, nor what looks like a person, however deep', () => {
    log.info({ ...INPUT, headers: { Cookie: TOKEN, authorization: TOKEN }, list: [{ userPassword: PASSWORD }] }, 'x');
    log.info({ who: EMAIL, number: DIGITS, deep: { note: CPF, new_email: EMAIL, PHONE_NUMBER: PHONE } }, 'x');
    expectNoSecret();
    log.info({ chain: '00000000-0000-0000-0000-000000000000', count: 12345678901 }, 'x');
    expect(lines().at(-1)).toMatchObject({ chain: '00000000-0000-0000-0000-000000000000', count: 12345678901 });
  });

  test('bears the id of its request, and so does the row of the trail', async () => {
    const id = randomUUID();
    browser.headers.set('x-request-id', id);
    const { id: activityId, version } = await sent(ana, await obligationOf('SEPOG/RO', '2.2'));
    const event = await db.auditEvent.findFirst({ where: { entityId: activityId }, orderBy: { id: 'desc' } });
    expect(event?.requestId).toBe(id);
    const refused = { id: activityId, version, decision: 'VALIDATED' as const };
    expect(await perform(reviewActivity, { actor: ana, now: now() }, refused)).toMatchObject({ code: 'NOT_FOUND' });
    expect(lines()).toEqual([
      expect.objectContaining({ level: 40, requestId: id, permission: 'activity.review', userId: ana.userId }),
    ]);
  });

  test('bears an id of our own where a route is not passed through the proxy, whatever the browser sent', async () => {
    browser.headers.set('x-request-id', 'chosen-by-the-browser');
    const own = await withinNewRequest(async (id) => {
      log.info('x');
      return id;
    });
    expect(lines()).toEqual([expect.objectContaining({ requestId: own })]);
  });

  test('tells of a request from another origin', async () => {
    browser.reset('https://evil.example');
    await expect(assertSameOrigin()).rejects.toThrow('FOREIGN_ORIGIN');
    expect(lines()).toEqual([expect.objectContaining({ level: 40, origin: 'https://evil.example' })]);
  });
});

describe('what the policy refuses', () => {
  const denials = () =>
    db.auditEvent.findMany({ where: { action: 'authorization.denied' }, orderBy: { id: 'desc' }, take: 1 });

  test('is told in the trail with the permission and the party, though the change itself leaves no row', async () => {
    const viewer = await person('VIEWER', 'SEPOG/RO');
    const denied = defineMutation({
      permission: 'activity.write',
      schema: z.object({}),
      load: async ({ tx, actor: { memberships } }) => {
        await tx.party.updateMany({ data: { name: 'undone' } });
        return memberships[0] ?? null;
      },
      run: async () => null,
      audit: () => null,
    });
    const result = await perform(denied, { actor: viewer, now: now() }, {});
    expect(result).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    const [{ partyId } = { partyId: '' }] = viewer.memberships;
    expect(await denials()).toMatchObject([
      {
        actorId: viewer.userId,
        entity: 'Permission',
        entityId: 'activity.write',
        partyId,
        data: { code: 'FORBIDDEN' },
      },
    ]);
    expect(await db.party.count({ where: { name: 'undone' } })).toBe(0);
  });

  test('is told too when it is the own work of who would review it, or out of sight for who lacks the permission', async () => {
    const analyst = await person('NETWORK_ANALYST', 'SEGES');
    const own = await sent(analyst, await obligationOf('SEGES', '2.2'));
    const review = { id: own.id, version: own.version, decision: 'VALIDATED' as const };
    const { code } = (await perform(reviewActivity, { actor: analyst, now: now() }, review)) as { code: string };
    expect(code).toBe('OWN_WORK');
    expect(await denials()).toMatchObject([{ actorId: analyst.userId, data: { code: 'OWN_WORK' } }]);
    await perform(reviewActivity, { actor: ana, now: now() }, review);
    expect(await denials()).toMatchObject([{ actorId: ana.userId, entityId: 'activity.review', partyId: null }]);
  });

  test('is told of a record that is not there as well: whoever tries ids one by one asks for such', async () => {
    const analyst = await person('NETWORK_ANALYST', 'SEGES');
    const before = await db.auditEvent.count({ where: { action: 'authorization.denied' } });
    const absent = { id: randomUUID(), version: '1', decision: 'VALIDATED' as const };
    expect(await perform(reviewActivity, { actor: analyst, now: now() }, absent)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await db.auditEvent.count({ where: { action: 'authorization.denied' } })).toBe(before + 1);
  });
});
