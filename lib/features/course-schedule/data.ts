import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { wordFilters } from '@/lib/db/words';
import { addDays, type CivilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { SCHEDULE_PART, type SchedulePart } from '@/lib/domain/courses/course-class';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import { COURSE_SELECT, inCourseState, toCourse } from '@/lib/features/courses/data';
import type { ScheduleQuery } from './schema';

/** Parties to choose from; whoever offers more than these is found by words. */
const MOST_PARTIES = 100;

/** How long a class stays in the calendar feed after its last day, and how many it holds. */
const FEED_DAYS = 90;
const FEED_CLASSES = 500;

function listed(query: ScheduleQuery, part: SchedulePart, today: CivilDate): Prisma.CourseClassWhereInput {
  const words = wordFilters(query.busca).map((folded) => ({ OR: [{ folded }, { party: { folded } }] }));
  return {
    AND: [{ OR: SCHEDULE_PART[part].map((state) => inCourseState(state, today)) }, ...words],
    modality: query.modalidade,
    partyId: query.participe,
  };
}

/** What ends first comes first, and of what is over the latest. */
const ORDER = {
  abertas: [{ enrolTo: 'asc' }, { id: 'asc' }],
  proximas: [{ startsOn: 'asc' }, { id: 'asc' }],
  passadas: [{ endsOn: 'desc' }, { id: 'asc' }],
} satisfies Record<SchedulePart, Prisma.CourseClassOrderByWithRelationInput[]>;

/** A page of one part of the public schedule, and how many classes that part has. */
export async function readSchedulePart(
  query: ScheduleQuery,
  part: SchedulePart,
  today: CivilDate,
  page: { take: number; skip: number },
) {
  const where = listed(query, part, today);
  const [rows, total] = await Promise.all([
    db.courseClass.findMany({ where, orderBy: ORDER[part], ...page, select: COURSE_SELECT }),
    db.courseClass.count({ where, take: MOST_LISTED + 1 }),
  ]);
  return { total, courses: rows.map((row) => toCourse(row, today)) };
}

/** What a line of another page tells of a class: nothing that was freely written but its title. */
function briefly({ id, title, party, modality, hours, places, startsOn, endsOn }: ReturnType<typeof toCourse>) {
  return { id, title, party: { acronym: party.acronym }, modality, hours, places, startsOn, endsOn };
}

/** The next classes to begin, of everybody or of one party. */
export async function readComing(today: CivilDate, take: number, partyId?: string) {
  const rows = await db.courseClass.findMany({
    where: { cancelledReason: null, endsOn: { gte: toUtc(today) }, startsOn: { gte: toUtc(today) }, partyId },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take,
    select: COURSE_SELECT,
  });
  return rows.map((row) => briefly(toCourse(row, today)));
}

/** Classes with all these words, the latest first, without counting them. */
export async function findCourses(words: string, today: CivilDate, take: number) {
  const rows = await db.courseClass.findMany({
    where: { AND: wordFilters(words).map((folded) => ({ OR: [{ folded }, { party: { folded } }] })) },
    orderBy: [{ endsOn: 'desc' }, { id: 'asc' }],
    take,
    select: COURSE_SELECT,
  });
  return rows.map((row) => briefly(toCourse(row, today)));
}

/** One class of the public schedule. */
export async function readPublicCourse(id: string, today: CivilDate) {
  const stored = await db.courseClass.findUnique({ where: { id }, select: COURSE_SELECT });
  return stored && toCourse(stored, today);
}

/** The parties that offer classes. Public. */
export function readOfferingParties() {
  return db.party.findMany({
    where: { classes: { some: {} } },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }, { id: 'asc' }],
    take: MOST_PARTIES,
    select: { id: true, acronym: true },
  });
}

/** The classes of the calendar feed: to come, under way, and over for less than three months. */
export async function readFeed(today: CivilDate) {
  const rows = await db.courseClass.findMany({
    where: { endsOn: { gte: toUtc(addDays(today, -FEED_DAYS)) } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: FEED_CLASSES,
    select: COURSE_SELECT,
  });
  return rows.map((row) => toCourse(row, today));
}
