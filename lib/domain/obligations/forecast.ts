import { type CivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import type { OwedObligation } from './owed';
import { horizon } from './reconcile';

/** How an obligation of one party is told from its others, on record or not. */
export function slotOf({ goalCode, slot }: { goalCode: string; slot: string }): string {
  return `${goalCode}:${slot}`;
}

/** The year that it is owed for: that in which its period ends. A deadline that moves past New Year stays with it. */
const yearFor = ({ periodEnd }: OwedObligation) => yearOf(periodEnd);

/**
 * What a party will owe and is not on record yet, because it begins beyond the horizon: by year, each year by date.
 * A forecast, since calendars, reliefs and the plan itself may still change.
 */
export function forecast(owed: readonly OwedObligation[], onRecord: ReadonlySet<string>, today: CivilDate) {
  const ahead = owed.filter((one) => one.periodStart > horizon(today) && !onRecord.has(slotOf(one))).sort(inOrder);
  const years = [...new Set(ahead.map(yearFor))].sort();
  return years.map((year) => ({ year, obligations: ahead.filter((one) => yearFor(one) === year) }));
}

/** By deadline; those without one come last. The order of the plan stands among equals. */
function inOrder(one: OwedObligation, other: OwedObligation): number {
  const [a, b] = [one.dueOn ?? '9999', other.dueOn ?? '9999'];
  return a < b ? -1 : Number(a > b);
}
