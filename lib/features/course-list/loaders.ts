import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { pageCount } from '@/lib/domain/lists/limits';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { readOfferingParties } from '@/lib/features/course-schedule/data';
import type { CourseListQuery } from '@/lib/features/lists/schema';
import { readCoursePage } from './data';

const PAGE = 20;

/** A page of classes within reach as the address asks for it, and what its filters offer. */
export async function loadCourseList(actor: Actor, query: CourseListQuery) {
  const today = clockToday();
  const [parties, { total, courses }] = await Promise.all([
    readOfferingParties(),
    readCoursePage(actor, query, today, { take: PAGE, skip: (query.pagina - 1) * PAGE }),
  ]);
  return { today, parties, total, courses, pages: pageCount(total, PAGE), manages: mayEver(actor, 'course.manage') };
}
