import { addDays, type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import type { DesignationPurpose } from '@/lib/domain/glossary';

/** The goal of the plan that each list of people answers. */
export const GOAL_OF = { FOLLOW_UP: '1.1', PANEL: '1.2' } as const satisfies Record<DesignationPurpose, string>;

/** Days from the start of a party's own term until it is reminded that nobody was designated (reading of goal 1.1). */
export const DESIGNATE_WITHIN = 15;

/** Days for which a departure that nobody filled is remembered while others still follow the agreement. */
export const DEPARTURE_TOLD_FOR = 60;

/** What the reminder reads of one designation. An end is the day from which the person no longer answers. */
export interface Served {
  id: string;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  replacesId: string | null;
}

/**
 * A reminder of goal 1.1. It binds nobody and is never "late": the goal stands for the whole term.
 * `NOBODY_YET`: nobody was ever designated, since that day. `NOBODY_LEFT`: the last one left on that day.
 * `LEFT`: someone left on that day without a replacement, and others remain.
 */
export interface FollowUpAlert {
  kind: 'NOBODY_YET' | 'NOBODY_LEFT' | 'LEFT';
  since: CivilDate;
}

/** Whether a party should be reminded to designate who follows the agreement. */
export function followUpAlert(
  party: { joinedOn: CivilDate; leftOn: CivilDate | null },
  served: readonly Served[],
  today: CivilDate,
): FollowUpAlert | null {
  if (party.leftOn !== null && party.leftOn <= today) return null;
  const departures = served.flatMap(({ endsOn }) => endsOn ?? []).sort();
  const active = served.filter(({ endsOn }) => endsOn === null);
  if (active.length > 0) return unfilled(served, today);
  const last = departures.at(-1);
  if (last) return { kind: 'NOBODY_LEFT', since: last };
  const since = addDays(party.joinedOn, DESIGNATE_WITHIN);
  return today > since ? { kind: 'NOBODY_YET', since } : null;
}

/** The latest departure of late that neither a replacement nor a newcomer filled. */
function unfilled(served: readonly Served[], today: CivilDate): FollowUpAlert | null {
  const replaced = new Set(served.map(({ replacesId }) => replacesId));
  const newcomers = served.filter(({ replacesId }) => replacesId === null);
  const open = served
    .flatMap(({ id, endsOn }) => (endsOn === null || replaced.has(id) ? [] : endsOn))
    .filter((left) => daysBetween(left, today) < DEPARTURE_TOLD_FOR)
    .filter((left) => !newcomers.some(({ startsOn }) => startsOn >= left))
    .sort();
  const since = open.at(-1);
  return since ? { kind: 'LEFT', since } : null;
}

/** What people are designated for by a goal of this code; null for the others. */
export function purposeOfGoal(code: string): DesignationPurpose | null {
  const purposes = Object.keys(GOAL_OF) as DesignationPurpose[];
  return purposes.find((purpose) => GOAL_OF[purpose] === code) ?? null;
}
