import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ObligationStatus } from '@/lib/domain/glossary';
import type { ReportActivity } from './input';

type Facts = { status: ObligationStatus; fulfilledOn: CivilDate | null };

/** What was fulfilled later was still open on that day. */
export function asAt<Row extends Facts>(row: Row, day: CivilDate): Row {
  const isLater = row.status === 'FULFILLED' && row.fulfilledOn !== null && row.fulfilledOn > day;
  return isLater ? { ...row, status: 'OPEN', fulfilledOn: null } : row;
}

/** What had been done by the end of that day. */
export function doneBy(activities: ReportActivity[], day: CivilDate): ReportActivity[] {
  return activities.filter(({ performedFrom, performedTo }) => (performedTo ?? performedFrom) <= day);
}
