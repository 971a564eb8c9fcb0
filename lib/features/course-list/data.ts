import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import type { Actor } from '@/lib/domain/permissions/policy';
import { COURSE_SELECT, inCourseState, toCourse } from '@/lib/features/courses/data';
import type { CourseListQuery } from '@/lib/features/lists/schema';

/** What the filters leave of what the actor may read. A word may be of the class or of who offers it. */
function listed(actor: Actor, query: CourseListQuery, today: CivilDate): Prisma.CourseClassWhereInput {
  const { situacao, modalidade, participe, busca } = query;
  const words = wordFilters(busca).map((folded) => ({ OR: [{ folded }, { party: { folded } }] }));
  return {
    AND: [partyRecords(actor, 'course.read'), situacao ? inCourseState(situacao, today) : {}, ...words],
    modality: modalidade,
    partyId: participe,
  };
}

const ORDER = {
  aulas: [{ startsOn: 'desc' }, { id: 'asc' }],
  inscricoes: [{ enrolTo: 'desc' }, { id: 'asc' }],
  recentes: [{ updatedAt: 'desc' }, { id: 'asc' }],
  nome: [{ folded: 'asc' }, { id: 'asc' }],
} satisfies Record<CourseListQuery['ordem'], Prisma.CourseClassOrderByWithRelationInput[]>;

/** A page of the list, and how many there are, up to one more than it shows. */
export async function readCoursePage(
  actor: Actor,
  query: CourseListQuery,
  today: CivilDate,
  page: { take: number; skip: number },
) {
  const where = listed(actor, query, today);
  const [rows, total] = await Promise.all([
    db.courseClass.findMany({ where, orderBy: ORDER[query.ordem], ...page, select: COURSE_SELECT }),
    db.courseClass.count({ where, take: MOST_LISTED + 1 }),
  ]);
  return { total, courses: rows.map((row) => toCourse(row, today)) };
}

/** The ids of all that is listed, in order, up to `take`. */
export async function listedCourseIds(actor: Actor, query: CourseListQuery, today: CivilDate, take: number) {
  const where = listed(actor, query, today);
  const rows = await db.courseClass.findMany({ where, orderBy: ORDER[query.ordem], take, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What a file tells of these classes. */
export async function readCoursesForFile(actor: Actor, ids: string[], today: CivilDate) {
  const where = { AND: [{ id: { in: ids } }, partyRecords(actor, 'course.read')] };
  const rows = await db.courseClass.findMany({ where, select: COURSE_SELECT });
  return rows.map((row) => toCourse(row, today));
}
