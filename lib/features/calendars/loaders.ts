import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import type { Calendar } from '@/lib/domain/calendar/calendar';
import { parseCivilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import type { ComputedDeadline } from '@/lib/domain/deadlines/calculation';
import { calendarFor, computeRequest, type DeadlineRequest } from '@/lib/domain/deadlines/request';
import { type Actor, can, mayEver } from '@/lib/domain/permissions/policy';
import {
  countCalendars,
  findCalendar,
  findCalendarName,
  findCalendarYear,
  findDay,
  listCalendars,
  summarizeCalendars,
} from './data';
import { deadlineParameters, UNKNOWN_CALENDAR } from './schema';

export type DeadlineAnswer =
  | { ok: true; request: DeadlineRequest; calendar: Calendar; deadline: ComputedDeadline }
  /** Sentences by parameter; those that no single parameter is to blame for stand under `form`. */
  | { ok: false; errors: Partial<Record<string, string[]>> };

/** Once a request: a page's title and its body ask for the same one. */
const calendarByCode = cache(findCalendar);

/** Computes the deadline that the parameters of an address ask for, with the calendar of the database. Public. */
export async function answerDeadline(parameters: Record<string, unknown>): Promise<DeadlineAnswer> {
  const parsed = deadlineParameters.safeParse(parameters);
  if (!parsed.success) {
    const { fieldErrors, formErrors } = z.flattenError(parsed.error);
    return { ok: false, errors: { ...fieldErrors, ...(formErrors.length > 0 && { form: formErrors }) } };
  }
  const { request, calendar: code } = parsed.data;
  const published = await calendarByCode(code);
  if (!published) return { ok: false, errors: { calendario: [UNKNOWN_CALENDAR] } };
  const calendar = calendarFor(request, published);
  return { ok: true, request, calendar, deadline: computeRequest(request, calendar) };
}

/** The calendars to choose from. Public. */
export async function calendarChoices(): Promise<{ value: string; label: string }[]> {
  const calendars = await listCalendars();
  return calendars.map(({ code, name }) => ({ value: code, label: name }));
}

const PAGE = 50;

/** A page of the calendars, with what waits in each; null for who may not look at the administration. */
export async function loadCalendarList(actor: Actor, { pagina }: { pagina: number }) {
  if (!mayEver(actor, 'agreement.read')) return null;
  const today = clockToday();
  const year = yearOf(today);
  const [total, calendars] = await Promise.all([
    countCalendars(),
    summarizeCalendars(actor, { today, year }, { take: PAGE, skip: (pagina - 1) * PAGE }),
  ]);
  return { total, calendars, year, pages: Math.max(1, Math.ceil(total / PAGE)), manages: manages(actor) };
}

/** A year of one calendar, and what this person may do with it; null when there is no such calendar for them. */
export async function loadCalendarYear(actor: Actor, code: string, asked: number | undefined) {
  if (!mayEver(actor, 'agreement.read')) return null;
  const today = clockToday();
  const year = asked ?? yearOf(today);
  const found = await findCalendarYear(actor, code, { today, year });
  if (!found) return null;
  const { days, parties, ...calendar } = found;
  return { calendar, days, parties, year, proposals: days.filter(({ proposed }) => proposed), manages: manages(actor) };
}

/** A calendar that this person may change; null otherwise. */
export async function loadManagedCalendar(actor: Actor, code: string) {
  return manages(actor) ? findCalendarName(code) : null;
}

/** A day that this person may change; null otherwise. */
export async function loadManagedDay(actor: Actor, code: string, dateText: string) {
  const date = parseCivilDate(dateText);
  return manages(actor) && date ? findDay(code, date) : null;
}

/** Whether this person may make calendars and change their days. */
function manages(actor: Actor): boolean {
  return can(actor, 'calendar.manage', {});
}
