import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import { addDays, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { courseState } from '@/lib/domain/courses/course-class';
import { COURSE_STATE, type CourseState } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { loadCourseList } from '@/lib/features/course-list/loaders';
import { inCourseState } from '@/lib/features/courses/data';
import {
  loadCourse,
  loadCourseChange,
  loadHeldCourse,
  loadManagedCourse,
  loadNewCourse,
} from '@/lib/features/courses/loaders';
import { saveCourse } from '@/lib/features/courses/mutations';
import { LISTS } from '@/lib/features/lists/schema';
import { by, refusal, succeeded } from '@/tests/factories/activities';
import { announced, calledOff, everyCourse, HELD, typedCourse } from '@/tests/factories/courses';
import { addAccession } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';
import { openWorld, TODAY, type World } from '@/tests/factories/world';

let world: World;
let analyst: Actor;
let focal: Actor;

beforeAll(async () => {
  world = await openWorld();
  analyst = await person('NETWORK_ANALYST', 'SEGES');
  focal = await person('FOCAL_POINT', 'SEPOG/RO');
});
afterAll(() => world.close());

const save = (actor: Actor, form: Awaited<ReturnType<typeof typedCourse>>) => perform(saveCourse, by(actor), form);

describe('announcing a class', () => {
  test('puts it in the schedule as it was typed, and the trail says so', async () => {
    const form = await announced(focal, 'SEPOG/RO', {
      title: ' Oficina de convênios ',
      hours: '7,5',
      places: undefined,
    });
    expect((await loadCourse(focal, form.id))?.course).toMatchObject({
      ...{ title: 'Oficina de convênios', hours: 7.5, places: null, version: 1, state: 'inscricoes_abertas' },
      ...{ enrolFrom: '2026-11-10', enrolTo: '2026-11-27', startsOn: '2026-12-01', endsOn: '2026-12-05' },
    });
    expect(await db.auditEvent.findMany({ where: { entityId: form.id } })).toMatchObject([
      { action: 'course.announced', actorId: focal.userId, partyId: form.partyId },
    ]);
  });

  test('fifty times at once is one class and one entry of the trail', async () => {
    const form = await typedCourse('SEPOG/RO', { title: 'Pressa' });
    const results = await Promise.all(Array.from({ length: 50 }, () => save(focal, form)));
    expect(results.map(refusal)).toEqual(results.map(() => 'ok'));
    expect(await db.courseClass.count({ where: { title: 'Pressa' } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entityId: form.id } })).toBe(1);
  });

  test('under the id of another class is a conflict', async () => {
    const { id } = await announced(focal, 'SEPOG/RO');
    expect(refusal(await save(focal, await typedCourse('SEPOG/RO', { id, title: 'Outra' })))).toBe('CONFLICT');
  });

  test.each([
    ['enrolTo', { enrolTo: '2026-11-01' }],
    ['endsOn', { endsOn: '2026-11-30' }],
    ['startsOn', { startsOn: '2026-11-01' }],
    ['place', { modality: 'IN_PERSON' as const }],
    ['enrolUrl', { enrolUrl: undefined }],
    ['enrolUrl', { enrolUrl: 'http://cursos.example/1' }],
    ['enrolUrl', { enrolUrl: 'javascript:alert(1)' }],
    ['places', { places: '0' }],
    ['hours', { hours: '0' }],
    ['enrolFrom', { enrolFrom: '2026-02-30' }],
    ['title', { title: '  ' }],
  ])('with a wrong %s writes nothing and says which field, %j', async (field, given) => {
    const before = await everyCourse();
    const result = await save(focal, await typedCourse('SEPOG/RO', given));
    expect(result).toMatchObject({ ok: false, code: 'INVALID', fieldErrors: { [field]: [expect.any(String)] } });
    expect(await everyCourse()).toEqual(before);
  });

  test('is for SEGES to do for any party, also for a body found by words', async () => {
    const bodyId = await addAccession('IEX/RO');
    expect(await loadNewCourse(analyst, { orgao: 'iex' })).toMatchObject({ chosen: { id: bodyId }, found: null });
    const form = await announced(analyst, 'IEX/RO');
    expect((await loadCourse(analyst, form.id))?.course.party.acronym).toBe('IEX/RO');
  });

  test('as a copy takes over the words and leaves the days to be given', async () => {
    const { id } = await announced(focal, 'SEPOG/RO', { title: 'Turma repetida' });
    const copy = await loadNewCourse(focal, { copia: id });
    expect(copy).toMatchObject({ values: { title: 'Turma repetida', hours: '20', places: '40', modality: 'ONLINE' } });
    expect(Object.keys(copy?.values ?? {})).not.toContain('enrolFrom');
    expect(copy?.id).not.toBe(id);
  });
});

