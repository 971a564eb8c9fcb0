import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ObligationStatus } from '@/lib/domain/glossary';
import { unsent } from './answers';
import type { ReportInput } from './input';

type Facts = {
  status: ObligationStatus;
  fulfilledOn: CivilDate | null;
  /** The day on which the first of what waits for its review was sent; null where nothing waits. */
  sentOn: CivilDate | null;
};

/** What was fulfilled or sent later was still open on that day. */
export function asAt<Row extends Facts>(row: Row, day: CivilDate): Row {
  const isSettled = row.status === 'FULFILLED' || row.status === 'NOTHING_TO_REPORT';
  const since = isSettled ? row.fulfilledOn : row.status === 'IN_REVIEW' ? row.sentOn : null;
  return since !== null && since > day ? { ...row, status: 'OPEN', fulfilledOn: null } : row;
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
    answers: input.answers?.map((answer) => (answer.sentOn && answer.sentOn > day ? unsent(answer.partyId) : answer)),
    // What SEGES wrote is of the whole year.
    texts: [],
    photos: [],
  };
}
