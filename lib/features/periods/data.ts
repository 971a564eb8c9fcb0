import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { agreementIds, agreementRecords } from '@/lib/db/scope';
import { type CivilDate, civilDate, fromUtc, toUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { lockedYear, type PeriodLock } from '@/lib/domain/execution/period';
import type { Actor } from '@/lib/domain/permissions/policy';

/** What a change or a look is about: what a party did, and every day it touches, before the change and after it. */
export type Touched = {
  agreementId: string;
  partyId: string;
  dates: readonly (CivilDate | null | undefined)[];
};

/** Those of them that happened in a year which is locked and was not reopened for their party. In one statement. */
export async function lockedAmong<Item extends Touched>(tx: Tx, items: readonly Item[]): Promise<Item[]> {
  const locks = await tx.periodLock.findMany({
    where: { agreementId: { in: [...new Set(items.map(({ agreementId }) => agreementId))] } },
    select: { agreementId: true, year: true, reopenings: { where: { closedAt: null }, select: { partyId: true } } },
  });
  return items.filter(({ agreementId, partyId, dates }) => {
    const own = locks.filter((lock) => lock.agreementId === agreementId);
    const rules: PeriodLock[] = own.map(({ year, reopenings }) => ({
      year,
      reopenedFor: reopenings.map((reopening) => reopening.partyId),
    }));
    return lockedYear(rules, partyId, dates) !== null;
  });
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

/** Activities of a year that are not validated: those waiting for SEGES, and those still in their party's hands. */
export type Unsettled = { inReview: number; unsent: number };

export const ALL_SETTLED: Unsettled = { inReview: 0, unsent: 0 };

/** What is not settled of each of these years; nothing said of a year is nothing left. */
export async function countUnsettled(agreementId: string, years: number[]): Promise<Map<number, Unsettled>> {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const rows = await db.activity.groupBy({
    by: ['performedTo', 'status'],
    where: {
      party: { agreementId },
      status: { not: 'VALIDATED' },
      performedTo: { gte: toUtc(civilDate(`${first}-01-01`)), lte: toUtc(civilDate(`${last}-12-31`)) },
    },
    _count: true,
  });
  const counts = new Map<number, Unsettled>();
  for (const { performedTo, status, _count } of rows) {
    const date = fromUtc(performedTo);
    if (!date) continue;
    const { inReview, unsent } = counts.get(yearOf(date)) ?? ALL_SETTLED;
    const waits = status === 'SUBMITTED';
    counts.set(yearOf(date), waits ? { inReview: inReview + _count, unsent } : { inReview, unsent: unsent + _count });
  }
  return counts;
}
