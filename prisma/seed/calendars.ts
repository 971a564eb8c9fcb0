import type { PrismaClient } from '@/lib/db/generated/client';
import { civilDate, toUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { holidaysByLaw } from '@/lib/domain/calendar/holidays-by-law';
import { DAY_EFFECT, type DayEffect } from '@/lib/domain/glossary';
import source from './data/calendars.json' with { type: 'json' };

/** Through the year after the term's end, for deadlines that pass it. */
const LAST_YEAR = 2031;

/** The two calendars, once: what is changed afterwards stays. They come with the holidays that the law itself fixes for the years whose decrees are not out yet. */
export async function loadCalendars(db: PrismaClient): Promise<void> {
  for (const [code, { name, days }] of Object.entries(source.calendars)) {
    if (await db.calendar.findUnique({ where: { code } })) continue;
    const rows = [
      ...days.map(toRow),
      ...later(
        code,
        days.map(([date]) => date ?? ''),
      ),
    ];
    const create = rows.map((row) => ({ ...row, date: toUtc(row.date) }));
    await db.calendar.create({ data: { code, name, days: { create } } });
  }
}

function toRow([date, name, effect, act]: string[]) {
  return { date: civilDate(date ?? ''), name: name ?? '', effect: asEffect(effect), act: act ?? '' };
}

function asEffect(text: string | undefined): DayEffect {
  if (text && Object.hasOwn(DAY_EFFECT, text)) return text as DayEffect;
  throw new Error(`unknown effect in the calendars: ${text}`);
}

function later(code: string, dates: string[]) {
  const first = Math.max(...dates.map((date) => yearOf(civilDate(date)))) + 1;
  const years = Array.from({ length: LAST_YEAR - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => holidaysByLaw(code, year)).map((day) => ({ ...day, proposed: true }));
}
