import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import type { Calendar } from '@/lib/domain/calendar/calendar';
import type { ComputedDeadline } from '@/lib/domain/deadlines/calculation';
import { calendarFor, computeRequest, type DeadlineRequest } from '@/lib/domain/deadlines/request';
import { findCalendar, listCalendars } from './data';
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
