import { addDays, addMonths, type CivilDate } from '@/lib/domain/calendar/civil-date';

/** Years that a designated person's data may be kept after the designation ended. */
export const RETENTION_YEARS = { least: 1, most: 30 } as const;

/** The last day on which data kept since this end is still kept: years run date to date, as in Lei 9.784/1999, art. 66. */
export function keptUntil(endsOn: CivilDate, years: number): CivilDate {
  return addMonths(endsOn, years * 12);
}

/**
 * The latest end whose time is over today: what ended on that day or before is erased. It is `keptUntil` turned round, so
 * that one comparison in a query decides for every row.
 */
export function lastEndErased(today: CivilDate, years: number): CivilDate {
  const yesterday = addDays(today, -1);
  const end = addMonths(yesterday, -years * 12);
  // A year without 29/02 keeps what ended on that day until the 28th.
  const next = addDays(end, 1);
  return keptUntil(next, years) <= yesterday ? next : end;
}
