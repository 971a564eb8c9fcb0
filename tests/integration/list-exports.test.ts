import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadActivityList } from '@/lib/features/activity-list/loaders';
import { exportList } from '@/lib/features/exports/loaders';
import type { ExportFormat } from '@/lib/features/exports/schema';
import { LISTS, type ListName, type ListQuery } from '@/lib/features/lists/schema';
import { loadObligationList } from '@/lib/features/obligation-list/loaders';
import { parseCsv } from '@/lib/format/csv-parse';
import { by, draft, obligationOf, refusal, succeeded, validated } from '@/tests/factories/activities';
import { evidenceOf } from '@/tests/factories/evidence';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

const FORMULA = '=HYPERLINK("http://exemplo.example";"Clique")';
let world: World;
let focal: Actor & { email: string };
let viewer: Actor;
let analyst: Actor & { email: string };

beforeAll(async () => {
  world = await openWorld();
  await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  viewer = await person('VIEWER', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  const courses = await obligationOf('SEPOG/RO', '2.2');
  await validated(focal, analyst, courses, { title: 'Capacitação', hours: '7,5', narrative: 'Com Maria da Silva' });
  await draft(focal, courses, { title: FORMULA });
  await evidenceOf('SEPOG/RO', focal, { title: 'Relatório de inspeção', sensitivity: 'RESTRICTED' });
});
afterAll(() => world.close());

async function bytesOf<Name extends ListName>(
  actor: Actor,
  list: Name,
  query: Record<string, string>,
  format: ExportFormat,
): Promise<Buffer> {
  const parsed = LISTS[list].parse(query) as ListQuery<Name>;
  const pieces: Uint8Array[] = [];
  for await (const piece of succeeded(await exportList(by(actor), list, parsed, format))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function csvOf(actor: Actor, list: ListName, query: Record<string, string> = {}) {
  const text = (await bytesOf(actor, list, query, 'csv')).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [header = [], ...rows] = parseCsv(text.slice(1));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}

async function sheetOf(actor: Actor, list: ListName, query: Record<string, string> = {}) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await bytesOf(actor, list, query, 'xlsx')) as unknown as ArrayBuffer);
  return book.worksheets[0];
}

describe('a file of what a list shows', () => {
  test('has every row of every page, in the order of the list', async () => {
    const shown: string[] = [];
    const query = { ordem: 'meta', busca: '2026' };
    const first = await loadObligationList(analyst, LISTS.obrigacoes.parse(query));
    for (let page = 1; page <= first.pages; page++) {
      const { obligations } = await loadObligationList(analyst, LISTS.obrigacoes.parse({ ...query, pagina: page }));
      shown.push(...obligations.map(({ party, goal, period }) => `${party.acronym} ${goal.code} ${period}`));
    }
    const lines = await csvOf(analyst, 'obrigacoes', { ...query, pagina: '2' });
    expect(first.pages).toBeGreaterThan(1);
    expect(lines.map((line) => `${line.Partícipe} ${line.Meta} ${line.Período}`)).toEqual(shown);
  });

  test('tells in Portuguese what the row says, with days as days and numbers as numbers', async () => {
    const query = { situacao: 'VALIDATED' };
    const [line] = await csvOf(focal, 'atividades', query);
    expect(line).toMatchObject({
      ...{ Metas: '2.2', Partícipe: 'SEPOG/RO', Atividade: 'Capacitação', Situação: 'Validada', Início: '2026-03-10' },
      ...{ 'Carga horária': '7.5', Evidências: '1', Inscritos: '' },
    });
    const sheet = await sheetOf(focal, 'atividades', query);
    expect(sheet?.rowCount).toBe(2);
    const cell = (name: string) => {
      const header = (sheet?.getRow(1).values ?? []) as string[];
      return sheet?.getRow(2).getCell(header.indexOf(name)).value;
    };
    expect(cell('Início')).toEqual(new Date('2026-03-10T00:00:00Z'));
    expect(cell('Carga horária')).toBe(7.5);
    expect(cell('Atividade')).toBe('Capacitação');
  });

  test('never carries a formula', async () => {
    const [line] = await csvOf(focal, 'atividades', { situacao: 'DRAFT' });
    expect(line?.Atividade).toBe(`'${FORMULA}`);
    const sheet = await sheetOf(focal, 'atividades', { situacao: 'DRAFT' });
    const cell = sheet?.getRow(2).getCell(3);
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    expect(cell?.value).toBe(FORMULA);
  });

  test('names nobody', async () => {
    for (const list of ['atividades', 'evidencias', 'obrigacoes'] as const) {
      const text = (await bytesOf(analyst, list, {}, 'csv')).toString('utf8');
      for (const secret of [focal.name, focal.email, analyst.name, analyst.email, 'Maria da Silva'])
        expect(text).not.toContain(secret);
    }
  });

  test('holds no restricted title for who only reads, and no other party’s rows', async () => {
    expect((await csvOf(focal, 'evidencias')).map(({ Evidência }) => Evidência)).toContain('Relatório de inspeção');
    expect((await csvOf(viewer, 'evidencias')).map(({ Evidência }) => Evidência)).not.toContain(
      'Relatório de inspeção',
    );
    const lines = await csvOf(focal, 'obrigacoes');
    expect(new Set(lines.map(({ Partícipe }) => Partícipe))).toEqual(new Set(['SEPOG/RO']));
  });

  test('can be left in the middle', async () => {
    const pieces = succeeded(await exportList(by(analyst), 'obrigacoes', LISTS.obrigacoes.parse({}), 'xlsx'));
    expect((await pieces.next()).done).toBe(false);
    expect((await pieces.return(undefined)).done).toBe(true);
  });
});

describe('the trail', () => {
  test('tells of each file who took which list, how and how many lines, and nothing that was typed', async () => {
    const { total } = await loadActivityList(focal, LISTS.atividades.parse({ busca: 'capacitacao' }));
    await csvOf(focal, 'atividades', { busca: 'capacitacao' });
    const [event] = await db.auditEvent.findMany({
      where: { action: 'list.exported' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(event).toMatchObject({
      ...{ actorId: focal.userId, entity: 'List', entityId: 'atividades' },
      data: { format: 'csv', lines: total },
    });
  });

  test('is written before a byte leaves, or nothing leaves', async () => {
    const nobody: Actor = { ...focal, memberships: [] };
    const exports = () => db.auditEvent.count({ where: { action: 'list.exported' } });
    const before = await exports();
    expect(refusal(await exportList(by(nobody), 'atividades', LISTS.atividades.parse({}), 'csv'))).toBe('NOT_FOUND');
    expect(await exports()).toBe(before);
  });
});
