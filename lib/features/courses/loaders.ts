import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today as clockToday } from '@/lib/clock/clock';
import { type Actor, can, mayEver } from '@/lib/domain/permissions/policy';
import { loadPartyChoices } from '@/lib/features/deadlines/loaders';
import { ownParty } from '@/lib/features/parties/data';
import { type Course, readCourse } from './data';
import type { NewCourseQuery } from './schema';

function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

/** One class and what this person may do with it; null when out of reach. */
export async function loadCourse(actor: Actor, id: string) {
  const today = clockToday();
  const course = isId(id) ? await readCourse(actor, id, 'course.read', today) : null;
  if (!course) return null;
  const subject = { agreementId: course.party.agreementId, partyId: course.partyId };
  const manages = can(actor, 'course.manage', subject);
  const isOpen = course.state !== 'cancelada';
  return {
    course,
    manages,
    edits: manages && isOpen,
    cancels: manages && isOpen && course.state !== 'concluida',
    /** What was held can be recorded as done. */
    records: course.state === 'concluida' && can(actor, 'activity.write', subject),
    /** A new or cancelled course may ask for a new disclosure (goal 3.2), which is for SEGES to decide. */
    callsDisclosure: course.state !== 'concluida' && can(actor, 'event.manage', subject),
  };
}

/** A class to be changed or called off; null for who may not. */
export async function loadManagedCourse(actor: Actor, id: string) {
  const course = isId(id) ? await readCourse(actor, id, 'course.manage', clockToday()) : null;
  return course && course.state !== 'cancelada' ? course : null;
}

/** What a new class starts from: the parties that may offer it, and the words of one to copy. Null for who may not. */
export async function loadNewCourse(actor: Actor, { copia, participe, orgao }: NewCourseQuery) {
  if (!mayEver(actor, 'course.manage')) return null;
  const today = clockToday();
  const copied = copia ? await readCourse(actor, copia, 'course.read', today) : null;
  const own = await ownParty(actor);
  const choices = await loadPartyChoices(actor, { participe: participe ?? copied?.partyId ?? own?.id, orgao });
  const parties = choices.parties.filter(({ id, agreementId }) =>
    can(actor, 'course.manage', { partyId: id, agreementId }),
  );
  const [first] = parties;
  if (!first) return null;
  const chosen = parties.find(({ id }) => id === choices.party?.id) ?? first;
  return {
    id: randomUUID(),
    parties,
    chosen,
    copied,
    /** Bodies that have the words looked for; null where none was looked for, or just one was found. */
    found: choices.found,
    searches: choices.searches,
    values: copied ? typedFacts(copied) : {},
  };
}

/** What a class says, as its form has it typed. The days of a copy are yet to be given. */
function typedFacts({ title, audience, modality, hours, places, place, enrolUrl }: Course) {
  const texts = { title, audience, modality, place: place ?? '', enrolUrl: enrolUrl ?? '' };
  return { ...texts, hours: String(hours).replace('.', ','), places: places === null ? '' : String(places) };
}

/** The same with its days, to be changed. */
export function typedCourse(course: Course) {
  const { enrolFrom, enrolTo, startsOn, endsOn } = course;
  return { ...typedFacts(course), enrolFrom, enrolTo, startsOn, endsOn };
}

/** What the form of an activity may take over from a class that was held; empty where it is not this person's to record. */
export async function loadHeldCourse(actor: Actor, id: string | undefined): Promise<Record<string, string>> {
  const loaded = id ? await loadCourse(actor, id) : null;
  if (!loaded?.records) return {};
  const { title, startsOn, endsOn, hours, place } = typedCourse(loaded.course);
  return { title, performedFrom: startsOn, performedTo: endsOn, hours, place };
}

/** What the event of a changed catalogue starts from; empty where the class is out of reach. */
export async function loadCourseChange(actor: Actor, id: string | undefined): Promise<Record<string, string>> {
  const loaded = id ? await loadCourse(actor, id) : null;
  if (!loaded?.callsDisclosure) return {};
  const { title, state } = loaded.course;
  const what = state === 'cancelada' ? 'Turma cancelada' : 'Turma nova';
  return { kind: 'COURSE_CHANGE', title: `${what}: ${title}`.slice(0, 200), occurredOn: clockToday() };
}
