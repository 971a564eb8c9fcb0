import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GET, HEAD } from '@/app/(publico)/dados/[arquivo]/route';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { OpenField, OpenRecord } from '@/lib/domain/open-data/dataset';
import { DATASETS, type DatasetName } from '@/lib/domain/open-data/registry';
import { loadCatalogue } from '@/lib/features/open-data/loaders';
import { loadPlanPicture } from '@/lib/features/plan/loaders';
import { loadPortal, loadPublicGoal } from '@/lib/features/portal/loaders';
import { seed } from '@/prisma/seed/seed';
import { registered } from '@/tests/factories/accessions';
import { announced } from '@/tests/factories/courses';
import { onRecord } from '@/tests/factories/documents';
import { person } from '@/tests/factories/people';
import { createTestDatabase, type TestDatabase } from '@/tests/support/database';

const NAME = 'Marinalva Testemunha';
const EMAIL = 'marinalva@exemplo.gov.br';
const CPF = '529.982.247-25';
/** The last two are of a signatory, whom the seed knows. */
const PERSONAL = [NAME, EMAIL, CPF, 'Beatriz', '300121353'];
const names = Object.keys(DATASETS) as DatasetName[];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('APP_MODE', 'demo');
  vi.stubEnv('APP_TODAY', '2026-11-23');
  await seed(database.url, 'production');
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  vi.unstubAllEnvs();
});

const ask = (arquivo: string, handler = GET) =>
  handler(new Request(`http://localhost/dados/${arquivo}`), { params: Promise.resolve({ arquivo }) });
const textOf = async (file: string) => (await ask(file)).text();
const recordsOf = async (name: DatasetName): Promise<OpenRecord[]> =>
  JSON.parse(await textOf(`${name}.json`)).registros;

function obligationOf(code: string, acronym: string, period = '2026') {
  return db.obligation.findFirstOrThrow({ where: { goal: { code }, party: { acronym }, period } });
}

/** An obligation like another one, to be stored beside it. */
function likeness(stored: Awaited<ReturnType<typeof obligationOf>>) {
  const { goalId, partyId, period, periodStart, periodEnd, dueOn } = stored;
  return { goalId, partyId, period, periodStart, periodEnd, dueOn, slot: 'likeness', calculation: [] };
}

/** A class of 20 hours whose every free text names a person, as do its file, its author and its event. */
async function playWithPersonalData() {
  const user = await db.user.create({ data: { email: EMAIL, name: NAME } });
  const obligation = await obligationOf('2.2', 'SEPOG/RO');
  const { partyId } = obligation;
  const { agreementId } = await db.party.findUniqueOrThrow({ where: { id: partyId } });
  const event = await db.agreementEvent.create({
    data: { agreementId, kind: 'MEETING', title: `Reunião com ${NAME}`, occurredOn: toUtc(civilDate('2026-05-04')) },
  });
  await db.obligation.create({
    data: { ...likeness(obligation), key: 'meeting', eventId: event.id, period: event.title },
  });
  const text = `${NAME}, CPF ${CPF}, ${EMAIL}`;
  const analyst = await person('NETWORK_ANALYST', 'SEGES');
  await registered(analyst, { scope: text });
  await announced(analyst, 'SEPOG/RO', { audience: text });
  await onRecord(analyst, agreementId, {
    title: 'Relatório Anual 2026',
    publishedAt: new Date('2026-11-20T12:00:00Z'),
  });
  const day = toUtc(civilDate('2026-03-11'));
  for (const status of ['VALIDATED', 'SUBMITTED', 'DRAFT'] as const) {
    await db.activity.create({
      data: {
        id: randomUUID(),
        partyId,
        status,
        title: text,
        narrative: text,
        place: text,
        link: `https://exemplo.gov.br/${EMAIL}`,
        performedFrom: day,
        performedTo: day,
        hours: 20.5,
        enrolled: 31,
        completed: 28,
        createdById: user.id,
        submittedById: user.id,
        obligations: { create: { obligationId: obligation.id } },
        remarks: { create: { authorId: user.id, kind: 'VALIDATED', text } },
        evidence: {
          create: {
            evidence: {
              create: {
                partyId,
                kind: 'ATTENDANCE_LIST',
                title: NAME,
                createdById: user.id,
                files: {
                  create: {
                    number: 1,
                    fileName: `${NAME}.pdf`,
                    mediaType: 'application/pdf',
                    size: 1,
                    sha256: 'a'.repeat(64),
                    storageKey: randomUUID(),
                    uploadedById: user.id,
                  },
                },
              },
            },
          },
        },
      },
    });
  }
}

const SHAPE: Record<OpenField['type'], (value: unknown) => boolean> = {
  identificador: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  texto: (value) => typeof value === 'string' && value !== '',
  data: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  inteiro: Number.isInteger,
  decimal: (value) => typeof value === 'number',
  booleano: (value) => typeof value === 'boolean',
  lista_de_textos: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  lista_de_inteiros: (value) => Array.isArray(value) && value.every(Number.isInteger),
};

function fits({ type, nullable, values }: OpenField, value: unknown): boolean {
  if (value === null) return nullable === true;
  return SHAPE[type](value) && (!values || Object.hasOwn(values, String(value)));
}

