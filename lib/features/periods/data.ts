import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { agreementIds, agreementRecords } from '@/lib/db/scope';
import { civilDate, fromUtc, toUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import type { PeriodLock } from '@/lib/domain/execution/period';
import type { Actor } from '@/lib/domain/permissions/policy';

/** The locked years of an agreement as the rule reads them, each with the parties it was reopened for. */
export async function readLocks(tx: Tx, agreementId: string): Promise<PeriodLock[]> {
  const locks = await tx.periodLock.findMany({
    where: { agreementId },
    select: { year: true, reopenings: { where: { closedAt: null }, select: { partyId: true } } },
    orderBy: { year: 'asc' },
  });
  return locks.map(({ year, reopenings }) => ({ year, reopenedFor: reopenings.map(({ partyId }) => partyId) }));
}

/** An agreement whose years this person may lock; null when out of reach. */
export async function findAgreementOfPeriods(tx: Tx, actor: Actor, id: string) {
  const agreement = await tx.agreement.findFirst({
    where: { AND: [{ id }, agreementIds(actor, 'period.manage')] },
    select: { id: true, number: true, startsOn: true, termMonths: true },
  });
  return agreement && { ...agreement, startsOn: fromUtc(agreement.startsOn) };
}

const lockSelect = {
  id: true,
  year: true,
  lockedAt: true,
  lockedBy: { select: { name: true } },
  agreement: { select: { id: true, number: true } },
  reopenings: {
    select: {
      id: true,
      reason: true,
      openedAt: true,
      closedAt: true,
      party: { select: { id: true, acronym: true } },
      openedBy: { select: { name: true } },
    },
    orderBy: { openedAt: 'desc' },
    take: 50,
  },
} as const;

/** The locked years of an agreement, with what was opened again. */
export function listLocks(actor: Actor, agreementId: string) {
  return db.periodLock.findMany({
    where: { AND: [{ agreementId }, agreementRecords(actor, 'period.manage')] },
    select: lockSelect,
  });
}

/** One locked year; null when out of reach. */
export function findLock(actor: Actor, id: string) {
  return db.periodLock.findFirst({
    where: { AND: [{ id }, agreementRecords(actor, 'period.manage')] },
    select: lockSelect,
  });
}

/** Parties of an agreement for which a locked year can be opened again. */
export function listParties(agreementId: string) {
  return db.party.findMany({
    where: { agreementId },
    select: { id: true, acronym: true },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
    take: 6_000,
  });
}

/** How many activities of each of these years are not settled: still being written, or waiting for review. */
export async function countUnsettled(agreementId: string, years: number[]): Promise<Map<number, number>> {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const rows = await db.activity.groupBy({
    by: ['performedTo'],
    where: {
      party: { agreementId },
      status: { not: 'VALIDATED' },
      performedTo: { gte: toUtc(civilDate(`${first}-01-01`)), lte: toUtc(civilDate(`${last}-12-31`)) },
    },
    _count: true,
  });
  const counts = new Map<number, number>();
  for (const { performedTo, _count } of rows) {
    const date = fromUtc(performedTo);
    if (date) counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + _count);
  }
  return counts;
}
