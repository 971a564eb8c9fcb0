import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';

/** What one party owes for one goal in one period or event. */
export type PlannedObligation = {
  /** Goal, party and period or event: the same at each planning, so that generating twice changes nothing. */
  key: string;
  /** What the person reads as the period. */
  period: string;
  periodStart: CivilDate;
  /** The end of the period that counts. It is no fence for late acts. */
  periodEnd: CivilDate;
  /** Null where the plan gives no date. */
  dueOn: CivilDate | null;
  calculation: CalculationStep[];
  eventId: string | null;
};
