import { type Calendar, createCalendar, type NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { holidaysByLaw } from '@/lib/domain/calendar/holidays-by-law';
import type { DayEffect } from '@/lib/domain/glossary';
import source from '@/prisma/seed/data/calendars.json';

export type CalendarCode = keyof typeof source.calendars;

/** The calendar that the application seeds: the published days until 2026, then the holidays by law until 2031. */
export function seededCalendar(code: CalendarCode): Calendar {
  const { name, days } = source.calendars[code];
  const published = days.map(
    ([date = '', dayName = '', effect, act = '']): NonWorkingDay => ({
      date: civilDate(date),
      name: dayName,
      effect: effect as DayEffect,
      act,
    }),
  );
  const later = [2027, 2028, 2029, 2030, 2031].flatMap((year) => holidaysByLaw(code, year));
  return createCalendar({ code, name, days: [...published, ...later] });
}
