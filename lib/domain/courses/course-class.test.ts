import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/domain/calendar/civil-date';
import { COURSE_STATE, type CourseState } from '@/lib/domain/glossary';
import { courseProblems, courseState, SCHEDULE_PART } from './course-class';

const days = {
  enrolFrom: civilDate('2026-11-10'),
  enrolTo: civilDate('2026-11-20'),
  startsOn: civilDate('2026-12-01'),
  endsOn: civilDate('2026-12-05'),
};
const on = (today: string, given = {}) => courseState({ ...days, isCancelled: false, ...given }, civilDate(today));

describe('the state of a class', () => {
  test.each([
    ['2026-11-09', 'anunciada'],
    ['2026-11-10', 'inscricoes_abertas'],
    ['2026-11-20', 'inscricoes_abertas'],
    ['2026-11-21', 'inscricoes_encerradas'],
    ['2026-11-30', 'inscricoes_encerradas'],
    ['2026-12-01', 'em_andamento'],
    ['2026-12-05', 'em_andamento'],
    ['2026-12-06', 'concluida'],
  ])('on %s is %s', (today, state) => {
    expect(on(today)).toBe(state);
  });

  test('is open to enrolment until its last day, also when the lessons have begun', () => {
    expect(on('2026-12-03', { enrolTo: days.endsOn })).toBe('inscricoes_abertas');
  });

  test('is cancelled whatever the day', () => {
    for (const today of ['2026-11-01', '2026-11-15', '2026-12-02', '2027-01-01'])
      expect(on(today, { isCancelled: true })).toBe('cancelada');
  });

  test('goes only forward as days pass', () => {
    const order: CourseState[] = [
      'anunciada',
      'inscricoes_abertas',
      'inscricoes_encerradas',
      'em_andamento',
      'concluida',
    ];
    const gap = fc.nat({ max: 30 });
    fc.assert(
      fc.property(gap, gap, gap, fc.nat({ max: 120 }), (enrolment, wait, lessons, day) => {
        const enrolTo = addDays(days.enrolFrom, enrolment);
        const startsOn = addDays(enrolTo, wait);
        const facts = { ...days, enrolTo, startsOn, endsOn: addDays(startsOn, lessons), isCancelled: false };
        const today = addDays(days.enrolFrom, day - 10);
        const [now, next] = [courseState(facts, today), courseState(facts, addDays(today, 1))];
        expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(now));
      }),
    );
  });

  test('stands in exactly one part of the schedule', () => {
    const parts: CourseState[] = Object.values(SCHEDULE_PART).flat();
    expect(parts.toSorted()).toEqual(Object.keys(COURSE_STATE).toSorted());
  });
});

describe('what a class needs to stand in the schedule', () => {
  const facts = { ...days, modality: 'ONLINE' as const, enrolUrl: 'https://cursos.example' };

  test('is nothing more when its days follow each other', () => {
    expect(courseProblems(facts)).toEqual({});
  });

  test.each([
    ['enrolTo', { enrolTo: civilDate('2026-11-09') }],
    ['enrolTo', { enrolTo: civilDate('2026-12-06') }],
    ['endsOn', { endsOn: civilDate('2026-11-30') }],
    ['startsOn', { startsOn: civilDate('2026-11-09') }],
    ['place', { modality: 'IN_PERSON' as const }],
    ['place', { modality: 'HYBRID' as const }],
    ['enrolUrl', { enrolUrl: undefined }],
  ])('%s is asked to be mended in %j', (field, given) => {
    expect(Object.keys(courseProblems({ ...facts, ...given }))).toContain(field);
  });

  test('at a place is no address to enrol: people may do it there', () => {
    expect(courseProblems({ ...facts, modality: 'IN_PERSON', place: 'Porto Velho', enrolUrl: undefined })).toEqual({});
  });
});
