import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET as exportTrail } from '@/app/(painel)/trilha/exportar/route';
import { recordAudit } from '@/lib/audit/record';
import { beginSession } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadTrail } from '@/lib/features/trail/loaders';
import { historyHref, type TrailQuery, trailHref, trailQuery } from '@/lib/features/trail/schema';
import { decide, draft, obligationOf, sent } from '@/tests/factories/activities';
import { browser, lendHeadersToNextAuth, redirectOf } from '@/tests/factories/browser';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

vi.mock('next/headers', async () => (await import('@/tests/factories/browser')).nextHeaders);

let world: World;
let ana: Actor;
let analyst: Actor;
let auditor: Actor;
let coordinator: Actor;
let activityId: string;
let obligationId: string;

beforeAll(async () => {
  lendHeadersToNextAuth();
  world = await openWorld({ APP_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(40) });
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
  ana = await person('FOCAL_POINT', 'SEPOG/RO');
  await db.user.update({ where: { id: ana.userId }, data: { name: 'Ana Fictícia' } });
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  auditor = await person('AUDITOR', 'SEGES');
  coordinator = await person('PARTY_COORDINATOR', 'SEPOG/RO');
  obligationId = await obligationOf('SEPOG/RO', '2.2');
  const form = await sent(ana, obligationId, { title: 'Turma de gestão' });
  activityId = form.id;
  await decide(analyst, form, 'Faltou a lista.');
  await sent(analyst, await obligationOf('SEGES', '2.2'), { title: 'Oficina da SEGES' });
});
afterAll(() => world.close());

const read = (actor: Actor, asked: Partial<TrailQuery> = {}) => loadTrail(actor, { ...trailQuery.parse({}), ...asked });
const sentences = async (actor: Actor, asked: Partial<TrailQuery> = {}) =>
  (await read(actor, asked)).events.map(({ sentence }) => sentence);

