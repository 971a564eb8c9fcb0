import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, createCalendar, movesDeadline, type NonWorkingDay } from '@/lib/domain/calendar/calendar';
import { addDays, type CivilDate, civilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import type { DayEffect } from '@/lib/domain/glossary';
import { type CalendarCode, seededCalendar } from '@/tests/factories/calendars';
import { dueInDays, dueInMonths, dueOn, dueOnDayOfMonthAfter } from './article-66';

const day = civilDate;
const calendars = { 'BR-FEDERAL': seededCalendar('BR-FEDERAL'), 'BR-RO': seededCalendar('BR-RO') };
const empty = createCalendar({ code: 'EMPTY', name: 'Vazio', days: [] });

describe('a deadline in days', () => {
  test.each<[string, number, CalendarCode, string]>([
    ['2025-12-18', 10, 'BR-FEDERAL', '2025-12-29'],
    ['2025-12-18', 15, 'BR-RO', '2026-01-05'],
    ['2025-12-19', 10, 'BR-FEDERAL', '2025-12-29'],
    ['2025-12-19', 15, 'BR-RO', '2026-01-05'],
    ['2025-12-22', 10, 'BR-FEDERAL', '2026-01-02'],
    ['2025-12-22', 15, 'BR-RO', '2026-01-06'],
  ])('from %s of %i days by %s ends on %s', (start, days, code, due) => {
    expect(dueInDays({ start: day(start), days, calendar: calendars[code] }).dueOn).toBe(due);
  });

  test('excludes the first day even where it is no working day, and includes the last', () => {
    expect(dueInDays({ start: day('2026-03-07'), days: 2, calendar: empty }).dueOn).toBe('2026-03-09');
  });

  test('does not move from a day on which offices only open late', () => {
    const { dueOn: due, calculation } = dueInDays({
      start: day('2026-02-08'),
      days: 10,
      calendar: calendars['BR-FEDERAL'],
    });
    expect(due).toBe('2026-02-18');
    expect(calculation.at(-1)?.title).toContain('começa mais tarde');
  });

  test('crosses the leap day of 2028', () => {
    expect(dueInDays({ start: day('2028-02-28'), days: 2, calendar: empty }).dueOn).toBe('2028-03-01');
    expect(dueInDays({ start: day('2028-02-28'), days: 1, calendar: empty }).dueOn).toBe('2028-02-29');
  });
});

describe('the memória de cálculo of a deadline in days', () => {
  const { calculation } = dueInDays({ start: day('2025-12-19'), days: 15, calendar: calendars['BR-RO'] });

  test('tells the excluded day, the count, each holiday counted, each day that moved it and the result, in order', () => {
    expect(calculation.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2025-12-19 noted',
      '2025-12-20 noted',
      '2025-12-25 counted',
      '2025-12-26 counted',
      '2026-01-01 counted',
      '2026-01-02 counted',
      '2026-01-03 moves',
      '2026-01-04 moves',
      '2026-01-05 result',
    ]);
  });

  test('numbers the counted days and cites the act of each', () => {
    expect(calculation[3]).toEqual({
      date: '2025-12-26',
      kind: 'counted',
      title: 'Ponto facultativo, contado',
      source: 'Decreto RO 31.110/2025',
      day: 7,
    });
    expect(calculation[6]).toMatchObject({ title: 'O último dia cai em sábado, o prazo se prorroga', day: 15 });
    expect(calculation[7]).toMatchObject({
      title: 'Domingo e Data magna do Estado, o prazo se prorroga',
      source: 'Lei RO 2.291/2010; art. 66, § 1º',
    });
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(calculation))).toEqual(calculation);
  });
});

describe('a deadline in months', () => {
  test('of the 60 months of the term ends on 19/12/2030', () => {
    for (const calendar of Object.values(calendars)) {
      expect(dueInMonths({ start: day('2025-12-19'), months: 60, calendar }).dueOn).toBe('2030-12-19');
    }
  });

  test('ends on the last day of a month that lacks the day, and is then moved', () => {
    for (const calendar of Object.values(calendars)) {
      const { dueOn: due, calculation } = dueInMonths({ start: day('2026-01-31'), months: 1, calendar });
      expect(due).toBe('2026-03-02');
      expect(calculation[1]).toMatchObject({
        date: '2026-02-28',
        title: 'Não há dia 31 em fevereiro: vale o último dia do mês',
        source: 'Art. 66, § 3º',
      });
    }
  });

  test('from 29 February ends on 28 February of a common year and on 29 of a leap one', () => {
    expect(dueInMonths({ start: day('2028-02-29'), months: 12, calendar: empty }).dueOn).toBe('2029-02-28');
    expect(dueInMonths({ start: day('2028-02-29'), months: 48, calendar: empty }).dueOn).toBe('2032-03-01');
  });
});

