import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { cancelCourse, saveCourse } from '@/lib/features/courses/mutations';
import type { courseForm } from '@/lib/features/courses/schema';
import { by, succeeded } from '@/tests/factories/activities';
import { DEEDS } from '@/tests/factories/trail';
import { TODAY } from '@/tests/factories/world';

export type TypedCourse = z.input<typeof courseForm>;

async function partyIdOf(acronym: string): Promise<string> {
  return (await db.party.findFirstOrThrow({ where: { acronym }, select: { id: true } })).id;
}

/** A class with enrolment open on the day on which the suites play, as the form sends it; what is given replaces it. */
export async function typedCourse(acronym: string, given: Partial<TypedCourse> = {}): Promise<TypedCourse> {
  return {
    ...{ id: randomUUID(), version: '0', partyId: await partyIdOf(acronym) },
    ...{ title: 'Gestão de parcerias, turma 1', audience: 'Servidores da Rede' },
    ...{ modality: 'ONLINE', hours: '20', places: '40', enrolUrl: 'https://cursos.example/1' },
    ...{ enrolFrom: '2026-11-10', enrolTo: '2026-11-27', startsOn: '2026-12-01', endsOn: '2026-12-05' },
    ...given,
  };
}

/** Days of a class that was over before the day on which the suites play. */
export const HELD = { enrolFrom: '2026-09-01', enrolTo: '2026-09-10', startsOn: '2026-09-21', endsOn: '2026-09-25' };

/** A class that stands in the schedule, at version 1. */
export async function announced(actor: Actor, acronym: string, given: Partial<TypedCourse> = {}): Promise<TypedCourse> {
  const form = await typedCourse(acronym, given);
  succeeded(await perform(saveCourse, by(actor), form));
  return form;
}

/** Calls a class off as the form does. */
export function calledOff(actor: Actor, id: string, version = '1', reason = 'Sem inscritos', day = TODAY) {
  return perform(cancelCourse, by(actor, day), { id, version, reason });
}

/** Everything that keeping classes touches. */
export async function everyCourse() {
  const courses = await db.courseClass.findMany({ orderBy: { id: 'asc' } });
  return { courses, audit: await db.auditEvent.count(DEEDS) };
}
