import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import {
  type AgendaView,
  loadDeadlines,
  loadForecast,
  type MonthView,
  type YearView,
} from '@/lib/features/deadlines/loaders';
import { deadlineQuery } from '@/lib/features/deadlines/schema';
import { listObligations } from '@/lib/features/obligations/data';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, type World } from '@/tests/factories/world';

let world: World;
let focal: Actor;
let analyst: Actor;
let accession: string;

beforeAll(async () => {
  world = await openWorld();
  accession = await addAccession('IEX/RO');
  await db.party.update({ where: { id: accession }, data: { name: 'Instituto de Educação Exemplar' } });
  await addAgreement('OUTRO/UF');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
  analyst = await person('NETWORK_ANALYST', 'SEGES');
});
afterAll(() => world.close());

const load = (actor: Actor, asked: Record<string, string> = {}) => loadDeadlines(actor, deadlineQuery.parse(asked));
const agenda = async (actor: Actor, asked: Record<string, string> = {}) =>
  (await load(actor, asked)).shown as AgendaView;
const month = async (actor: Actor, asked: Record<string, string> = {}) =>
  (await load(actor, { visao: 'mes', ...asked })).shown as MonthView;
const year = async (actor: Actor, asked: Record<string, string> = {}) =>
  (await load(actor, { visao: 'ano', ...asked })).shown as YearView;
const rowsOf = ({ sections }: AgendaView) => sections.flatMap(({ rows }) => rows);

