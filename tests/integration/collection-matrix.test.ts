import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MatrixView } from '@/app/(painel)/relatorios/[ano]/coleta/matrix-view';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { exportMatrix, loadClosing, loadCollection, loadMatrix, loadPicked } from '@/lib/features/collections/loaders';
import { matrixQuery } from '@/lib/features/collections/schema';
import { cnpjOf } from '@/tests/factories/accessions';
import { by, decide, obligationOf, sent, succeeded, type TypedActivity, validated } from '@/tests/factories/activities';
import { answer, close, give, goalsOf, opened, partyOf } from '@/tests/factories/collections';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

const BODIES = 28;

let world: World;
let admin: Actor;
let analyst: Actor;
let focal: Actor;
let first: Actor;
let waiting: TypedActivity;

beforeAll(async () => {
  world = await openWorld();
  const { id } = await db.party.findFirstOrThrow({ where: { id: await addAccession('A01/RO', cnpjOf(1)) } });
  const model = await db.party.findUniqueOrThrow({ where: { id }, include: { assignments: true } });
  const { assignments, agreementId, calendarId, role, sphere, joinedOn } = model;
  const facts = { agreementId, calendarId, role, sphere, joinedOn };
  for (let index = 2; index <= BODIES; index++) {
    const acronym = `A${String(index).padStart(2, '0')}/RO`;
    const elo = index % 2 === 0 ? 'Municípios' : null;
    const goals = assignments.map(({ goalId }) => ({ goalId }));
    await db.party.create({
      data: { ...facts, acronym, cnpj: cnpjOf(index), name: `Órgão ${acronym}`, elo, assignments: { create: goals } },
    });
  }
  admin = await person('NETWORK_ADMIN', 'SEGES');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  first = await person('FOCAL_POINT', 'A01/RO');
  await validated(focal, analyst, await obligationOf('SEPOG/RO', '2.2'), { performedFrom: '2026-03-10', hours: '16' });
  const collection = await opened(analyst);
  waiting = await sent(focal, await obligationOf('SEPOG/RO', '2.3'), { performedFrom: '2026-04-10', hours: undefined });
  const nothing = (await goalsOf(focal)).filter((code) => code !== '2.2' && code !== '2.3');
  succeeded(await give(focal, answer(focal, collection, { nothing }), '2026-12-21'));
  succeeded(await give(first, answer(first, collection, { nothing: await goalsOf(first) })));
});
afterAll(() => world.close());

async function matrix(query: object = {}, actor = analyst) {
  const collection = await loadCollection(actor, 2026);
  if (!collection) throw new Error('nobody asked');
  return loadMatrix(actor, collection, matrixQuery.parse(query));
}
const acronyms = ({ rows }: Awaited<ReturnType<typeof matrix>>) => rows.map(({ party }) => party.acronym);

