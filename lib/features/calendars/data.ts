import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma, NonWorkingDay as StoredDay } from '@/lib/db/generated/client';
import { agreementIds } from '@/lib/db/scope';
import { type Calendar, createCalendar, type NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { type CivilDate, civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';

/** A stored day as the domain sees it. */
export function dayOfRow({ date, name, effect, act, proposed }: StoredDay): NonWorkingDay {
  return { date: fromUtc(date), name, effect, act, proposed };
}

/** The calendar with that code and all its days; null when there is none. Calendars are public. */
export async function findCalendar(code: string): Promise<Calendar | null> {
  const row = await db.calendar.findUnique({ where: { code }, include: { days: true } });
  return row && createCalendar({ ...row, days: row.days.map(dayOfRow) });
}

/** Codes and names, for a list to choose from. */
export function listCalendars(): Promise<{ code: string; name: string }[]> {
  return db.calendar.findMany({ select: { code: true, name: true }, orderBy: { name: 'asc' } });
}

/** Parties in their agreement on a day, of the agreements that this person may read. */
function partiesWithin(actor: Actor, today: CivilDate): Prisma.PartyWhereInput {
  return {
    agreement: agreementIds(actor, 'agreement.read'),
    OR: [{ leftOn: null }, { leftOn: { gt: toUtc(today) } }],
  };
}

function within(year: number) {
  return { gte: toUtc(civilDate(`${year}-01-01`)), lte: toUtc(civilDate(`${year}-12-31`)) };
}

/** A page of calendars: who follows each, its days in a year, and the proposals that wait in all years. */
export async function summarizeCalendars(
  actor: Actor,
  { today, year }: { today: CivilDate; year: number },
  page: { take: number; skip: number },
) {
  const [rows, inYear] = await Promise.all([
    db.calendar.findMany({
      select: {
        id: true,
        code: true,
        name: true,
        _count: { select: { parties: { where: partiesWithin(actor, today) }, days: { where: { proposed: true } } } },
      },
      orderBy: [{ name: 'asc' }, { code: 'asc' }],
      ...page,
    }),
    db.nonWorkingDay.groupBy({ by: ['calendarId'], where: { date: within(year) }, _count: true }),
  ]);
  const daysOf = new Map(inYear.map(({ calendarId, _count }) => [calendarId, _count]));
  return rows.map(({ _count, ...calendar }) => ({
    ...calendar,
    parties: _count.parties,
    proposals: _count.days,
    days: daysOf.get(calendar.id) ?? 0,
  }));
}

export function countCalendars(): Promise<number> {
  return db.calendar.count();
}

/** One calendar with its days in a year and how many parties follow it; null when there is none. */
export async function findCalendarYear(
  actor: Actor,
  code: string,
  { today, year }: { today: CivilDate; year: number },
) {
  const row = await db.calendar.findUnique({
    where: { code },
    include: {
      days: { where: { date: within(year) }, orderBy: { date: 'asc' } },
      _count: { select: { parties: { where: partiesWithin(actor, today) } } },
    },
  });
  if (!row) return null;
  const { id, name, days, _count } = row;
  return { id, code, name, days: days.map(dayOfRow), parties: _count.parties };
}

/** One calendar, to be changed; null when there is none. */
export function findCalendarName(code: string) {
  return db.calendar.findUnique({ where: { code }, select: { id: true, code: true, name: true } });
}

/** One day of a calendar, with the calendar; null when there is none. */
export async function findDay(code: string, date: CivilDate) {
  const row = await db.nonWorkingDay.findFirst({
    where: { calendar: { code }, date: toUtc(date) },
    include: { calendar: { select: { id: true, code: true, name: true } } },
  });
  return row && { calendar: row.calendar, day: dayOfRow(row) };
}
