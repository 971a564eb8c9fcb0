import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ObligationStatus } from '@/lib/domain/glossary';
import type { ReportInput } from './input';

type Facts = { status: ObligationStatus; fulfilledOn: CivilDate | null };

/** What was fulfilled later was still open on that day. */
export function asAt<Row extends Facts>(row: Row, day: CivilDate): Row {
  const isSettled = row.status === 'FULFILLED' || row.status === 'NOTHING_TO_REPORT';
  const isLater = isSettled && row.fulfilledOn !== null && row.fulfilledOn > day;
  return isLater ? { ...row, status: 'OPEN', fulfilledOn: null } : row;
}

/** What had been done by the end of that day, by who took part by then, and what these owed. */
export function untilDay(input: ReportInput, day: CivilDate): ReportInput {
  const parties = input.parties.filter(({ joinedOn }) => !joinedOn || joinedOn <= day);
  const ids = new Set(parties.map(({ id }) => id));
  return {
    ...input,
    parties,
    obligations: input.obligations.filter(({ partyId }) => ids.has(partyId)),
    activities: input.activities.filter(
      ({ partyId, performedFrom, performedTo }) => ids.has(partyId) && (performedTo ?? performedFrom) <= day,
    ),
    // What SEGES wrote is of the whole year.
    texts: [],
    photos: [],
  };
}
