import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { type AgendaCounts, agendaCount, agendaTitle, dueTitle, monthHeading } from './deadline-titles';

const day = civilDate;
const title = (given: Partial<AgendaCounts>) =>
  agendaTitle({ total: 0, late: 0, next: null, today: day('2026-11-23'), ...given });

describe('the title of the agenda answers', () => {
  test.each([
    [{ late: 1, total: 9 }, 'Uma obrigação em atraso'],
    [{ late: 2, total: 9, next: day('2026-11-30') }, 'Duas obrigações em atraso'],
    [{ late: 412 }, '412 obrigações em atraso'],
    [{ late: 1001 }, 'Mais de 1.000 obrigações em atraso'],
    [{ next: day('2026-11-30') }, 'Nada em atraso. O próximo prazo é 30 de novembro.'],
    [{ next: day('2027-01-04') }, 'Nada em atraso. O próximo prazo é 4 de janeiro de 2027.'],
    [{}, 'Nada em atraso'],
    [{ situation: 'cumprida' as const, total: 12 }, '12 obrigações cumpridas'],
    [{ situation: 'suspensa' as const, total: 1 }, 'Uma obrigação suspensa'],
    [{ situation: 'vence_em_breve' as const, total: 0 }, 'Nada vence nos próximos dias'],
    [{ situation: 'atrasada' as const, total: 0, next: day('2026-11-30') }, 'Nada em atraso'],
    [{ day: day('2026-12-31'), total: 18 }, '18 obrigações com prazo em 31 de dezembro de 2026'],
    [{ day: day('2026-12-01'), total: 0 }, 'Nenhum prazo em 1º de dezembro de 2026'],
  ])('%j: %s', (given, expected) => {
    expect(title(given)).toBe(expected);
  });
});

test.each([
  [6, 2, 'Seis prazos em dezembro de 2026, dois em atraso'],
  [1, 0, 'Um prazo em dezembro de 2026'],
  [5600, null, '5.600 prazos em dezembro de 2026'],
  [0, 0, 'Nenhum prazo em dezembro de 2026'],
])('a month with %i deadlines, %s of them late, is called "%s"', (total, late, expected) => {
  expect(dueTitle('dezembro de 2026', total, late)).toBe(expected);
});

test('an agenda counts up to a thousand', () => {
  expect([1, 1000, 1001].map(agendaCount)).toEqual(['1 obrigação', '1.000 obrigações', 'mais de 1.000 obrigações']);
});

test('a month heads its part of the agenda with a capital', () => {
  expect(monthHeading(day('2026-12-01'))).toBe('Dezembro de 2026');
});