describe('a deadline by a day of the next month', () => {
  test.each([
    ['2026-10-14', 10, 'BR-RO', '2026-11-10'],
    ['2026-03-31', 10, 'BR-RO', '2026-04-10'],
    ['2026-12-01', 10, 'BR-RO', '2027-01-11'],
    ['2026-09-30', 12, 'BR-FEDERAL', '2026-10-13'],
    ['2026-01-15', 31, 'BR-FEDERAL', '2026-03-02'],
    ['2028-01-31', 30, 'BR-FEDERAL', '2028-02-29'],
    ['2026-03-10', 31, 'BR-FEDERAL', '2026-04-30'],
  ] as const)('after %s by day %i of %s is %s', (event, dayNumber, code, due) => {
    const computed = dueOnDayOfMonthAfter({ event: day(event), day: dayNumber, calendar: calendars[code] });
    expect(computed.dueOn).toBe(due);
  });
});

describe('a fixed date', () => {
  test('of SEGES on 31/12/2026 moves to 04/01/2027, each day with its reason', () => {
    const { dueOn: due, calculation } = dueOn(day('2026-12-31'), calendars['BR-FEDERAL']);
    expect(due).toBe('2027-01-04');
    expect(calculation.map(({ title }) => title)).toEqual([
      'O último dia é Véspera do Ano Novo (após 13h), com expediente encerrado antes da hora normal, o prazo se prorroga',
      'Confraternização Universal, o prazo se prorroga',
      'Sábado, o prazo se prorroga',
      'Domingo, o prazo se prorroga',
      'Primeiro dia útil seguinte, o prazo vence',
    ]);
  });

  test('of SEPOG/RO on 31/12/2026 stays, since the state keeps normal hours', () => {
    expect(dueOn(day('2026-12-31'), calendars['BR-RO']).dueOn).toBe('2026-12-31');
  });
});

const date = fc.integer({ min: 0, max: 2500 }).map((offset) => addDays(day('2025-01-01'), offset));
const effect = fc.constantFrom<DayEffect>('FULL_DAY', 'CLOSES_EARLY', 'OPENS_LATE');
const nonWorkingDay = fc.record({ date, effect, name: fc.constant('Dia'), act: fc.constant('Ato') });
const calendarOf = (days: NonWorkingDay[]): Calendar => createCalendar({ code: 'X', name: 'X', days });
const rows = fc.array(nonWorkingDay, { maxLength: 60 });

/** One of the four rules over any start, so that each property holds for all of them. */
const anyRule = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((days) => (start: CivilDate, calendar: Calendar) => ({
    nominal: addDays(start, days),
    due: dueInDays({ start, days, calendar }).dueOn,
  })),
  fc.integer({ min: 1, max: 24 }).map((months) => (start: CivilDate, calendar: Calendar) => ({
    nominal: dueInMonths({ start, months, calendar: workingEveryDay(calendar) }).calculation[1]?.date ?? start,
    due: dueInMonths({ start, months, calendar }).dueOn,
  })),
  fc.integer({ min: 1, max: 31 }).map((number) => (event: CivilDate, calendar: Calendar) => {
    const computed = dueOnDayOfMonthAfter({ event, day: number, calendar });
    return { nominal: computed.calculation[0]?.date ?? event, due: computed.dueOn };
  }),
  fc.constant((start: CivilDate, calendar: Calendar) => ({ nominal: start, due: dueOn(start, calendar).dueOn })),
);

const workingEveryDay = (calendar: Calendar) => createCalendar({ ...calendar, days: [] });

describe('whatever the start, the rule and the calendar', () => {
  test('the due day is not before the nominal one, moves nothing further, and every day between moved it', () => {
    fc.assert(
      fc.property(date, anyRule, rows, (start, rule, days) => {
        const calendar = calendarOf(days);
        const { nominal, due } = rule(start, calendar);
        expect(due >= nominal).toBe(true);
        expect(movesDeadline(due, calendar)).toBe(false);
        const between = Array.from({ length: daysBetween(nominal, due) }, (_, index) => addDays(nominal, index));
        expect(between.every((passed) => movesDeadline(passed, calendar))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('one more non-working day never makes it earlier', () => {
    fc.assert(
      fc.property(date, anyRule, rows, nonWorkingDay, (start, rule, days, added) => {
        const before = rule(start, calendarOf(days)).due;
        expect(rule(start, calendarOf([...days, added])).due >= before).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('moving a due day again leaves it where it is', () => {
    fc.assert(
      fc.property(date, anyRule, rows, (start, rule, days) => {
        const calendar = calendarOf(days);
        const { due } = rule(start, calendar);
        expect(dueOn(due, calendar).dueOn).toBe(due);
      }),
      { numRuns: 2000 },
    );
  });

  test('the ladder ends on the due day and names each day that moved it', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 400 }), rows, (start, days, list) => {
        const calendar = calendarOf(list);
        const { dueOn: due, calculation } = dueInDays({ start, days, calendar });
        expect(calculation.at(-1)).toMatchObject({ date: due, kind: 'result' });
        const moves = calculation.filter(({ kind }) => kind === 'moves');
        expect(moves).toHaveLength(daysBetween(addDays(start, days), due));
      }),
      { numRuns: 1000 },
    );
  });
});
