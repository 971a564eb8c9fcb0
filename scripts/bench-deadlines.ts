import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Tx } from '@/lib/db/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { migrate } from './migrate';
import { startTemporaryPostgres } from './temporary-postgres';

/** Bodies that join at once: one, the states, and all that the Rede has. */
const SIZES = [1, 27, 5_600];
/** The day after the term begins: one year lies within the horizon. */
const AT = new Date('2025-12-20T15:00:00Z');
const MINUTES = 600_000;

interface Run {
  parties: number;
  obligations: number;
  seconds: number;
  statements: number;
}

/** Generates the obligations of one year for accession bodies, on a database of its own, and prints what it took. */
async function main(): Promise<void> {
  const postgres = await startTemporaryPostgres();
  try {
    await migrate(postgres.url);
    Object.assign(process.env, { DATABASE_URL: postgres.url, APP_MODE: 'demo' });
    const runs: Run[] = [];
    await measure(3); // Warms up what the first run would pay for alone.
    for (const parties of SIZES) runs.push(await measure(parties));
    report(runs);
  } finally {
    const { db } = await import('@/lib/db/client');
    await db.$disconnect();
    await postgres.stop();
  }
}

async function measure(parties: number): Promise<Run> {
  const [{ transaction }, { generateObligations }] = await Promise.all([
    import('@/lib/db/transaction'),
    import('@/lib/features/obligations/mutations'),
  ]);
  const agreementId = await transaction((tx) => addAgreement(tx, parties), MINUTES);
  const counted = countStatements();
  const start = performance.now();
  const obligations = await transaction((tx) => generateObligations(tx, agreementId, AT), MINUTES);
  const seconds = (performance.now() - start) / 1000;
  return { parties, obligations, seconds, statements: counted() };
}

/** An agreement with the ten goals that extend to accession bodies, and so many of them. */
async function addAgreement(tx: Tx, parties: number): Promise<string> {
  const { default: source } = await import('@/prisma/seed/data/work-plan.json');
  const startsOn = toUtc(civilDate('2025-12-19'));
  const code = `BENCH-${parties}`;
  const { id: calendarId } = await tx.calendar.create({
    data: { code, name: code, days: { create: { date: toUtc(civilDate('2026-12-31')), ...HOLIDAY } } },
  });
  const { id: agreementId, workPlans } = await tx.agreement.create({
    data: {
      ...{ number: code, seiProcess: '', object: '', startsOn, termMonths: 60 },
      workPlans: { create: { number: '1', effectiveFrom: startsOn, publishedAt: startsOn } },
    },
    include: { workPlans: true },
  });
  const goals = await tx.goal.createManyAndReturn({
    data: source.goals
      .filter(({ adherent }) => adherent)
      .map(({ code: goalCode, planLabel, description, deadlineText, rule }, position) => ({
        ...{ workPlanId: workPlans[0]?.id ?? '', code: goalCode, planLabel, description, deadlineText, rule, position },
        appliesToAccessions: true,
      })),
  });
  const members = await tx.party.createManyAndReturn({
    data: Array.from({ length: parties }, (_, index) => ({
      ...{ agreementId, calendarId, role: 'ACCESSION' as const, acronym: `Órgão ${index}`, name: `Órgão ${index}` },
      ...{ cnpj: String(index).padStart(14, '0'), sphere: 'Municipal', joinedOn: startsOn },
    })),
    select: { id: true },
  });
  await tx.assignment.createMany({
    data: members.flatMap(({ id: partyId }) => goals.map(({ id: goalId }) => ({ goalId, partyId }))),
  });
  return agreementId;
}

const HOLIDAY = { name: 'Véspera do Ano Novo', effect: 'FULL_DAY', act: 'Decreto fictício' } as const;

/** Counts what goes to the database from now on; the function returned says how many and stops counting. */
function countStatements(): () => number {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function counting(this: pg.Client, ...given: Parameters<typeof query>) {
    count += 1;
    return query.apply(this, given);
  } as typeof query;
  return () => {
    pg.Client.prototype.query = query;
    return count;
  };
}

function report(runs: Run[]): void {
  const perParty = ({ seconds, parties }: Run) => seconds / parties;
  const [one] = runs;
  console.log('partícipes  obrigações  segundos  obrigações/s  instruções SQL  tempo por partícipe (1 = um só)');
  for (const run of runs) {
    const ratio = one ? perParty(run) / perParty(one) : 1;
    const columns = [
      String(run.parties).padStart(10),
      String(run.obligations).padStart(10),
      run.seconds.toFixed(2).padStart(8),
      Math.round(run.obligations / run.seconds)
        .toString()
        .padStart(12),
      String(run.statements).padStart(14),
      ratio.toFixed(3).padStart(31),
    ];
    console.log(columns.join('  '));
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
