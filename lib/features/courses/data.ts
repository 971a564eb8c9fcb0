import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { courseState } from '@/lib/domain/courses/course-class';
import type { CourseState } from '@/lib/domain/glossary';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';

/** All that is told of a class. Who registered it is not. */
export const COURSE_SELECT = {
  id: true,
  partyId: true,
  title: true,
  audience: true,
  modality: true,
  hours: true,
  places: true,
  enrolFrom: true,
  enrolTo: true,
  startsOn: true,
  endsOn: true,
  place: true,
  enrolUrl: true,
  cancelledReason: true,
  version: true,
  updatedAt: true,
  party: { select: { acronym: true, name: true, agreementId: true, agreement: { select: { number: true } } } },
} satisfies Prisma.CourseClassSelect;

type StoredCourse = Prisma.CourseClassGetPayload<{ select: typeof COURSE_SELECT }>;

/** A class as screens read it, with its state on a day. */
export function toCourse(stored: StoredCourse, today: CivilDate) {
  const days = {
    enrolFrom: fromUtc(stored.enrolFrom),
    enrolTo: fromUtc(stored.enrolTo),
    startsOn: fromUtc(stored.startsOn),
    endsOn: fromUtc(stored.endsOn),
  };
  const state = courseState({ ...days, isCancelled: stored.cancelledReason !== null }, today);
  return { ...stored, ...days, hours: stored.hours.toNumber(), state };
}

export type Course = ReturnType<typeof toCourse>;

/** The classes that are in a state on a day: what `courseState` derives, in the words of a query. A test holds both together. */
export function inCourseState(state: CourseState, today: CivilDate): Prisma.CourseClassWhereInput {
  const day = toUtc(today);
  if (state === 'cancelada') return { cancelledReason: { not: null } };
  return { cancelledReason: null, ...IN_STATE[state](day) };
}

const IN_STATE: Record<Exclude<CourseState, 'cancelada'>, (day: Date) => Prisma.CourseClassWhereInput> = {
  anunciada: (day) => ({ endsOn: { gte: day }, enrolFrom: { gt: day } }),
  inscricoes_abertas: (day) => ({ enrolFrom: { lte: day }, enrolTo: { gte: day } }),
  inscricoes_encerradas: (day) => ({ endsOn: { gte: day }, enrolTo: { lt: day }, startsOn: { gt: day } }),
  em_andamento: (day) => ({ endsOn: { gte: day }, enrolTo: { lt: day }, startsOn: { lte: day } }),
  concluida: (day) => ({ endsOn: { lt: day } }),
};

/** One class; null when out of reach of this permission. */
export function findCourse(client: Tx, actor: Actor, id: string, permission: Permission) {
  return client.courseClass.findFirst({
    where: { AND: [{ id }, partyRecords(actor, permission)] },
    select: COURSE_SELECT,
  });
}

/** The same for a page. */
export async function readCourse(actor: Actor, id: string, permission: Permission, today: CivilDate) {
  const stored = await findCourse(db, actor, id, permission);
  return stored && toCourse(stored, today);
}
