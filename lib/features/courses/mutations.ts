import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { partiesWithin } from '@/lib/db/scope';
import { fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { courseProblems, courseState } from '@/lib/domain/courses/course-class';
import { changedFields, changesOf } from '@/lib/domain/trail/facts';
import type { AuditFacts } from '@/lib/domain/trail/vocabulary';
import { findCourse } from './data';
import { type CourseForm, courseCancellationForm, courseForm } from './schema';

type Stored = NonNullable<Awaited<ReturnType<typeof findCourse>>>;

/** Puts a class in the public schedule, or changes one that stands there. */
export const saveCourse = defineMutation({
  permission: 'course.manage',
  schema: courseForm,
  load: async ({ tx, actor }, { id, partyId }) => {
    const party = await tx.party.findFirst({
      where: { AND: [{ id: partyId }, partiesWithin(actor, 'course.manage')] },
      select: { id: true, agreementId: true },
    });
    const existing = await findCourse(tx, actor, id, 'course.manage');
    // A class stays with the party that offers it, and an id that is taken out of reach is no free one.
    const isTaken = existing ? existing.partyId !== partyId : (await tx.courseClass.count({ where: { id } })) > 0;
    return party && !isTaken ? { partyId, agreementId: party.agreementId, existing } : null;
  },
  run: async ({ tx, actor, now }, input, { existing }) => {
    const { id, version } = input;
    const problems = courseProblems(input);
    if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
    const isNew = version === 0;
    if (existing && existing.version === version + 1 && isSame(existing, input)) return { id, isNew, repeated: true };
    if ((existing?.version ?? 0) !== version) throw new Refusal('CONFLICT');
    if (existing && existing.cancelledReason !== null) throw new Refusal('WRONG_STATE');
    const { partyId } = input;
    const facts = { partyId, ...wordsTyped(input), ...utcDays(input), version: version + 1, updatedAt: now };
    if (existing) await tx.courseClass.update({ where: { id }, data: facts });
    else await tx.courseClass.create({ data: { ...facts, id, createdById: actor.userId, createdAt: now } });
    return { id, isNew, repeated: false };
  },
  audit: (input, { partyId, existing }, { id, isNew, repeated }) =>
    repeated
      ? null
      : {
          action: isNew ? 'course.announced' : 'course.changed',
          entity: 'CourseClass',
          entityId: id,
          partyId,
          data: existing ? differences(existing, input) : trailDays(input),
        },
});

/** Calls a class off. It stays in the schedule, so that whoever enrolled reads why. */
export const cancelCourse = defineMutation({
  permission: 'course.manage',
  schema: courseCancellationForm,
  load: async ({ tx, actor }, { id }) => {
    const course = await findCourse(tx, actor, id, 'course.manage');
    return course && { ...course, agreementId: course.party.agreementId };
  },
  run: async ({ tx, now, today }, { id, version, reason }, course) => {
    const { cancelledReason } = course;
    if (cancelledReason === reason && course.version === version + 1) return { id, repeated: true };
    if (cancelledReason !== null || courseState({ ...daysOf(course), isCancelled: false }, today) === 'concluida')
      throw new Refusal('WRONG_STATE');
    if (course.version !== version) throw new Refusal('CONFLICT');
    const data = { cancelledReason: reason, version: version + 1, updatedAt: now };
    await tx.courseClass.update({ where: { id }, data });
    return { id, repeated: false };
  },
  audit: ({ id }, { partyId }, { repeated }) =>
    repeated ? null : { action: 'course.cancelled', entity: 'CourseClass', entityId: id, partyId },
});

type Days = ReturnType<typeof daysOf>;

/** What a form says besides the days: what was left empty is null. */
function wordsTyped({ title, audience, modality, hours, places, place, enrolUrl }: CourseForm) {
  const optional = { places: places ?? null, place: place ?? null, enrolUrl: enrolUrl ?? null };
  return { title, audience, modality, hours, ...optional };
}

/** The same as it is on record. */
function wordsOf({ title, audience, modality, hours, places, place, enrolUrl }: Stored): ReturnType<typeof wordsTyped> {
  return { title, audience, modality, hours: hours.toNumber(), places, place, enrolUrl };
}

function daysOf({ enrolFrom, enrolTo, startsOn, endsOn }: Stored) {
  const days = { enrolFrom: fromUtc(enrolFrom), enrolTo: fromUtc(enrolTo) };
  return { ...days, startsOn: fromUtc(startsOn), endsOn: fromUtc(endsOn) };
}

function utcDays({ enrolFrom, enrolTo, startsOn, endsOn }: Days) {
  return { enrolFrom: toUtc(enrolFrom), enrolTo: toUtc(enrolTo), startsOn: toUtc(startsOn), endsOn: toUtc(endsOn) };
}

/** The days as the trail calls them. */
function trailDays({ enrolFrom, enrolTo, startsOn, endsOn }: Days) {
  return { enrolFrom, enrolTo, lessonsFrom: startsOn, lessonsTo: endsOn };
}

/** What a change changed, for the trail: days with what they were, words and figures by their names. */
function differences(stored: Stored, typed: CourseForm): AuditFacts {
  const [before, after] = [trailDays(daysOf(stored)), trailDays(typed)];
  const names = Object.keys(after) as (keyof typeof after)[];
  const days = Object.fromEntries(names.map((name) => [name, [before[name], after[name]] as const]));
  return { ...changesOf(days), ...changedFields(wordsOf(stored), wordsTyped(typed)) };
}

/** The same form sent again (a double click, a retry): what it asked for is already so, word for word. */
function isSame(stored: Stored, typed: CourseForm): boolean {
  return stored.cancelledReason === null && Object.keys(differences(stored, typed)).length === 0;
}
