import { describe, expect, test } from 'vitest';
import { createCalendar } from '@/lib/domain/calendar/calendar';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { holidaysByLaw } from '@/lib/domain/calendar/holidays-by-law';
import { seededCalendar } from '@/tests/factories/calendars';
import { calendarFor, computeRequest, type DeadlineRequest, requestText } from './request';

const request = (kind: DeadlineRequest['kind'], start: string, count: number): DeadlineRequest => ({
  kind,
  start: civilDate(start),
  count,
});
const rondonia = seededCalendar('BR-RO');

describe('a deadline that anybody asks for', () => {
  test.each([
    [request('days', '2025-12-19', 15), '2026-01-05', '15 dias a partir de 19/12/2025'],
    [request('days', '2026-03-02', 1), '2026-03-03', '1 dia a partir de 02/03/2026'],
    [request('months', '2026-01-31', 1), '2026-03-02', '1 mês a partir de 31/01/2026'],
    [request('months', '2025-12-19', 60), '2030-12-19', '60 meses a partir de 19/12/2025'],
    [request('dayOfMonthAfter', '2026-10-14', 10), '2026-11-10', 'Dia 10 do mês seguinte a 14/10/2026'],
  ])('%j is due on %s and opens its memória with "%s"', (asked, due, text) => {
    const { dueOn, calculation } = computeRequest(asked, rondonia);
    expect(dueOn).toBe(due);
    expect(requestText(asked)).toBe(text);
    expect(calculation[0]).toMatchObject({ date: null, title: text });
    expect(calculation.at(-1)).toMatchObject({ kind: 'result', date: due });
  });

  test.each([
    ['2024-12-15', 10, '2024-12-26'],
    ['2040-11-10', 10, '2040-11-21'],
    ['2099-12-22', 10, '2100-01-04'],
  ])('from %s, where the calendar has no rows, %i days still heed the holidays by law', (start, count, due) => {
    const asked = request('days', start, count);
    const federal = calendarFor(asked, seededCalendar('BR-FEDERAL'));
    expect(computeRequest(asked, federal).dueOn).toBe(due);
  });

  test('a proposal counts like any other day, and the memória says that it is to be confirmed', () => {
    const [newYear] = holidaysByLaw('BR-FEDERAL', 2027);
    const asked = request('days', '2026-12-22', 10);
    const calendar = calendarFor(
      asked,
      createCalendar({ code: 'BR-FEDERAL', name: 'União', days: newYear ? [{ ...newYear, proposed: true }] : [] }),
    );
    const { dueOn, calculation } = computeRequest(asked, calendar);
    expect(dueOn).toBe('2027-01-04');
    expect(JSON.stringify(calculation)).toContain('Lei 662/1949 (proposta, a confirmar)');
    expect(calendar.byDate.get(civilDate('2026-12-25'))?.proposed).toBeUndefined();
  });

  test('an empty calendar has the holidays by law and nothing else', () => {
    const asked = request('days', '2026-01-01', 3650);
    const calendar = calendarFor(asked, createCalendar({ code: 'BR-XX', name: 'Novo', days: [] }));
    expect(calendar.days.filter(({ date }) => date.startsWith('2030'))).toHaveLength(10);
  });
});
