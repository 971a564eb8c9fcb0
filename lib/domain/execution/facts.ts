import type { CivilDate } from '@/lib/domain/calendar/civil-date';

const NUMBERS = ['hours', 'enrolled', 'completed', 'participants', 'reach'] as const;
const TEXTS = ['narrative', 'place', 'link'] as const;

/** What an activity says was done, as it is kept: what was not told is null. */
export type RecordedFacts = { title: string; items: string[] } & Record<
  'performedFrom' | 'performedTo',
  CivilDate | null
> &
  Record<(typeof NUMBERS)[number], number | null> &
  Record<(typeof TEXTS)[number], string | null>;

/** The same as a form tells it: what was left empty is absent. */
export type ToldFacts = { title: string; items: string[] } & {
  [Key in Exclude<keyof RecordedFacts, 'title' | 'items'>]?: NonNullable<RecordedFacts[Key]>;
};

/** What to keep of what was told. An activity of one day ends on the day it began. */
export function recordedFacts(told: ToldFacts): RecordedFacts {
  const { title, items, performedFrom = null } = told;
  return {
    title,
    items,
    performedFrom,
    performedTo: told.performedTo ?? performedFrom,
    narrative: told.narrative ?? null,
    place: told.place ?? null,
    link: told.link ?? null,
    hours: told.hours ?? null,
    enrolled: told.enrolled ?? null,
    completed: told.completed ?? null,
    participants: told.participants ?? null,
    reach: told.reach ?? null,
  };
}

/** Whether two tellings say the same, word for word. */
export function sameFacts(a: RecordedFacts, b: RecordedFacts): boolean {
  const keys = ['title', 'performedFrom', 'performedTo', ...TEXTS, ...NUMBERS] as const;
  return keys.every((key) => a[key] === b[key]) && a.items.join('\n') === b.items.join('\n');
}
