import { type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';

/**
 * A year that takes no more change from the parties, and those for which it was opened again. What they sent before
 * may still be validated.
 */
export type PeriodLock = { year: number; reopenedFor: readonly string[] };

/** Whether a party changes nothing more of what it did in a year. */
export function isLocked(locks: readonly PeriodLock[], partyId: string, year: number): boolean {
  return locks.some((lock) => lock.year === year && !lock.reopenedFor.includes(partyId));
}

/** The first locked year in which one of these days falls; null when all are open. What has no date is in no year. */
export function lockedYear(
  locks: readonly PeriodLock[],
  partyId: string,
  dates: readonly (CivilDate | null | undefined)[],
): number | null {
  const years = dates.flatMap((date) => (date ? yearOf(date) : [])).sort((a, b) => a - b);
  return years.find((year) => isLocked(locks, partyId, year)) ?? null;
}

/** The years of a term that have begun, in order: only these can be locked. */
export function lockableYears(
  { startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate },
  today: CivilDate,
): number[] {
  const first = yearOf(startsOn);
  const last = Math.min(yearOf(endsOn), yearOf(today));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
