import type { Calendar } from '@/lib/domain/calendar/calendar';
import { addDays, type CivilDate } from '@/lib/domain/calendar/civil-date';
import { dueInDays } from '@/lib/domain/deadlines/article-66';

/** Within how many days an agreement's coordinator reviews what it is sent, and the calendar by which it counts. */
export type ReviewTerm = { days: number; calendar: Calendar };

/** The fewest and the most days that the setting takes. */
export const REVIEW_DAYS = { min: 1, max: 60 } as const;

/** The day until which what was sent on a day should be reviewed (Lei 9.784/1999, art. 66). */
export function reviewDueOn(submittedOn: CivilDate, { days, calendar }: ReviewTerm): CivilDate {
  return dueInDays({ start: submittedOn, days, calendar }).dueOn;
}

/** The latest day of sending whose review is already late today: a later sending is never due before an earlier one. */
export function lateIfSentUntil(today: CivilDate, term: ReviewTerm): CivilDate {
  let sentOn = addDays(today, -term.days - 1);
  while (reviewDueOn(sentOn, term) >= today) sentOn = addDays(sentOn, -1);
  return sentOn;
}
