import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';
import { ELECTORAL_PERIOD, reliefProblems, reliefRung, reliefState, reliefTitle } from './relief-facts';

const day = civilDate;
const term = { startsOn: day('2025-12-19'), months: 60 };
const codes = ['3.1', '3.2', '3.3'];

describe('a decision', () => {
  test('for the electoral period of 2026 is right', () => {
    expect(reliefProblems(ELECTORAL_PERIOD, term, codes)).toEqual({});
    expect(reliefTitle(ELECTORAL_PERIOD)).toBe('Suspensão de 04/07/2026 a 25/10/2026');
  });

  test('of one day is right', () => {
    const one = { goalCodes: ['3.1'], startsOn: day('2026-07-04'), endsOn: day('2026-07-04') };
    expect(reliefProblems(one, term, codes)).toEqual({});
  });

  test('is refused when it ends before it starts, leaves the term or names a goal that the plan lacks', () => {
    const backwards = { ...ELECTORAL_PERIOD, endsOn: day('2026-07-03') };
    expect(reliefProblems(backwards, term, codes)).toEqual({
      endsOn: ['O último dia não pode vir antes do primeiro, 04/07/2026.'],
    });
    const outside = ['A vigência vai de 19/12/2025 a 19/12/2030. Informe um dia dentro dela.'];
    const long = { goalCodes: ['9.9', '3.1', '8.1'], startsOn: day('2025-12-18'), endsOn: day('2030-12-20') };
    expect(reliefProblems(long, term, codes)).toEqual({
      goalCodes: ['Este plano não tem a meta 9.9, 8.1.'],
      startsOn: outside,
      endsOn: outside,
    });
  });

  test.each([
    ['2026-07-03', 'FUTURE'],
    ['2026-07-04', 'RUNNING'],
    ['2026-10-25', 'RUNNING'],
    ['2026-10-26', 'PAST'],
  ])('stands on %s as %s', (today, state) => {
    expect(reliefState({ ...ELECTORAL_PERIOD, withdrawnReason: null }, day(today))).toBe(state);
    expect(reliefState({ ...ELECTORAL_PERIOD, withdrawnReason: 'Engano' }, day(today))).toBe('WITHDRAWN');
  });
});

test('the rung of a decision is found by its reason, and an act with the same words is not taken for it', () => {
  const rung = (title: string, source: string): CalculationStep => ({ date: null, kind: 'noted', title, source });
  const steps = [rung('Feriado', 'Decreto'), rung('Dispensa de 01/12/2026 a 31/12/2026', 'Decreto')];
  expect(reliefRung(steps, 'Decreto')?.title).toBe('Dispensa de 01/12/2026 a 31/12/2026');
  expect(reliefRung(steps, 'Outro')).toBeUndefined();
  expect(reliefRung(steps, null)).toBeUndefined();
});
