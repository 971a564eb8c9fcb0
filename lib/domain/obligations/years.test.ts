import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { seededCalendar } from '@/tests/factories/calendars';
import { planObligations } from './plan';
import { type PlanInput, termEnd } from './term';
import { civilYears, cyclesOf, planYears } from './years';

const day = civilDate;
const calendar = seededCalendar('BR-RO');

type Given = { startsOn?: string; months?: number; joinedOn?: string; ownMinimumHours?: number; addedOn?: string };

function input(rule: DeadlineRule, given: Given = {}): PlanInput {
  const { startsOn = '2025-12-19', months = 60, joinedOn = startsOn, ownMinimumHours = null, addedOn } = given;
  return {
    term: { startsOn: day(startsOn), months, confirmed: true },
    party: { id: 'body', role: 'ACCESSION', joinedOn: day(joinedOn), leftOn: null, calendar },
    goal: { id: 'goal', code: '2.2', rule, addedOn: addedOn ? day(addedOn) : null },
    ownMinimumHours,
    events: [],
  };
}

const annual: DeadlineRule = { kind: 'annual', minimumHours: 60 };
const byPlan: DeadlineRule = { ...annual, cycle: 'plan' };
const planned = (rule: DeadlineRule, given?: Given) => planObligations(input(rule, given));

describe('years of the plan', () => {
  test('run date to date from the start of the term, each due on its last day, moved by art. 66', () => {
    const all = planned(byPlan).map(({ periodStart, periodEnd, dueOn, period }) => [
      periodStart,
      periodEnd,
      dueOn,
      period,
    ]);
    expect(all).toEqual([
      ['2025-12-19', '2026-12-19', '2026-12-21', '1º ano do plano'],
      ['2026-12-20', '2027-12-19', '2027-12-20', '2º ano do plano'],
      ['2027-12-20', '2028-12-19', '2028-12-19', '3º ano do plano'],
      ['2028-12-20', '2029-12-19', '2029-12-19', '4º ano do plano'],
      ['2029-12-20', '2030-12-19', '2030-12-19', '5º ano do plano'],
    ]);
  });

  test('keep the slots of civil years, so that a change of reading carries on what was done', () => {
    expect(planned(byPlan).map(({ slot }) => slot)).toEqual(planned(annual).map(({ slot }) => slot));
  });

  test('before a body joined are not its own', () => {
    const [first] = planned(byPlan, { joinedOn: '2027-05-10' });
    expect(first).toMatchObject({ period: '2º ano do plano', periodStart: '2027-05-10', periodEnd: '2027-12-19' });
  });

  test('of a term that is no whole number of years end with it', () => {
    expect(planned(byPlan, { months: 18 }).map(({ periodEnd }) => periodEnd)).toEqual(['2026-12-19', '2027-06-19']);
  });

  test('cover every day of the term once, whatever its start and length', () => {
    const start = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays(day('2020-01-01'), offset));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (startsOn, months) => {
        const years = planYears(input(byPlan, { startsOn, months }));
        expect(years.map(({ own }) => own.start)).toEqual([
          startsOn,
          ...years.slice(0, -1).map(({ own }) => addDays(own.end, 1)),
        ]);
        expect(years.at(-1)?.own.end).toBe(termEnd({ startsOn, months }));
        expect(new Set(years.map(({ year }) => year)).size).toBe(years.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the minimum of hours', () => {
  test('is the goal’s in every cycle, also in a first one that is not whole', () => {
    const [first, second] = planned(annual, { joinedOn: '2026-10-14' });
    expect([first?.minimumHours, second?.minimumHours]).toEqual([60, 60]);
    expect(first?.calculation.map(({ source }) => source)).toContain(
      'Mínimo de 60 horas, da meta, sem redução proporcional',
    );
  });

  test('is a body’s own where it has one', () => {
    expect(planned(annual, { ownMinimumHours: 20 })[0]).toMatchObject({ minimumHours: 20 });
  });

  test('of an incomplete first cycle is in proportion to its days where the reading says so, rounded up', () => {
    const prorated: DeadlineRule = { ...annual, proratesFirst: true };
    // 79 of 365 days of 60 hours are 12.98.
    const [first, second] = planned(prorated, { joinedOn: '2026-10-14' });
    expect([first?.minimumHours, second?.minimumHours]).toEqual([13, 60]);
    expect(first?.calculation.map(({ source }) => source)).toContain(
      'Mínimo de 13 horas, em proporção aos dias do ciclo; o ano inteiro pede 60, da meta',
    );
    expect(planned(prorated)[0]?.minimumHours).toBe(60);
  });

  test('in proportion is at least one hour and never more than the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 364 }), (hours, offset) => {
        const rule: DeadlineRule = { kind: 'annual', minimumHours: hours, proratesFirst: true };
        const [first] = planned(rule, { joinedOn: addDays(day('2026-01-01'), offset) });
        expect(first?.minimumHours).toBeGreaterThanOrEqual(1);
        expect(first?.minimumHours).toBeLessThanOrEqual(hours);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['2025-12-19', 2026],
  ['2026-01-05', 2026],
  ['2026-06-30', 2026],
  ['2026-07-01', 2027],
])('a term that starts on %s has its first cycle in %i', (startsOn, first) => {
  expect(planned(annual, { startsOn })[0]?.slot).toBe(String(first));
});

test('a party to which an amendment gave a goal answers from then on', () => {
  const given = { ...input({ kind: 'daysAfterStart', days: 10 }), answersFrom: day('2026-11-01') };
  const [only] = planObligations(given);
  expect(only).toMatchObject({ periodStart: '2026-11-01', dueOn: '2026-11-11' });
  expect(only?.calculation[1]).toMatchObject({ source: 'Atribuída por termo aditivo' });
});

test('a norm’s day for one cycle stands for that cycle alone, and says that it was fixed', () => {
  const rule: DeadlineRule = { kind: 'norm', norm: null, defaultDue: '12-31', dueByCycle: { 2027: day('2027-06-30') } };
  const all = planned(rule);
  expect(all.map(({ dueOn }) => dueOn)).toEqual(['2026-12-31', '2027-06-30', '2029-01-02', '2029-12-31', '2030-12-19']);
  expect(all[1]?.calculation[0]).toMatchObject({ title: 'Conforme a norma vigente: até 30/06/2027' });
});

test('a goal that an amendment added counts from the day it was added', () => {
  const [only] = planned({ kind: 'daysAfterStart', days: 10 }, { addedOn: '2027-03-01' });
  expect(only).toMatchObject({ periodStart: '2027-03-01', dueOn: '2027-03-11' });
  expect(only?.calculation[1]).toMatchObject({ title: 'Início da meta', source: 'Incluída por termo aditivo' });
});

test('the cycles of a term are those that its civil years make for who is there from the start', () => {
  for (const startsOn of ['2025-12-19', '2026-01-01', '2026-07-15']) {
    const whole = input(annual, { startsOn });
    expect(cyclesOf(whole.term)).toEqual(civilYears(whole).map(({ year }) => year));
  }
});
