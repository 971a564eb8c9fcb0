import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, yearOf } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import plan from '@/prisma/seed/data/work-plan.json';
import { seededCalendar } from '@/tests/factories/calendars';
import { forecast, slotOf } from './forecast';
import { type AnsweringParty, owedBy, type PlanTerms } from './owed';
import { horizon } from './reconcile';

const day = civilDate;
const today = day('2026-11-23');
const goals = plan.goals.map(({ code, rule }) => ({ id: code, code, rule: deadlineRule.parse(rule), addedOn: null }));
const terms: PlanTerms = {
  term: { startsOn: day('2025-12-19'), months: 60, confirmed: true },
  goals,
  events: [],
  reliefs: [],
  calendars: new Map([['ro', seededCalendar('BR-RO')]]),
};
const sepog: AnsweringParty = {
  id: 'sepog',
  role: 'PARTNER',
  joinedOn: day('2025-12-19'),
  leftOn: null,
  calendarId: 'ro',
  assignments: new Map(goals.map(({ id }) => [id, { minimumHours: null, since: null }])),
};

const ahead = (on: CivilDate = today, party = sepog, given: Partial<PlanTerms> = {}) =>
  forecast(owedBy({ ...terms, ...given }, [party], on), new Set(), on);
const dues = (code: string, years: ReturnType<typeof ahead>) =>
  years.flatMap(({ obligations }) => obligations.filter(({ goalCode }) => goalCode === code).map(({ dueOn }) => dueOn));

describe('the forecast of a party', () => {
  test('holds the cycles after the ones that are written, the last one due with the term', () => {
    expect(dues('2.2', ahead())).toEqual(['2029-01-02', '2029-12-31', '2030-12-19']);
  });

  test('says how each date is reached', () => {
    for (const { calculation } of ahead().flatMap(({ obligations }) => obligations))
      expect(calculation.at(-1)?.kind).toBe('result');
  });

  test('stands by the year it is owed for, each year by date, what has no date last', () => {
    const years = ahead();
    expect(years.map(({ year }) => year)).toEqual([2028, 2029, 2030]);
    for (const { year, obligations } of years) {
      const dates = obligations.map(({ dueOn }) => dueOn ?? '9999');
      expect(dates).toEqual([...dates].sort());
      for (const { periodEnd } of obligations) expect(yearOf(periodEnd)).toBe(year);
    }
  });

  test('leaves out what is on record all the same', () => {
    const onRecord = new Set([slotOf({ goalCode: '2.2', slot: '2028' })]);
    const years = forecast(owedBy(terms, [sepog], today), onRecord, today);
    expect(dues('2.2', years)).toEqual(['2029-12-31', '2030-12-19']);
  });

  test('tells of a waiver that is already decided', () => {
    const reliefs = [
      {
        ...{ id: 'r', kind: 'WAIVER' as const, goalCodes: ['2.2'], partyId: null, reason: 'Ano eleitoral' },
        startsOn: day('2028-07-01'),
        endsOn: day('2029-06-30'),
      },
    ];
    const waived = ahead(today, sepog, { reliefs }).flatMap(({ obligations }) => obligations.filter((o) => o.waivedBy));
    expect(waived.map(({ goalCode, slot }) => `${goalCode} ${slot}`)).toEqual(['2.2 2028']);
  });

  test('is empty for a party that left, and near the end of the term', () => {
    expect(ahead(today, { ...sepog, leftOn: day('2026-11-01') })).toEqual([]);
    expect(ahead(day('2030-01-02'))).toEqual([]);
  });

  test('together with what is written by now makes up all that is owed, on whatever day', () => {
    const owed = owedBy(terms, [sepog], today);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1900 }), (days) => {
        const on = addDays(day('2025-12-19'), days);
        const written = owed.filter(({ periodStart }) => periodStart <= horizon(on));
        const later = forecast(owed, new Set(), on).flatMap(({ obligations }) => obligations);
        expect([...written, ...later].map(slotOf).sort()).toEqual(owed.map(slotOf).sort());
      }),
      { numRuns: 1000 },
    );
  }, 30_000);
});
