import 'server-only';
import { db } from '@/lib/db/client';
import { type Calendar, createCalendar } from '@/lib/domain/calendar/calendar';
import { fromUtc } from '@/lib/domain/calendar/civil-date';

/** The calendar with that code and all its days; null when there is none. Calendars are public. */
export async function findCalendar(code: string): Promise<Calendar | null> {
  const row = await db.calendar.findUnique({ where: { code }, include: { days: true } });
  return row && createCalendar({ ...row, days: row.days.map((day) => ({ ...day, date: fromUtc(day.date) })) });
}

/** Codes and names, for a list to choose from. */
export function listCalendars(): Promise<{ code: string; name: string }[]> {
  return db.calendar.findMany({ select: { code: true, name: true }, orderBy: { name: 'asc' } });
}
