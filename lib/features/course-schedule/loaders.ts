import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { courseCalendar } from '@/lib/documents/course-calendar';
import { SCHEDULE_PART, type SchedulePart } from '@/lib/domain/courses/course-class';
import { pageCount } from '@/lib/domain/lists/limits';
import { env } from '@/lib/env/env';
import { readFeed, readOfferingParties, readPublicCourse, readSchedulePart } from './data';
import type { ScheduleQuery } from './schema';

const PAGE = 20;
/** Of each part, at a glance. */
const GLANCE: Record<SchedulePart, number> = { abertas: 10, proximas: 5, passadas: 5 };

/** The public schedule: the three parts at a glance, or a page of the one that was asked for. */
export async function loadSchedule(query: ScheduleQuery) {
  const today = clockToday();
  const asked = query.quando;
  const names = asked ? [asked] : (Object.keys(SCHEDULE_PART) as SchedulePart[]);
  const [parties, ...parts] = await Promise.all([
    readOfferingParties(),
    ...names.map(async (name) => {
      const page = asked ? { take: PAGE, skip: (query.pagina - 1) * PAGE } : { take: GLANCE[name], skip: 0 };
      return { name, ...(await readSchedulePart(query, name, today, page)) };
    }),
  ]);
  const pages = asked ? pageCount(parts[0]?.total ?? 0, PAGE) : 1;
  return { today, parties, parts, pages };
}

/** One class of the public schedule; null where there is none. One look-up a request. */
export const loadPublicCourse = cache(async (id: string) => {
  const today = clockToday();
  const course = z.uuid().safeParse(id).success ? await readPublicCourse(id, today) : null;
  return course && { course, today };
});

/** The public calendar feed, as its file. */
export async function loadCourseCalendar(): Promise<string> {
  return courseCalendar(await readFeed(clockToday()), env.APP_URL);
}