describe('changing a class', () => {
  test('over a version that someone changed meanwhile is a conflict; the same form twice is one change', async () => {
    const form = await announced(focal, 'SEPOG/RO');
    const changed = { ...form, version: '1', places: '60' };
    succeeded(await save(focal, changed));
    succeeded(await save(focal, changed));
    expect(refusal(await save(analyst, { ...form, version: '1', places: '80' }))).toBe('CONFLICT');
    expect(await db.courseClass.findUnique({ where: { id: form.id } })).toMatchObject({ places: 60, version: 2 });
    expect(await db.auditEvent.findMany({ where: { entityId: form.id, action: 'course.changed' } })).toMatchObject([
      { data: { fields: 'places' } },
    ]);
  });

  test('twice at once in two ways keeps one and shows the other a conflict', async () => {
    const form = await announced(focal, 'SEPOG/RO');
    const results = await Promise.all(['60', '80'].map((places) => save(focal, { ...form, version: '1', places })));
    expect(results.map(refusal).toSorted()).toEqual(['CONFLICT', 'ok']);
  });

  test('never moves it to another party', async () => {
    const form = await announced(analyst, 'SEPOG/RO');
    const moved = await typedCourse('SEGES', { id: form.id, version: '1' });
    expect(refusal(await save(analyst, moved))).toBe('NOT_FOUND');
  });
});

describe('calling a class off', () => {
  test('keeps it in the schedule with the reason, for good', async () => {
    const form = await announced(focal, 'SEPOG/RO');
    succeeded(await calledOff(focal, form.id));
    expect((await loadCourse(focal, form.id))?.course).toMatchObject({
      ...{ state: 'cancelada', cancelledReason: 'Sem inscritos', version: 2 },
    });
    expect(await loadManagedCourse(focal, form.id)).toBeNull();
    expect(refusal(await save(focal, { ...form, version: '2' }))).toBe('WRONG_STATE');
    expect(refusal(await calledOff(focal, form.id, '2', 'Outro motivo'))).toBe('WRONG_STATE');
  });

  test('twenty times at once is done once', async () => {
    const { id } = await announced(focal, 'SEPOG/RO');
    const results = await Promise.all(Array.from({ length: 20 }, () => calledOff(focal, id)));
    expect(results.map(refusal)).toEqual(results.map(() => 'ok'));
    expect(await db.auditEvent.count({ where: { entityId: id, action: 'course.cancelled' } })).toBe(1);
  });

  test('is not possible once it is over, without a reason, or over an older version', async () => {
    const { id } = await announced(focal, 'SEPOG/RO', HELD);
    expect(refusal(await calledOff(focal, id))).toBe('WRONG_STATE');
    const open = await announced(focal, 'SEPOG/RO');
    expect(refusal(await calledOff(focal, open.id, '1', ' '))).toBe('INVALID');
    expect(refusal(await calledOff(focal, open.id, '3'))).toBe('CONFLICT');
  });
});