describe('the matrix', () => {
  test('counts every party once by standing, and shows a page of them', async () => {
    const { totals, found, pages, rows } = await matrix();
    expect(totals).toEqual({ MISSING: 0, PENDING: BODIES - 1, ON_TIME: 0, LATE: 1, NOTHING: 1, WAIVED: 0 });
    expect({ found, pages, shown: rows.length }).toEqual({ found: BODIES + 1, pages: 2, shown: 25 });
    expect((await matrix({ pagina: 2 })).rows).toHaveLength(BODIES + 1 - 25);
  });

  test('takes as many statements for a page of it as for one row', async () => {
    const statements = vi.spyOn(Client.prototype, 'query');
    const used = async (query: object) => {
      statements.mockClear();
      await matrix(query);
      return statements.mock.calls.length;
    };
    try {
      const one = await used({ busca: 'A02' });
      expect(await used({})).toBe(one);
      expect(one).toBeLessThanOrEqual(16);
    } finally {
      statements.mockRestore();
    }
  });

  test('says of each goal what was sent late, what waits for review, what is declared and what does not apply', async () => {
    const { codes, rows } = await matrix({ busca: 'sepog' });
    const states = new Map(rows[0]?.cells.map(({ code, state, validated: count }) => [code, [state, count]]));
    expect(codes).not.toContain('3.5');
    expect(states.get('2.2')).toEqual(['LATE', 1]);
    expect(states.get('2.3')).toEqual(['IN_REVIEW', 0]);
    expect(states.get('3.4')).toEqual(['NOTHING', 0]);
    const other = (await matrix({ busca: 'A02' })).rows[0]?.cells;
    expect(other?.find(({ code }) => code === '1.7')?.state).toBe('NOT_APPLICABLE');
    expect(other?.find(({ code }) => code === '2.2')?.state).toBe('PENDING');
  });

  test('goes by what was sent, whatever is changed in the draft since', async () => {
    const { id } = await db.reportCollection.findFirstOrThrow();
    const draft = answer(first, id, { version: '1', nothing: [], intent: 'save' });
    succeeded(await give(first, draft));
    const row = (await matrix({ busca: 'A01' })).rows[0];
    expect(row?.cells.find(({ code }) => code === '2.2')?.state).toBe('NOTHING');
  });

  test.each([
    ['standing', { situacao: 'com-atraso' }, ['SEPOG/RO']],
    ['standing and words', { situacao: 'nada', busca: 'órgão a01' }, ['A01/RO']],
    ['words that nobody has', { busca: 'inexistente' }, []],
    ['what is no standing, as if it were not asked', { situacao: 'x', busca: 'A02' }, ['A02/RO']],
  ])('is narrowed by %s', async (_what, query, expected) => {
    expect(acronyms(await matrix(query))).toEqual(expected);
  });

  test('is narrowed by elo, and by having none', async () => {
    expect((await matrix({ elo: 'Municípios' })).found).toBe(BODIES / 2);
    const rest = (await matrix({ elo: '-' })).rows.map(({ party }) => party.elo);
    expect(new Set(rest)).toEqual(new Set([null]));
  });

  test('says that a deadline which has passed is missed', async () => {
    await db.obligation.updateMany({
      where: { event: { kind: 'REPORT_REQUEST' }, party: { acronym: 'A03/RO' } },
      data: { dueOn: new Date('2026-11-10T00:00:00Z') },
    });
    const { rows } = await matrix({ situacao: 'faltando' });
    expect(rows.map(({ party, standing }) => [party.acronym, standing])).toEqual([['A03/RO', 'MISSING']]);
    expect(rows[0]?.cells.find(({ code }) => code === '2.2')?.state).toBe('MISSING');
  });

  test('leaves as a file with all its pages, and the trail tells', async () => {
    const result = await exportMatrix(by(analyst), 2026, {});
    if (!result.ok) throw new Error('no file');
    const lines = (await text(Readable.from(result.data))).trim().split('\r\n');
    expect(lines).toHaveLength(BODIES + 2);
    expect(lines[0]).toContain('Sigla,Nome,Elo,Situação,Prazo,Enviada em,Protocolo,Meta 1.1');
    expect(lines.find((line) => line.startsWith('SEPOG/RO'))).toContain('Enviada com atraso (1)');
    const told = { entity: 'List', entityId: 'relatorios', actorId: analyst.userId };
    expect(await db.auditEvent.findFirst({ where: told })).toMatchObject({ data: { lines: BODIES + 1, year: 2026 } });
  });

  test('leaves with their own row alone for a party, and with none of a year that nobody asked about', async () => {
    const linesFor = async (actor: Actor, year: number) => {
      const result = await exportMatrix(by(actor), year, {});
      return result.ok ? (await text(Readable.from(result.data))).trim().split('\r\n') : [];
    };
    const own = await linesFor(focal, 2026);
    expect(own).toHaveLength(2);
    expect(own[1]).toContain('SEPOG/RO');
    expect(await linesFor(analyst, 2025)).toHaveLength(1);
  });
});

describe('a step over many parties', () => {
  test('reaches those that were ticked, or all with the filters, as far as they are awaited', async () => {
    const reached = (picked: object) =>
      loadPicked(analyst, 2026, {
        picked: { participe: [], ...picked },
        permission: 'collection.manage',
        only: 'awaited',
      });
    expect((await reached({}))?.count).toBe(BODIES - 1);
    expect((await reached({ elo: 'Municípios' }))?.count).toBe(BODIES / 2);
    expect((await reached({ participe: [partyOf(first), partyOf(focal)] }))?.count).toBe(0);
    expect((await reached({}))?.named).toHaveLength(20);
  });

  test('is shown to nobody who may not take it', async () => {
    const asked = { picked: { participe: [] as string[] }, permission: 'period.manage' as const, only: 'all' as const };
    expect(await loadPicked(analyst, 2026, asked)).toBeNull();
    expect(await loadPicked(focal, 2026, { ...asked, permission: 'collection.manage' })).toBeNull();
    expect(await loadClosing(admin, 2026)).toMatchObject({ count: BODIES - 1, unsettled: { inReview: 1, unsent: 0 } });
  });
});

/** The matrix as the person sees it, in plain words. */
async function page(actor: Actor): Promise<string> {
  const collection = await loadCollection(actor, 2026);
  if (!collection) throw new Error('nobody asked');
  const shown = renderToStaticMarkup(await MatrixView({ actor, collection, parameters: {} }));
  return shown.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('who may not close the collection is told who does', async () => {
  expect(await page(analyst)).toContain('Quem administra a rede encerra a coleta e fecha o ano.');
  expect(await page(admin)).not.toContain('Quem administra a rede');
  expect(await page(await person('AUDITOR', 'SEGES'))).not.toContain('Quem administra a rede');
});

test('what is validated after the closing counts in the matrix, and is no longer unsettled', async () => {
  const { id } = await db.reportCollection.findFirstOrThrow();
  succeeded(await close(admin, id, BODIES - 1));
  const shown = await page(analyst);
  expect(shown).toContain('Coleta encerrada em 20/11/2026');
  expect(shown).toContain(`sem ${BODIES - 1} respostas.`);
  expect(shown).not.toMatch(/Todas as respostas chegaram|Faltam|Quem administra a rede/);
  succeeded(await decide(analyst, waiting));
  const cells = (await matrix({ busca: 'sepog' })).rows[0]?.cells;
  expect(cells?.find(({ code }) => code === '2.3')).toMatchObject({ state: 'LATE', validated: 1 });
  expect(await loadClosing(admin, 2026)).toMatchObject({ unsettled: { inReview: 0, unsent: 0 } });
});