describe('the published files', () => {
  beforeAll(playWithPersonalData);

  it.each(names)('%s: every record is what the dictionary says', async (name) => {
    const fields: readonly OpenField[] = DATASETS[name].fields;
    const records = await recordsOf(name);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(Object.keys(record)).toEqual(fields.map((field) => field.name));
      expect(fields.filter((field) => !fits(field, record[field.name]))).toEqual([]);
    }
  });

  it.each(names)('%s: the CSV has the same header and as many rows', async (name) => {
    const lines = (await textOf(`${name}.csv`)).split('\r\n');
    expect(lines[0]).toBe(DATASETS[name].fields.map((field) => field.name).join(','));
    expect(lines.length - 2).toBe((await recordsOf(name)).length);
    expect(lines.at(-1)).toBe('');
  });

  it('have the fields of the contract', async () => {
    const [goal] = await recordsOf('metas');
    const [obligation] = await recordsOf('obrigacoes');
    expect(Object.keys(goal ?? {}).join(' ')).toBe(
      'acordo codigo rotulo eixos descricao prazo_texto responsaveis aplica_aderentes situacao',
    );
    expect(Object.keys(obligation ?? {}).join(' ')).toBe(
      'id acordo meta participe periodo vence_em situacao cumprida_em',
    );
  });

  it('tell of who joined what the contract says', async () => {
    const [accession] = await recordsOf('adesoes');
    expect(Object.keys(accession ?? {}).join(' ')).toBe(
      'id acordo orgao sigla cnpj esfera elo instrumento numero assinado_em encerrado_em',
    );
    expect(accession).toMatchObject({ sigla: 'IEX/RO', cnpj: '12ABC34501DE35', assinado_em: '2026-10-14' });
  });

  it('tell of each class what the contract says', async () => {
    const [course] = await recordsOf('turmas');
    expect(Object.keys(course ?? {}).join(' ')).toBe(
      'id acordo participe titulo modalidade carga_horaria vagas inscricoes_de inscricoes_ate aulas_de aulas_ate local endereco_inscricao situacao',
    );
    expect(course).toMatchObject({
      ...{ participe: 'SEPOG/RO', modalidade: 'a_distancia', carga_horaria: 20, vagas: 40, local: null },
      ...{ inscricoes_ate: '2026-11-27', situacao: 'inscricoes_abertas' },
    });
  });

  it('count what the catalogue says', async () => {
    const { datasets } = await loadCatalogue();
    for (const { name, count } of datasets) expect((await recordsOf(name)).length).toBe(count);
  });

  it('tell of the validated alone, in numbers', async () => {
    expect(await recordsOf('atividades')).toMatchObject([
      { metas: ['2.2'], participe: 'SEPOG/RO', horas: 20.5, concluintes: 28, comprovacoes: 1 },
    ]);
  });

  it('say the day of an event and not its title', async () => {
    const periods = (await recordsOf('obrigacoes')).map(({ periodo }) => periodo);
    expect(periods).toContain('Reunião convocada em 04/05/2026');
  });

  it('carry no personal data, and neither do the loaders of the public pages', async () => {
    const files = [...names.flatMap((name) => [`${name}.json`, `${name}.csv`]), 'dicionario.json'];
    const texts = await Promise.all(files.map(textOf));
    const loaded = await Promise.all([
      loadPortal(),
      loadPlanPicture(2026),
      loadPublicGoal('2.2', 2026),
      loadCatalogue(),
    ]);
    const everything = [...texts, ...loaded.map(deepText)].join('\n');
    expect(everything).toContain('SEPOG/RO');
    for (const secret of PERSONAL) expect(everything).not.toContain(secret);
  });
});

/** JSON, with maps as their entries. */
function deepText(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner));
}

describe('the situation of a goal', () => {
  const situationOf = async (code: string) =>
    (await recordsOf('metas')).find(({ codigo }) => codigo === code)?.situacao;

  it('is the most pressing of its obligations now', async () => {
    expect(await situationOf('2.1')).toBe('a_vencer');
    const { id } = await obligationOf('2.1', 'SEPOG/RO');
    await db.obligation.update({ where: { id }, data: { dueOn: toUtc(civilDate('2026-11-01')) } });
    expect(await situationOf('2.1')).toBe('atrasada');
    await db.obligation.update({ where: { id }, data: { status: 'CANCELLED' } });
    expect(await situationOf('2.1')).toBe('a_vencer');
    expect((await recordsOf('obrigacoes')).map((record) => record.id)).not.toContain(id);
  });

  it('is that of the last one when none is running, and nothing before the first', async () => {
    const { id } = await obligationOf('1.2', 'SEPOG/RO', 'Início da vigência');
    const fulfilledOn = toUtc(civilDate('2025-12-30'));
    await db.obligation.update({ where: { id }, data: { status: 'FULFILLED', fulfilledOn } });
    expect(await situationOf('1.2')).toBe('cumprida');
    expect(await situationOf('3.5')).toBeNull();
  });
});

describe('the address of a file', () => {
  it.each([
    ['metas.json', 'application/json; charset=utf-8'],
    ['metas.csv', 'text/csv; charset=utf-8; header=present'],
    ['dicionario.json', 'application/json; charset=utf-8'],
  ])('%s is open to other sites and cached, and HEAD says the same without a body', async (file, type) => {
    for (const response of [await ask(file), await ask(file, HEAD)]) {
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=60',
        'access-control-allow-origin': '*',
      });
    }
    expect(await (await ask(file, HEAD)).text()).toBe('');
  });

  it.each(['pessoas.json', 'metas.xml', 'metas', 'metas.json.csv', 'toString.json', 'dicionario.csv'])(
    '%s is not published',
    async (file) => {
      const response = await ask(file);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(`Não há o arquivo “${file}”`);
    },
  );
});

describe('a large dataset', () => {
  it('comes whole, each record once, across its batches', async () => {
    const one = likeness(await obligationOf('2.2', 'SEGES'));
    const keys = Array.from({ length: 4_100 }, (_, index) => `many-${index}`);
    await db.obligation.createMany({ data: keys.map((key) => ({ ...one, key })) });
    const ids = (await recordsOf('obrigacoes')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(await db.obligation.count({ where: { status: { not: 'CANCELLED' } } }));
  });
});