describe('what a class leads to', () => {
  test('held, it fills the form of the activity of its own party, and of nobody else’s', async () => {
    const { id } = await announced(focal, 'SEPOG/RO', { ...HELD, place: 'Porto Velho', hours: '12,5' });
    expect(await loadHeldCourse(focal, id)).toEqual({
      ...{ title: 'Gestão de parcerias, turma 1', hours: '12,5', place: 'Porto Velho' },
      ...{ performedFrom: '2026-09-21', performedTo: '2026-09-25' },
    });
    expect(await loadHeldCourse(analyst, id)).toEqual({});
    const open = await announced(focal, 'SEPOG/RO');
    expect(await loadHeldCourse(focal, open.id)).toEqual({});
  });

  test('new or cancelled, it fills the event of a changed catalogue for SEGES alone', async () => {
    const { id } = await announced(focal, 'SEPOG/RO');
    const title = 'Gestão de parcerias, turma 1';
    expect(await loadCourseChange(analyst, id)).toEqual({
      ...{ kind: 'COURSE_CHANGE', title: `Turma nova: ${title}`, occurredOn: TODAY },
    });
    expect(await loadCourseChange(focal, id)).toEqual({});
    succeeded(await calledOff(focal, id));
    expect(await loadCourseChange(analyst, id)).toMatchObject({ title: `Turma cancelada: ${title}` });
  });
});

describe('the list', () => {
  test('finds by words whatever the accents, of the class and of who offers it, and filters by state and modality', async () => {
    const { id } = await announced(focal, 'SEPOG/RO', {
      title: 'Formação em ESPAÇO rural',
      modality: 'HYBRID',
      place: 'Jí',
    });
    const found = async (query: Record<string, string>) =>
      (await loadCourseList(focal, LISTS.capacitacao.parse(query))).courses.map((course) => course.id);
    expect(await found({ busca: 'formacao espaço' })).toEqual([id]);
    expect(await found({ busca: 'formacao sepog' })).toEqual([id]);
    expect(await found({ busca: 'formacao seges' })).toEqual([]);
    expect(await found({ busca: 'formacao', situacao: 'inscricoes_abertas', modalidade: 'HYBRID' })).toEqual([id]);
    expect(await found({ busca: 'formacao', situacao: 'concluida' })).toEqual([]);
    expect(await found({ busca: 'formacao', modalidade: 'ONLINE' })).toEqual([]);
  });

  test('asks the database for just the classes that are in a state on a day', async () => {
    const partyId = (await typedCourse('SEGES')).partyId;
    const gap = fc.nat({ max: 8 });
    const shapes = fc.sample(fc.tuple(fc.nat({ max: 16 }), gap, gap, fc.nat({ max: 12 }), fc.boolean()), {
      numRuns: 60,
      seed: 7,
    });
    const day = civilDate('2027-03-10');
    const rows = shapes.map(([before, enrolment, lessons, wait, isCancelled]) => {
      const enrolFrom = addDays(day, before - 12);
      const startsOn = addDays(enrolFrom, wait);
      const endsOn = addDays(startsOn, lessons);
      const last = addDays(enrolFrom, enrolment);
      return { enrolFrom, enrolTo: last > endsOn ? endsOn : last, startsOn, endsOn, isCancelled };
    });
    const ids = rows.map(() => crypto.randomUUID());
    await db.courseClass.createMany({
      data: rows.map(({ isCancelled, enrolFrom, enrolTo, startsOn, endsOn }, index) => ({
        ...{ id: ids[index] ?? '', partyId, title: 'Amostra', audience: 'Todos', modality: 'ONLINE', hours: 8 },
        ...{ enrolFrom: toUtc(enrolFrom), enrolTo: toUtc(enrolTo), startsOn: toUtc(startsOn), endsOn: toUtc(endsOn) },
        ...{ cancelledReason: isCancelled ? 'x' : null, createdById: analyst.userId },
        ...{ createdAt: toUtc(day), updatedAt: toUtc(day) },
      })),
    });
    const seen = new Set<CourseState>();
    for (const state of Object.keys(COURSE_STATE) as CourseState[]) {
      const found = await db.courseClass.findMany({ where: { id: { in: ids }, ...inCourseState(state, day) } });
      const expected = rows.flatMap((row, index) => (courseState(row, day) === state ? [ids[index]] : []));
      expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
      if (expected.length > 0) seen.add(state);
    }
    expect(seen.size).toBe(Object.keys(COURSE_STATE).length);
  });
});
