import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { addAccession } from '@/tests/factories/parties';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

const at = new Date(`${TODAY}T15:00:00Z`);
let world: World;
let agreementId: string;

beforeAll(async () => {
  world = await openWorld();
  agreementId = (await db.agreement.findFirstOrThrow()).id;
});
afterAll(() => world.close());

const generate = () => transaction((tx) => generateObligations(tx, agreementId, at));
const all = () => db.obligation.findMany({ orderBy: { id: 'asc' } });
const generations = () => db.auditEvent.count({ where: { action: 'obligations.generated' } });

/** Due dates of a goal for a party, by period. */
async function dues(acronym: string, code: string) {
  const rows = await db.obligation.findMany({
    where: { party: { acronym }, goal: { code } },
    orderBy: [{ periodStart: 'asc' }, { dueOn: 'asc' }],
  });
  return Object.fromEntries(rows.map(({ period, dueOn }) => [period, fromUtc(dueOn)]));
}

async function goalsOf(acronym: string) {
  const rows = await db.obligation.findMany({
    where: { party: { acronym } },
    distinct: ['goalId'],
    select: { goal: { select: { code: true, position: true } } },
  });
  return rows.sort((one, other) => one.goal.position - other.goal.position).map(({ goal }) => goal.code);
}

describe('the obligations of ACT 189/2025', () => {
  test('1.2 is due for SEPOG/RO on 05/01/2026, once, and for nobody else', async () => {
    expect(Object.values(await dues('SEPOG/RO', '1.2'))).toEqual(['2026-01-05']);
    expect(await dues('SEGES', '1.2')).toEqual({});
  });

  test('C1 is due for SEGES on 29/12/2025, and stays open after that', async () => {
    const { 'Início da vigência': first, ...later } = await dues('SEGES', 'C1');
    expect(first).toBe('2025-12-29');
    expect(later).toEqual({ 2026: null, 2027: null });
  });

  test('2.2 follows each party’s own calendar, and is written for the periods that begin within a year', async () => {
    expect(await dues('SEGES', '2.2')).toEqual({ 2026: '2027-01-04', 2027: '2027-12-31' });
    expect(await dues('SEPOG/RO', '2.2')).toEqual({ 2026: '2026-12-31', 2027: '2027-12-31' });
  });

  test('every due date has its memória, which ends with the result', async () => {
    for (const { calculation, dueOn } of await all()) {
      const steps = calculation as { kind: string; date: string | null }[];
      expect(steps.at(-1)?.kind).toBe('result');
      if (dueOn) expect(steps.at(-1)?.date).toBe(fromUtc(dueOn));
    }
  });

  test('nothing is owed for meetings, requests and accessions before there is one', async () => {
    for (const code of ['1.7', '3.5', 'C4']) expect(await dues('SEPOG/RO', code)).toEqual({});
  });
});

describe('generating', () => {
  test('again changes nothing, and leaves no trace', async () => {
    const [before, trail] = [await all(), await generations()];
    expect(await generate()).toBe(0);
    expect(await all()).toEqual(before);
    expect(await generations()).toBe(trail);
  });

  test('many at once writes each missing one once', async () => {
    const count = await db.obligation.count();
    const { count: removed } = await db.obligation.deleteMany({ where: { goal: { code: { in: ['2.2', '3.2'] } } } });
    expect(removed).toBeGreaterThan(0);
    const trail = await generations();
    const made = await Promise.all(Array.from({ length: 8 }, generate));
    expect(made.reduce((sum, number) => sum + number, 0)).toBe(removed);
    expect(await db.obligation.count()).toBe(count);
    expect(await generations()).toBe(trail + 1);
  });

  test('leaves a decision over an obligation as it was', async () => {
    const { id } = await db.obligation.findFirstOrThrow({ where: { goal: { code: '3.3' } } });
    await db.obligation.update({ where: { id }, data: { status: 'NOTHING_TO_REPORT', statusReason: 'Sem ações' } });
    await generate();
    expect(await db.obligation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'NOTHING_TO_REPORT' });
  });

  test('for an accession body gives exactly the goals that extend to it, from the day it joined', async () => {
    const before = await db.obligation.count({ where: { party: { role: { not: 'ACCESSION' } } } });
    const partyId = await addAccession('IEX/RO');
    await db.agreementEvent.create({
      data: {
        ...{ agreementId, kind: 'REPORT_REQUEST', title: 'Pedido de 2026' },
        occurredOn: toUtc(civilDate('2026-10-01')),
        dueOn: toUtc(civilDate('2026-11-03')),
      },
    });
    await generate();
    const ten = ['1.1', '1.5', '1.6', '2.1', '2.2', '2.3', '3.2', '3.3', '3.4', '3.5'];
    expect(await goalsOf('IEX/RO')).toEqual(ten);
    const early = { partyId, periodStart: { lt: toUtc(civilDate('2026-01-01')) } };
    expect(await db.obligation.count({ where: early })).toBe(0);
    expect(await dues('SEPOG/RO', '3.5')).toEqual({ 'Pedido de 2026': '2026-11-03' });
    expect(await dues('SEGES', '3.5')).toEqual({});
    expect(await db.obligation.count({ where: { party: { role: { not: 'ACCESSION' } } } })).toBe(before + 1);
  });

  test('C4 is owed by the partner alone, by day 10 of the month after each accession', async () => {
    const signed = { agreementId, kind: 'ACCESSION_SIGNED' as const, title: 'Adesão do IEX/RO' };
    await db.agreementEvent.create({ data: { ...signed, occurredOn: toUtc(civilDate('2026-09-15')) } });
    await generate();
    expect(await dues('SEPOG/RO', 'C4')).toEqual({ 'Adesão do IEX/RO': '2026-10-13' });
    expect(await dues('SEGES', 'C4')).toEqual({});
    expect(await dues('IEX/RO', 'C4')).toEqual({});
  });
});
