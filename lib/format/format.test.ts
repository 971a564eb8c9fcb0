import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import {
  formatDate,
  formatDateTitle,
  formatDayMonth,
  formatDays,
  formatInstant,
  formatInstantDate,
  formatLongDate,
  formatMonth,
} from './date';
import { formatFileSize, formatHours, formatNumber, plural } from './number';
import { situationText } from './situation';

const day = civilDate;

describe('dates', () => {
  test('a civil date reads as day, month and year', () => {
    expect(formatDate(day('2025-12-19'))).toBe('19/12/2025');
    expect(formatDayMonth(day('2025-12-19'))).toBe('19/12');
    expect(formatMonth(day('2026-03-01'))).toBe('março de 2026');
  });

  test('a date as a title is written out with its weekday, and the first of a month is ordinal', () => {
    expect(formatDateTitle(day('2026-01-05'))).toBe('5 de janeiro de 2026, segunda-feira');
    expect(formatDateTitle(day('2026-01-03'))).toBe('3 de janeiro de 2026, sábado');
    expect(formatLongDate(day('2026-12-01'))).toBe('1º de dezembro de 2026');
  });

  test.each([
    ['2026-11-09', '2026-11-09', '9/11'],
    ['2026-11-09', '2026-11-10', '9 e 10/11'],
    ['2026-08-10', '2026-08-12', '10 a 12/08'],
    ['2026-11-30', '2026-12-02', '30/11 a 02/12'],
    ['2026-12-30', '2027-01-02', '30/12/2026 a 02/01/2027'],
  ])('the days from %s to %s read as %s', (from, to, text) => {
    expect(formatDays(day(from), day(to))).toBe(text);
  });

  test('an instant reads in the time of Brasília, whatever the zone of the machine', () => {
    const lastMinute = new Date('2026-01-06T02:59:00Z');
    expect(formatInstant(lastMinute)).toBe('05/01/2026, 23h59');
    expect(formatInstantDate(lastMinute)).toBe('05/01/2026');
    expect(formatInstant(new Date('2026-01-06T03:00:00Z'))).toBe('06/01/2026, 00h00');
  });
});

describe('numbers', () => {
  test('they use the Brazilian comma and point, and stay together with their unit', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatHours(20)).toBe('20\u00a0h');
    expect(formatHours(7.5)).toBe('7,5\u00a0h');
  });

  test.each([
    [0, '0\u00a0B'],
    [1023, '1023\u00a0B'],
    [348_160, '340\u00a0KB'],
    [1024 ** 2 - 1, '1\u00a0MB'],
    [1_258_291, '1,2\u00a0MB'],
  ])('a file of %i bytes shows as %s', (bytes, text) => {
    expect(formatFileSize(bytes)).toBe(text);
  });

  test('a count agrees with its word', () => {
    expect([0, 1, 2].map((count) => plural(count, 'dia', 'dias'))).toEqual(['0 dias', '1 dia', '2 dias']);
  });
});

describe('the words of a situation', () => {
  const open = { fulfilledOn: null };
  test.each([
    [{ situation: 'atrasada', days: 13 }, 'Atrasada há 13 dias'],
    [{ situation: 'atrasada', days: 1 }, 'Atrasada há 1 dia'],
    [{ situation: 'vence_em_breve', days: 7 }, 'Vence em 7 dias'],
    [{ situation: 'vence_em_breve', days: 1 }, 'Vence amanhã'],
    [{ situation: 'vence_em_breve', days: 0 }, 'Vence hoje'],
    [{ situation: 'a_vencer', days: 38 }, 'A vencer em 38 dias'],
    [{ situation: 'em_analise' }, 'Em análise'],
    [{ situation: 'em_analise', days: 3 }, 'Em análise, prazo vencido há 3 dias'],
    [{ situation: 'permanente' }, 'Permanente'],
    [{ situation: 'permanente', quiet: true }, 'Sem registro recente'],
    [{ situation: 'permanente', pending: true }, 'Pendente desde o início da vigência'],
    [{ situation: 'suspensa' }, 'Suspensa'],
  ] as const)('%j reads as "%s"', (derived, text) => {
    expect(situationText(derived, open)).toBe(text);
  });

  test('a fulfilled obligation says when', () => {
    const done = { fulfilledOn: day('2025-12-30') };
    expect(situationText({ situation: 'cumprida' }, done)).toBe('Cumprida em 30/12/2025');
    expect(situationText({ situation: 'cumprida_com_atraso', days: 2 }, done)).toBe(
      'Cumprida com atraso em 30/12/2025',
    );
  });
});
