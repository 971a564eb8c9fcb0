import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { asideText, paceText, percentText, progressTitle } from './progress';

const none = { planned: 0, done: 0, validated: 0, late: 0, suspended: 0, waived: 0, nothing: 0 };

describe('the title of the progress', () => {
  test.each([
    [{}, 'Nada planejado para 2026'],
    [{ planned: 1 }, 'Da única obrigação de 2026, nada foi feito ainda'],
    [{ planned: 1, done: 1, validated: 1 }, 'Da única obrigação de 2026, 1 está feita e 1 validada'],
    [{ planned: 34, done: 12, validated: 9 }, 'Das 34 obrigações de 2026, 12 estão feitas e 9 validadas'],
    [{ planned: 45_000, done: 1_200 }, 'Das 45.000 obrigações de 2026, 1.200 estão feitas e nenhuma validada'],
  ])('of %j is “%s”', (some, title) => expect(progressTitle({ ...none, ...some }, 2026)).toBe(title));
});

test('what is not planned is told apart', () => {
  expect(asideText(none)).toBe('');
  expect(asideText({ ...none, suspended: 2, waived: 1, nothing: 3 })).toBe(
    '2 suspensas, 1 dispensada, 3 sem nada a informar',
  );
});

describe('the hours', () => {
  const hours = { minimum: 60, validated: 0, inReview: 0, periodEnd: civilDate('2026-12-31'), atPace: null };

  test.each([
    [{ validated: 40, inReview: 15, atPace: 72 }, 'No ritmo atual chega a 72 horas em 31/12.'],
    [{ validated: 20, atPace: 22 }, 'No ritmo atual chega a 22 horas em 31/12, abaixo do mínimo. Faltam 40 horas.'],
    [{ validated: 60, atPace: 66 }, 'O mínimo do plano está cumprido.'],
    [{ validated: 50, inReview: 10, atPace: 70 }, 'Com o que está em análise, o mínimo se cumpre.'],
    [{ atPace: 0 }, 'Nenhuma hora registrada ainda.'],
    [{ validated: 59 }, 'Falta 1 hora.'],
  ])('with %j say “%s”', (some, text) => expect(paceText({ ...hours, ...some })).toBe(text));
});

test('a share has one decimal at most', () => {
  expect([percentText(75), percentText(37.54), percentText(0)]).toEqual(['75%', '37,5%', '0%']);
});
