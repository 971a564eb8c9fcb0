import type { CivilDate } from '@/lib/domain/calendar/civil-date';

const NUMBERS = ['hours', 'enrolled', 'completed', 'participants', 'attendees', 'reach'] as const;
const TEXTS = ['narrative', 'place', 'link', 'partners'] as const;

/** What an activity says was done, as it is kept: what was not told is null. */
export type RecordedFacts = { title: string; items: string[] } & Record<
  'performedFrom' | 'performedTo',
  CivilDate | null
> &
  Record<(typeof NUMBERS)[number], number | null> &
  Record<(typeof TEXTS)[number], string | null>;

/** The same as it is told: what was left empty is absent, or null. */
export type ToldFacts = { title: string; items: string[] } & {
  [Key in Exclude<keyof RecordedFacts, 'title' | 'items'>]?: RecordedFacts[Key];
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
    attendees: told.attendees ?? null,
    reach: told.reach ?? null,
    partners: told.partners ?? null,
  };
}

/** Whether two tellings say the same, word for word. */
export function sameFacts(a: RecordedFacts, b: RecordedFacts): boolean {
  const keys = ['title', 'performedFrom', 'performedTo', ...TEXTS, ...NUMBERS] as const;
  return keys.every((key) => a[key] === b[key]) && a.items.join('\n') === b.items.join('\n');
}

/** The same as a form shows them: numbers in Portuguese, nothing for what was not told, one day without its end. */
export function typedFacts(facts: RecordedFacts): Record<keyof RecordedFacts, string | string[]> {
  const { title, items, performedFrom, performedTo } = facts;
  const numbers = NUMBERS.map((key) => [key, facts[key] === null ? '' : String(facts[key]).replace('.', ',')]);
  const texts = TEXTS.map((key) => [key, facts[key] ?? '']);
  return {
    ...(Object.fromEntries([...numbers, ...texts]) as Record<(typeof NUMBERS | typeof TEXTS)[number], string>),
    title,
    items,
    performedFrom: performedFrom ?? '',
    performedTo: performedTo === performedFrom ? '' : (performedTo ?? ''),
  };
}
