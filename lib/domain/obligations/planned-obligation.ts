import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';

/** What one party owes for one goal in one period or event. */
export type PlannedObligation = {
  /**
   * The period or event within goal and party ("2026", "once", "event:…"): the same at each planning and in each
   * version of the plan, so that generating twice changes nothing and an amendment carries it on.
   */
  slot: string;
  /** What the person reads as the period. */
  period: string;
  periodStart: CivilDate;
  /** The end of the period that counts. It is no fence for late acts. */
  periodEnd: CivilDate;
  /** Null where the plan gives no date. */
  dueOn: CivilDate | null;
  /** The due day before art. 66, § 1º, moved it; null where there is none. */
  nominalOn: CivilDate | null;
  /** Hours that this period asks of this party; null where hours do not count. */
  minimumHours: number | null;
  calculation: CalculationStep[];
  eventId: string | null;
};

/** The key under which an obligation is kept: one a goal, party and slot. */
export function obligationKey(goalId: string, partyId: string, slot: string): string {
  return `${goalId}:${partyId}:${slot}`;
}
