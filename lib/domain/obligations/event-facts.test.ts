import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/domain/calendar/civil-date';
import { eventChangeCause, eventProblems, isRegistered, sameEvent } from './event-facts';

const day = civilDate;
const term = { startsOn: day('2025-12-19'), months: 60 };
const facts = (occurredOn: string, dueOn: string | null) => ({
  title: '3ª reunião técnica',
  occurredOn: day(occurredOn),
  dueOn: dueOn === null ? null : day(dueOn),
});

describe('the days of an event', () => {
  test.each([
    ['2026-11-23', '2026-12-02', {}],
    ['2026-11-23', '2026-11-23', {}],
    ['2025-12-19', '2030-12-19', {}],
    ['2026-11-23', null, {}],
  ])('on %s with due date %s are right', (occurredOn, dueOn, problems) => {
    expect(eventProblems(facts(occurredOn, dueOn), term)).toEqual(problems);
  });

  test('are refused when the deadline comes before the fact', () => {
    expect(eventProblems(facts('2026-11-23', '2026-11-22'), term)).toEqual({
      dueOn: ['O prazo não pode vir antes de 23/11/2026, o dia em que aconteceu.'],
    });
  });

  test('are refused outside the term, each beside its field', () => {
    const outside = ['A vigência vai de 19/12/2025 a 19/12/2030. Informe um dia dentro dela.'];
    expect(eventProblems(facts('2025-12-18', '2030-12-20'), term)).toEqual({ occurredOn: outside, dueOn: outside });
  });
});

test('no event with days outside the term, or due before it happened, is ever right', () => {
  const anyDay = fc.integer({ min: -400, max: 2400 }).map((count) => addDays(term.startsOn, count));
  fc.assert(
    fc.property(anyDay, anyDay, (occurredOn, dueOn) => {
      const isRight = Object.keys(eventProblems({ occurredOn, dueOn }, term)).length === 0;
      expect(isRight).toBe(occurredOn >= '2025-12-19' && occurredOn <= dueOn && dueOn <= '2030-12-19');
    }),
    { numRuns: 1000 },
  );
});

describe('the cause of a change', () => {
  const before = facts('2026-11-23', '2026-12-02');

  test('tells which way the date went, from which to which, and why', () => {
    expect(eventChangeCause('MEETING', before, facts('2026-11-23', '2026-12-09'))).toBe(
      'Reunião adiada: de 02/12/2026 para 09/12/2026',
    );
    expect(eventChangeCause('MEETING', before, facts('2026-11-23', '2026-12-01'), 'sala livre')).toBe(
      'Reunião antecipada: de 02/12/2026 para 01/12/2026, sala livre',
    );
  });

  test('of a deadline that stays says what was corrected', () => {
    expect(eventChangeCause('REPORT_REQUEST', before, facts('2026-11-20', '2026-12-02'))).toBe('Pedido corrigido');
    expect(eventChangeCause('COURSE_CHANGE', before, before, 'título errado')).toBe(
      'Alteração nos cursos corrigida: título errado',
    );
  });
});

test('a signed accession is not registered by itself', () => {
  expect(isRegistered('ACCESSION_SIGNED')).toBe(false);
  expect(isRegistered('MEETING')).toBe(true);
});

test('two tellings are the same when title and both days agree', () => {
  const told = facts('2026-11-23', '2026-12-02');
  expect(sameEvent(told, { ...told })).toBe(true);
  expect(sameEvent(told, { ...told, dueOn: null })).toBe(false);
});