describe('the agenda', () => {
  test('puts what is late first, then by deadline, what has no date after, what is in review last', async () => {
    const waiting = await db.obligation.findFirstOrThrow({
      where: { party: { acronym: 'SEPOG/RO' }, slot: '2027', dueOn: { not: null } },
    });
    await db.obligation.update({ where: { id: waiting.id }, data: { status: 'IN_REVIEW' } });
    const view = await agenda(focal);
    const keys = view.sections.map(({ key }) => key);
    expect(keys[0]).toBe('late');
    expect(keys.indexOf('quiet')).toBeGreaterThan(keys.indexOf('2026-12-01'));
    expect(keys.at(-1)).toBe('review');
    const dated = rowsOf(view).flatMap(({ dueOn, status }) => (dueOn && status === 'OPEN' ? [dueOn] : []));
    expect(dated).toEqual([...dated].sort());
    expect(view.late).toBe(view.sections[0]?.rows.length);
    await db.obligation.update({ where: { id: waiting.id }, data: { status: 'OPEN' } });
  });

  test('keeps its filters apart and together: axis, situation and party', async () => {
    const byAxis = rowsOf(await agenda(focal, { eixo: '2' }));
    expect(byAxis.some(({ goal }) => goal.code.startsWith('2.'))).toBe(true);
    expect(byAxis.some(({ goal }) => goal.code.startsWith('1.') || goal.code.startsWith('3.'))).toBe(false);
    const late = await agenda(focal, { situacao: 'atrasada', eixo: '1' });
    expect(rowsOf(late).map(({ goal }) => goal.code)).toEqual(['1.2']);
    const other = rowsOf(await agenda(analyst, { participe: accession }));
    expect(new Set(other.map(({ party }) => party.acronym))).toEqual(new Set(['IEX/RO']));
  });

  test('holds goals of combined axes under each of their axes', async () => {
    const combined = await db.goal.findFirstOrThrow({
      where: { code: 'C2' },
      include: { axes: { include: { axis: true } } },
    });
    expect(combined.axes.length).toBeGreaterThan(1);
    for (const { axis } of combined.axes) {
      const query = { eixo: String(axis.number), situacao: 'permanente' };
      expect(rowsOf(await agenda(analyst, query)).map(({ goal }) => goal.code)).toContain('C2');
    }
  });

  test('of one day shows all that is due on it, whatever its state', async () => {
    const view = await agenda(focal, { dia: '2026-01-05' });
    expect(rowsOf(view).map(({ goal }) => goal.code)).toEqual(['1.2']);
    expect(view.total).toBe(1);
  });

  test('is paged, and each page goes on where the one before stopped', async () => {
    const first = await agenda(analyst);
    const second = await agenda(analyst, { pagina: '2' });
    expect(first.pages).toBeGreaterThan(1);
    expect(rowsOf(first)).toHaveLength(25);
    const ids = [...rowsOf(first), ...rowsOf(second)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('never shows another party’s to who may not read them, whatever the address asks', async () => {
    for (const asked of [{}, { participe: accession }, { orgao: 'iex' }, { pagina: '2' }] as Record<string, string>[]) {
      const { choices, shown } = await load(focal, asked);
      expect(choices.parties.map(({ acronym }) => acronym)).toEqual(['SEPOG/RO']);
      for (const { party } of rowsOf(shown as AgendaView)) expect(party.acronym).toBe('SEPOG/RO');
    }
  });
});

test('no page takes more than a handful of statements, however many parties there are', async () => {
  const statements = vi.spyOn(Client.prototype, 'query');
  const used = async (actor: Actor, asked: Record<string, string>) => {
    statements.mockClear();
    await load(actor, asked);
    return statements.mock.calls.length;
  };
  try {
    for (const visao of ['agenda', 'mes', 'ano']) {
      expect(await used(focal, { visao })).toBeLessThanOrEqual(6);
      expect(await used(analyst, { visao })).toBeLessThanOrEqual(6);
      expect(await used(analyst, { visao, orgao: 'iex' })).toBeLessThanOrEqual(6);
    }
  } finally {
    statements.mockRestore();
  }
});

describe('the month', () => {
  test('counts each day, and marks the days off of the one party that is looked at', async () => {
    const view = await month(focal, { mes: '2026-12' });
    const days = view.weeks.flat();
    const last = days.find((day) => day?.date === '2026-12-31');
    const due = await db.obligation.count({
      where: { party: { acronym: 'SEPOG/RO' }, dueOn: toUtc(civilDate('2026-12-31')) },
    });
    expect((last?.rows.length ?? 0) + (last?.more ?? 0)).toBe(due);
    expect(days.find((day) => day?.date === '2026-12-25')?.daysOff).toEqual(['Natal']);
    const everybody = await month(analyst, { mes: '2026-12' });
    expect(everybody.weeks.flat().flatMap((day) => day?.daysOff ?? [])).toEqual([]);
  });

  test('takes the present one when the address asks for none that exists', async () => {
    for (const mes of ['2026-13', 'ontem', '0001-01']) expect((await month(focal, { mes })).month).toBe('2026-11-01');
  });
});

describe('the year', () => {
  test('is the person’s own party’s, with the deadlines of that year alone', async () => {
    const view = await year(focal, { ano: '2027' });
    expect(view.parties.map(({ party }) => party.acronym)).toEqual(['SEPOG/RO']);
    expect(view.parties[0]?.obligations.every(({ dueOn }) => dueOn?.startsWith('2027'))).toBe(true);
    expect(view.accessions).toBeNull();
  });

  test('is, for the network, one picture for each that signed and one count of all accession bodies', async () => {
    const view = await year(analyst);
    expect(view.parties.map(({ party }) => party.acronym)).toEqual(['SEGES', 'OUTRO/UF', 'SEPOG/RO']);
    const total = await db.obligation.count({
      where: {
        partyId: accession,
        dueOn: { gte: toUtc(civilDate('2026-01-01')), lte: toUtc(civilDate('2026-12-31')) },
      },
    });
    expect(view.accessions?.reduce((sum, line) => sum + line.total, 0)).toBe(total);
  });
});

describe('looking for a body', () => {
  test.each(['iex', 'INSTITUTO educacao', 'educaÇÃO exemplar'])(
    'by “%s” finds it, accents and case apart',
    async (orgao) => {
      const { choices } = await load(analyst, { orgao });
      expect(choices.party?.acronym).toBe('IEX/RO');
      expect(choices.found).toBeNull();
    },
  );

  test('by words that many have asks which, and shows none of them yet', async () => {
    const { choices, shown } = await load(analyst, { orgao: 'o' });
    expect(choices.found?.length).toBeGreaterThan(1);
    expect(shown).toBeNull();
  });

  test.each(['%', '_', "'; DROP TABLE", '\\'])('by “%s” finds nothing', async (orgao) => {
    expect((await load(analyst, { orgao })).choices.found).toEqual([]);
  });
});

test('words that no text can hold count as not asked', async () => {
  expect((await load(analyst, { orgao: 'iex\u0000' })).choices).toMatchObject({ found: null, party: null });
});

describe('the forecast', () => {
  test('begins where the record stops, for the person’s own party', async () => {
    const { party, years } = await loadForecast(focal, {});
    expect(party?.acronym).toBe('SEPOG/RO');
    const written = await listObligations(focal, { goalCode: '2.2' }, { take: 20 });
    expect(written.map(({ period }) => period)).toEqual(['2026', '2027']);
    const ahead = years?.flatMap(({ obligations }) => obligations.filter(({ goalCode }) => goalCode === '2.2'));
    expect(ahead?.map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ['2028', '2029-01-02'],
      ['2029', '2029-12-31'],
      ['2030', '2030-12-19'],
    ]);
    expect(ahead?.every(({ calculation }) => calculation.length > 2)).toBe(true);
  });

  test('of any party is the network’s to read', async () => {
    const auditor = await person('AUDITOR', 'SEGES');
    for (const actor of [analyst, auditor])
      expect(await loadForecast(actor, { participe: accession })).toMatchObject({ party: { acronym: 'IEX/RO' } });
    expect((await loadForecast(analyst, {})).party?.acronym).toBe('SEGES');
  });

  test('of another party is nobody else’s: the address of a stranger leads to their own', async () => {
    const stranger = await person('PARTY_COORDINATOR', 'OUTRO/UF');
    for (const actor of [focal, stranger])
      expect((await loadForecast(actor, { participe: accession })).party?.id).toBe(actor.memberships[0]?.partyId);
    expect(await loadForecast({ ...focal, memberships: [] }, { participe: accession })).toMatchObject({ years: null });
  });
});
