import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { inSituation, quietOn } from '@/lib/db/situation';
import { addDays, type CivilDate, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { QUIET_AFTER_DAYS } from '@/lib/domain/deadlines/rule';
import { SITUATION, type Situation } from '@/lib/domain/glossary';
import { withSituation } from '@/lib/domain/obligations/situation';
import { readOwnLimits } from '@/lib/features/deadlines/data';
import { rowSelect, toRow } from '@/lib/features/obligations/data';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

const today = civilDate(TODAY);
const SITUATIONS = Object.keys(SITUATION) as Situation[];
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a situation in the words of a query', () => {
  const ROWS = 2000;
  let rows: ReturnType<typeof withSituation<ReturnType<typeof toRow>>>;

  beforeAll(async () => {
    const near = fc.option(fc.integer({ min: -12, max: 12 }), { freq: 4 });
    const far = fc.integer({ min: -400, max: 400 });
    const date = fc.oneof(near, far).map((days) => (days === null ? null : addDays(today, days)));
    const generated = fc.record({
      status: fc.constantFrom(
        ...(['OPEN', 'OPEN', 'OPEN', 'IN_REVIEW', 'FULFILLED', 'FULFILLED'] as const),
        ...(['NOTHING_TO_REPORT', 'WAIVED', 'CANCELLED'] as const),
      ),
      dueOn: date,
      fulfilledOn: date,
      lastRecordOn: date,
      suspendedFrom: date,
      suspendedTo: date,
      start: far,
      length: fc.integer({ min: 0, max: 500 }),
    });
    const goals = await db.goal.findMany({ where: { workPlan: { agreement: { number: '189/2025' } } } });
    await db.goal.update({
      where: { id: goals.find(({ code }) => code === '1.3')?.id ?? '' },
      data: { rule: { kind: 'standing', quietAfterDays: 90 } },
    });
    const { id: partyId } = await db.party.findFirstOrThrow({ where: { acronym: 'SEPOG/RO' } });
    const utc = (day: CivilDate | null) => toUtc(day);
    await db.obligation.createMany({
      data: fc.sample(generated, { numRuns: ROWS, seed: 189 }).map(({ start, length, ...row }, index) => ({
        ...{ key: `generated:${index}`, slot: `generated:${index}`, period: 'gerada', calculation: [], partyId },
        goalId: goals[index % goals.length]?.id ?? '',
        status: row.status,
        dueOn: utc(row.dueOn),
        fulfilledOn: utc(row.fulfilledOn),
        lastRecordOn: utc(row.lastRecordOn),
        suspendedFrom: utc(row.suspendedFrom),
        suspendedTo: utc(row.suspendedTo),
        periodStart: toUtc(addDays(today, start)),
        periodEnd: toUtc(addDays(today, start + length)),
      })),
    });
    const stored = await db.obligation.findMany({ where: { period: 'gerada' }, select: rowSelect });
    rows = withSituation(stored.map(toRow), today);
  });

  const idsOf = (found: { id: string }[]) => found.map(({ id }) => id).sort();

  test.each(SITUATIONS)('finds just the rows that are %s', async (situation) => {
    const found = await db.obligation.findMany({
      where: { AND: [{ period: 'gerada' }, inSituation(situation, today)] },
      select: { id: true },
    });
    const expected = rows.filter(({ derived }) => derived.situation === situation);
    expect(idsOf(found)).toEqual(idsOf(expected));
    expect(expected.length).toBeGreaterThan(20);
  });

  test('leaves no row out that is not cancelled, and finds none twice', async () => {
    const counts = await Promise.all(
      SITUATIONS.map((situation) =>
        db.obligation.count({ where: { AND: [{ period: 'gerada' }, inSituation(situation, today)] } }),
      ),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(1000);
  });

  test('finds just the running ones that are silent for longer than their goal allows, or miss items', async () => {
    const found = await db.obligation.findMany({
      where: { AND: [{ period: 'gerada' }, quietOn(today, QUIET_AFTER_DAYS, await readOwnLimits())] },
      select: { id: true },
    });
    const running = rows.filter(({ periodStart, periodEnd }) => periodStart <= today && today <= periodEnd);
    const expected = running.filter(({ derived }) => derived.quiet || derived.pending);
    expect(idsOf(found)).toEqual(idsOf(expected));
    expect(new Set(expected.map(({ rule }) => rule.kind)).size).toBeGreaterThan(2);
  });
});
