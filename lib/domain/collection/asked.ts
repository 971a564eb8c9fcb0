import { type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { calledBy } from '@/lib/domain/obligations/events';

/** Whether a goal is asked about: answering the request and making the report out of the answers are not. */
export function isAskedAbout({ code, rule }: { code: string; rule: DeadlineRule }): boolean {
  return calledBy(rule) !== 'REPORT_REQUEST' && code !== '3.6';
}

/** Whether a goal is owed one time and no more, so that what was fulfilled in an earlier year leaves nothing to say. */
export function isOwedOnce(rule: DeadlineRule): boolean {
  return rule.kind === 'fromStart' || (rule.kind === 'daysAfterStart' && !rule.thenStanding);
}

/** Whether a goal that the party answers for since a day (null: since it takes part) belongs to a year's answer. */
export function isAnsweredIn(year: number, { since, addedOn }: { since: CivilDate | null; addedOn: CivilDate | null }) {
  const last = civilDate(`${year}-12-31`);
  return [since, addedOn].every((day) => day === null || day <= last);
}
