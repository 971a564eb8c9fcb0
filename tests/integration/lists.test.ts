import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { SITUATION, type Situation } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadActivityList } from '@/lib/features/activity-list/loaders';
import { loadEvidenceList } from '@/lib/features/evidence-list/loaders';
import { LISTS } from '@/lib/features/lists/schema';
import { loadObligationList } from '@/lib/features/obligation-list/loaders';
import { draft, obligationOf, proven, sent, validated } from '@/tests/factories/activities';
import { evidenceOf } from '@/tests/factories/evidence';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let viewer: Actor;
let analyst: Actor;
let accession: string;

type Asked = Record<string, string>;
const activities = (actor: Actor, asked: Asked = {}) => loadActivityList(actor, LISTS.atividades.parse(asked));
const evidence = (actor: Actor, asked: Asked = {}) => loadEvidenceList(actor, LISTS.evidencias.parse(asked));
const obligations = (actor: Actor, asked: Asked = {}) => loadObligationList(actor, LISTS.obrigacoes.parse(asked));
const titles = async (actor: Actor, asked: Asked = {}) =>
  (await activities(actor, asked)).activities.map(({ title }) => title);

beforeAll(async () => {
  world = await openWorld();
  accession = await addAccession('IEX/RO');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  viewer = await person('VIEWER', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  const other = await person('FOCAL_POINT', 'IEX/RO');
  const courses = await obligationOf('SEPOG/RO', '2.2');
  await validated(focal, analyst, courses, { title: 'Capacitação em prestação de contas' });
  await sent(focal, courses, { title: 'Oficina de 100% de execução', performedFrom: '2026-05-04' });
  await proven(focal, courses, { title: 'Curso à distância', narrative: 'Com a Fundação João Pinheiro' });
  await draft(focal, await obligationOf('SEPOG/RO', 'C5'), {
    ...{ title: 'Ênfase em boas práticas_locais', performedFrom: undefined, hours: undefined },
  });
  await draft(other, await obligationOf('IEX/RO', '2.2'), { title: 'Turma do instituto' });
});
afterAll(() => world.close());

describe('searching', () => {
  test.each([
    ['CAPACITACAO', ['Capacitação em prestação de contas']],
    ['contas prestação', ['Capacitação em prestação de contas']],
    ['fundacao joao', ['Curso à distância']],
    ['enfase', ['Ênfase em boas práticas_locais']],
    ['100%', ['Oficina de 100% de execução']],
    ['s_locais', ['Ênfase em boas práticas_locais']],
    ['%', ['Oficina de 100% de execução']],
    ['_', ['Ênfase em boas práticas_locais']],
    ['\\', []],
    ["' OR true --", []],
    ['contas distância', []],
  ])('activities for “%s” sees neither accents nor capitals, and takes every sign as it stands', async (busca, found) =>
    expect(await titles(focal, { busca })).toEqual(found),
  );

  test('obligations by words of the goal, the party and the period together', async () => {
    const { obligations: found } = await obligations(analyst, { busca: 'iex CURSOS 2026' });
    expect(found.length).toBeGreaterThan(0);
    for (const { party, goal, period } of found) {
      expect(party.acronym).toBe('IEX/RO');
      expect(`${goal.description} ${period}`).toMatch(/cursos.*2026/is);
    }
    const opening = await obligations(focal, { busca: 'inicio vigencia' });
    expect(opening.obligations.map(({ period }) => period)).toContain('Desde o início da vigência');
  });
});

describe('filters', () => {
  test('of activities agree with the rows, apart and together', async () => {
    for (const situacao of ['DRAFT', 'SUBMITTED', 'RETURNED', 'VALIDATED'] as const) {
      const { activities: rows, total } = await activities(analyst, { situacao });
      expect(rows.every(({ status }) => status === situacao)).toBe(true);
      expect(total).toBe(await db.activity.count({ where: { status: situacao } }));
    }
    expect(await titles(analyst, { participe: accession })).toEqual(['Turma do instituto']);
    expect(await titles(analyst, { orgao: 'iex' })).toEqual(['Turma do instituto']);
    expect(await titles(focal, { meta: 'C5' })).toEqual(['Ênfase em boas práticas_locais']);
    expect((await titles(focal, { eixo: '2', ano: '2026' })).length).toBe(3);
    expect(await titles(focal, { ano: '2025' })).toEqual([]);
    expect(await titles(focal, { situacao: 'DRAFT', meta: '2.2' })).toEqual(['Curso à distância']);
  });

  test('of obligations agree with the situation that each row has', async () => {
    let sum = 0;
    for (const situacao of Object.keys(SITUATION) as Situation[]) {
      const { obligations: rows, total } = await obligations(analyst, { situacao });
      for (const { derived } of rows) expect(derived.situation).toBe(situacao);
      sum += total;
    }
    expect(sum).toBe((await obligations(analyst)).total);
    const ofYear = await obligations(analyst, { ano: '2027', meta: '2.2', participe: accession });
    expect(ofYear.obligations.map(({ period }) => period)).toEqual(['2027']);
    const ofAxis = await obligations(focal, { eixo: '3' });
    expect(ofAxis.obligations.some(({ goal }) => goal.code.startsWith('2.'))).toBe(false);
  });

  test('what the address says that nobody understands counts as not asked', async () => {
    const odd = {
      situacao: 'tudo',
      participe: 'x',
      meta: '../etc',
      eixo: '0',
      ano: 'sempre',
      ordem: '1',
      pagina: '-3',
    };
    expect((await activities(focal, odd)).query).toEqual(LISTS.atividades.parse({}));
  });
});

describe('evidence', () => {
  let restricted: string;

  beforeAll(async () => {
    await evidenceOf('SEPOG/RO', focal, { title: 'Ofício vencido', validUntil: '2026-11-19' });
    await evidenceOf('SEPOG/RO', focal, { title: 'Certidão que vence hoje', validUntil: TODAY });
    await evidenceOf('SEPOG/RO', focal, { title: 'Certidão de dezembro', validUntil: '2026-12-20', form: 'SEI' });
    await evidenceOf('SEPOG/RO', focal, { title: 'Certidão do ano que vem', validUntil: '2027-03-01' });
    restricted = await evidenceOf('SEPOG/RO', focal, { title: 'Relatório de inspeção', sensitivity: 'RESTRICTED' });
    await evidenceOf('IEX/RO', focal, { title: 'Ata do instituto', kind: 'MINUTES' });
  });

  const names = async (actor: Actor, asked: Asked) => (await evidence(actor, asked)).evidence.map(({ title }) => title);

  test('is found by what it is, whether it is used, and how long it is valid', async () => {
    expect(await names(focal, { validade: 'vencida' })).toEqual(['Ofício vencido']);
    expect(await names(focal, { validade: 'vence', ordem: 'validade' })).toEqual([
      'Certidão que vence hoje',
      'Certidão de dezembro',
    ]);
    expect(await names(focal, { forma: 'SEI' })).toEqual(['Certidão de dezembro']);
    expect(await names(focal, { busca: 'CERTIDAO', ordem: 'nome' })).toEqual([
      'Certidão de dezembro',
      'Certidão do ano que vem',
      'Certidão que vence hoje',
    ]);
    expect(await names(analyst, { tipo: 'MINUTES', participe: accession })).toEqual(['Ata do instituto']);
    const unused = await evidence(focal, { sem_uso: '1' });
    expect(unused.evidence.every(({ uses }) => uses === 0)).toBe(true);
    expect(unused.total).toBe(5);
    expect((await evidence(focal)).total).toBe(8);
  });

  test('that is restricted is not even counted for who only reads', async () => {
    expect(await names(focal, { sigilo: 'RESTRICTED' })).toEqual(['Relatório de inspeção']);
    const seen = await evidence(viewer, { busca: 'inspecao' });
    expect(seen).toMatchObject({ total: 0, evidence: [] });
    const all = await evidence(viewer);
    expect(all.evidence.map(({ id }) => id)).not.toContain(restricted);
    expect(all.total).toBe(7);
  });

  test('of another party is not in the list of who belongs to one', async () => {
    for (const asked of [{}, { participe: accession }, { orgao: 'iex' }] as Asked[])
      expect(await names(focal, asked)).not.toContain('Ata do instituto');
  });
});

describe('order and pages', () => {
  test('each order is what it says', async () => {
    const [recent, old] = [await activities(focal), await activities(focal, { ordem: 'antigas' })];
    const days = (rows: typeof recent.activities) => rows.flatMap(({ performedTo }) => performedTo ?? []);
    expect(days(recent.activities)).toEqual([...days(recent.activities)].sort().reverse());
    expect(recent.activities[0]?.performedTo).toBeNull();
    expect(days(old.activities)).toEqual([...days(old.activities)].sort());
    expect((await titles(focal, { ordem: 'nome' }))[2]).toBe('Ênfase em boas práticas_locais');
    const byGoal = (await obligations(analyst, { ordem: 'meta' })).obligations.map(({ goal }) => goal.position);
    expect(byGoal).toEqual([...byGoal].sort((one, other) => one - other));
    const last = (await obligations(focal, { ordem: 'ultimos' })).obligations.map(({ dueOn }) => dueOn ?? '9999');
    expect(last).toEqual([...last].sort().reverse());
    const due = (await obligations(focal)).obligations.map(({ dueOn }) => dueOn ?? '9999');
    expect(due).toEqual([...due].sort());
  });

  test.each(['prazo', 'ultimos', 'meta'])('by “%s”, the pages hold every obligation once', async (ordem) => {
    const first = await obligations(analyst, { ordem });
    const pages = Array.from({ length: first.pages }, (_, index) => String(index + 1));
    const ids: string[] = [];
    for (const pagina of pages)
      ids.push(...(await obligations(analyst, { ordem, pagina })).obligations.map(({ id }) => id));
    expect(ids).toHaveLength(first.total);
    expect(new Set(ids).size).toBe(first.total);
    expect(first.pages).toBeGreaterThan(1);
  });

  test('a page beyond the last one is empty, and says how many there are all the same', async () => {
    const { activities: rows, total } = await activities(focal, { pagina: '999' });
    expect(rows).toEqual([]);
    expect(total).toBe(4);
  });
});

test('a list takes as many statements for five rows as for fifty', async () => {
  const statements = vi.spyOn(Client.prototype, 'query');
  const used = async (load: () => Promise<unknown>) => {
    statements.mockClear();
    await load();
    return statements.mock.calls.length;
  };
  try {
    const few = await used(() => activities(analyst));
    const obligation = await obligationOf('SEPOG/RO', '2.2');
    for (let index = 0; index < 25; index++) await draft(focal, obligation, { title: `Turma ${index}` });
    expect(await used(() => activities(analyst))).toBe(few);
    for (const load of [activities, evidence, obligations])
      expect(await used(() => load(analyst))).toBeLessThanOrEqual(8);
  } finally {
    statements.mockRestore();
  }
});