describe('the trail', () => {
  test('tells in sentences who did what to which record, the newest first, with a way to it', async () => {
    const { events } = await read(auditor, { registro: `atividade-${activityId}` });
    expect(events.map(({ sentence }) => sentence)).toEqual([
      'NETWORK_ANALYST de SEGES devolveu a atividade “Turma de gestão”',
      'Ana Fictícia enviou a atividade “Turma de gestão” para análise',
      'Ana Fictícia salvou a atividade “Turma de gestão”',
    ]);
    for (const { href, party } of events)
      expect({ href, party }).toEqual({ href: `/atividades/${activityId}`, party: 'SEPOG/RO' });
  });

  test('of an obligation is that of the activities that serve it', async () => {
    const registro = new URL(historyHref('Obligation', obligationId), 'http://x').searchParams.get('registro');
    expect(registro).not.toBeNull();
    expect(await sentences(auditor, { registro: registro ?? '' })).toHaveLength(3);
  });

  test('shows a coordinator their own party and nothing of another, whatever the address asks', async () => {
    const seges = await db.party.findFirstOrThrow({ where: { acronym: 'SEGES' } });
    const { events } = await read(coordinator);
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ party }) => party))).toEqual(new Set(['SEPOG/RO']));
    expect(await sentences(coordinator, { participe: seges.id })).toEqual([]);
    expect((await sentences(auditor, { participe: seges.id })).join()).toContain('Oficina da SEGES');
  });

  test('shows nothing to who may not read any trail', async () => {
    expect(await sentences(ana)).toEqual([]);
  });

  test('is narrowed by person, without minding accents, by kind and by days of Brasília', async () => {
    expect(new Set((await read(auditor, { pessoa: 'ana ficticia' })).events.map(({ actor }) => actor))).toEqual(
      new Set(['Ana Fictícia']),
    );
    expect((await read(auditor, { pessoa: ana.userId })).person).toBe('Ana Fictícia');
    expect(await sentences(auditor, { pessoa: '%' })).toEqual([]);
    expect(new Set((await read(auditor, { tipo: 'evidencias' })).events.map(({ kind }) => kind))).toEqual(
      new Set(['Evidências']),
    );
    const at = (instant: string, entityId: string) =>
      transaction((tx) =>
        recordAudit(tx, null, new Date(instant), { action: 'settings.changed', entity: 'NetworkSettings', entityId }),
      );
    await at('2026-03-10T02:59:59.999Z', 'the 9th');
    await at('2026-03-10T03:00:00Z', 'the 10th');
    await at('2026-03-11T02:59:59.999Z', 'the 10th');
    const day = civilDate('2026-03-10');
    expect((await read(auditor, { de: day, ate: day })).total).toBe(2);
  });

  test('shows what a change changed, before and after, and of texts only the names of the fields', async () => {
    const data = { startsOn: '2025-12-22', startedOn: '2025-12-19', termMonthsBefore: 60, termMonths: 48, moved: 3 };
    await transaction((tx) =>
      recordAudit(tx, analyst.userId, new Date(), { action: 'term.changed', entity: 'Agreement', entityId: 'x', data }),
    );
    expect((await read(auditor, { tipo: 'plano' })).events[0]?.facts.toSorted()).toEqual([
      'Início: de 19/12/2025 para 22/12/2025',
      'Prazos que mudaram: 3',
      'Vigência em meses: de 60 para 48',
    ]);
    const form = await draft(ana, obligationId, { title: 'Antes' });
    await draft(ana, obligationId, { ...form, title: 'Depois', narrative: 'Um texto longo', version: '1' });
    const [latest] = (await read(auditor, { registro: `atividade-${form.id}` })).events;
    expect(latest?.facts).toEqual(['Campos alterados: nome e o que mais a SEGES precisa saber']);
    expect(
      JSON.stringify(await db.auditEvent.findMany({ where: { entityId: form.id }, select: { data: true } })),
    ).not.toMatch(/Antes|Depois|texto/);
  });

  test('names a record that is gone by what it was, without a link, and takes as it is what it does not know', async () => {
    const gone = randomUUID();
    await transaction((tx) =>
      recordAudit(tx, ana.userId, new Date(), { action: 'activity.validated', entity: 'Activity', entityId: gone }),
    );
    const [event] = (await read(auditor, { registro: `atividade-${gone}` })).events;
    expect(event).toMatchObject({ sentence: 'Ana Fictícia validou a atividade que não existe mais', href: null });
    const later = { action: 'thing.invented', entity: 'Thing', entityId: 'x', at: new Date(), actorId: ana.userId };
    await db.auditEvent.create({ data: later });
    expect((await sentences(auditor))[0]).toBe('Ana Fictícia: thing.invented');
  });

  test('has an address that says what it asks, and forgets what it does not understand', () => {
    const query = trailQuery.parse({ de: '2026-01-01', tipo: 'plano', pagina: '2' });
    expect(trailHref(query)).toBe('/trilha?de=2026-01-01&tipo=plano&pagina=2');
    const odd = { de: '2026-13-01', tipo: 'x', registro: 'atividade', participe: 'x', pagina: '-1', pessoa: '\u0000' };
    expect(trailHref(trailQuery.parse(odd))).toBe('/trilha');
  });
});

describe('the exported trail', () => {
  const ask = (search = '') => exportTrail(new Request(`http://localhost:3000/trilha/exportar${search}`));

  test('is asked for by who is signed in and may read it', async () => {
    browser.reset();
    expect(await redirectOf(() => ask('?tipo=plano'))).toBe('/entrar?continuar=%2Ftrilha%2Fexportar%3Ftipo%3Dplano');
    await beginSession(ana.userId, { method: 'PASSWORD', strong: true });
    expect((await ask()).status).toBe(403);
  });

  test('holds all that the filters leave, whatever its length, and is itself told of', async () => {
    browser.reset();
    await beginSession(auditor.userId, { method: 'PASSWORD', strong: true });
    const entries = Array.from({ length: 520 }, (_, index) => ({
      ...{ action: 'calendar.dayAdded', entity: 'Calendar', entityId: String(index), data: { calendar: 'BR-RO' } },
    })) as Parameters<typeof recordAudit>[3];
    await transaction((tx) => recordAudit(tx, analyst.userId, new Date(), entries));
    const response = await ask('?tipo=calendarios');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="trilha-2026-11-20.csv"');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(521);
    expect(lines[0]).toContain('O que aconteceu');
    expect(new Set(lines.slice(1).map((line) => /"?Calendar,?"?,(\d+)/.exec(line)?.[1] ?? line)).size).toBe(520);
    const event = await db.auditEvent.findFirst({ where: { action: 'trail.exported' }, orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ actorId: auditor.userId, data: { lines: 520, kind: 'calendarios' } });
  });

  test('of a coordinator holds their party alone', async () => {
    browser.reset();
    await beginSession(coordinator.userId, { method: 'PASSWORD', strong: true });
    const text = await (await ask()).text();
    expect(text).toContain('Turma de gestão');
    expect(text).not.toContain('Oficina da SEGES');
  });
});
