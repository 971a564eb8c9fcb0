import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '@/lib/domain/calendar/calendar';
import { addDays, type CivilDate, civilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import { seededCalendar } from '@/tests/factories/calendars';
import { planObligations } from './plan';
import { type Relief, relieve } from './relief';
import type { AgreementFact, PlanInput } from './term';

const day = civilDate;
const today = day('2026-08-01');

function input(rule: DeadlineRule, given: Partial<PlanInput> = {}): PlanInput {
  return {
    term: { startsOn: day('2025-12-19'), months: 60, confirmed: true },
    party: {
      id: 'sepog',
      role: 'PARTNER',
      joinedOn: day('2025-12-19'),
      leftOn: null,
      calendar: seededCalendar('BR-RO'),
    },
    goal: { id: 'goal', code: '3.2', rule, addedOn: null },
    ownMinimumHours: null,
    events: [],
    ...given,
  };
}

function relief(given: Partial<Relief> = {}): Relief {
  return {
    id: 'relief',
    kind: 'SUSPENSION',
    goalCodes: ['3.1', '3.2', '3.3'],
    partyId: null,
    startsOn: day('2026-07-04'),
    endsOn: day('2026-10-25'),
    reason: 'Lei 9.504/1997, art. 73, VI, b',
    ...given,
  };
}

const change = (occurredOn: string, dueOn: string): AgreementFact => ({
  ...{ id: occurredOn, kind: 'COURSE_CHANGE', title: 'Catálogo alterado' },
  occurredOn: day(occurredOn),
  dueOn: day(dueOn),
});
const yearly: DeadlineRule = { kind: 'annual', alsoOn: 'courseChange' };

function relieved(reliefs: Relief[], given: Partial<PlanInput> = {}, on: CivilDate = today) {
  const whole = input(yearly, given);
  return planObligations(whole).map((planned) => relieve(whole, planned, reliefs, on));
}

describe('a suspension', () => {
  test('marks the obligation of the year with its interval and leaves a due date after it alone', () => {
    const [first, second] = relieved([relief()]);
    expect(first).toMatchObject({
      dueOn: '2026-12-31',
      suspendedFrom: '2026-07-04',
      suspendedTo: '2026-10-25',
      reliefReason: 'Lei 9.504/1997, art. 73, VI, b',
      waivedBy: null,
    });
    expect(second).toMatchObject({ suspendedFrom: null, suspendedTo: null });
  });

  test('that a due date falls into lets the days that were left count on from its end', () => {
    const events = [change('2026-06-20', '2026-07-13')];
    const called = relieved([relief()], { events }).find(({ eventId }) => eventId);
    // Ten days were left, the 4th included: from 25/10 they end on 04/11, a Wednesday.
    expect(called?.dueOn).toBe('2026-11-04');
    expect(called?.calculation.map(({ title }) => title)).toContain(
      'O prazo vencia em 13/07/2026: o que restava, 10 dias, volta a correr',
    );
    expect(called?.calculation.at(-1)).toMatchObject({ kind: 'result', date: '2026-11-04' });
    expect(called?.calculation.filter(({ kind }) => kind === 'result')).toHaveLength(1);
  });

  test('does not reach what was already late when it began', () => {
    const events = [change('2026-06-01', '2026-06-30')];
    const called = relieved([relief()], { events }).find(({ eventId }) => eventId);
    expect(called).toMatchObject({ dueOn: '2026-06-30', suspendedTo: null });
  });

  test('is for its goals and its party alone', () => {
    expect(relieved([relief({ goalCodes: ['3.3'] })])[0]?.suspendedTo).toBeNull();
    expect(relieved([relief({ partyId: 'other' })])[0]?.suspendedTo).toBeNull();
    expect(relieved([relief({ partyId: 'sepog' })])[0]?.suspendedTo).toBe('2026-10-25');
  });

  test('never moves a due date past the end of the term', () => {
    const late = relief({ startsOn: day('2030-12-01'), endsOn: day('2031-02-01') });
    expect(relieved([late]).at(-1)?.dueOn).toBe('2030-12-19');
  });

  test('of several, the one that runs or comes next is shown, and after all of them the last', () => {
    const standing = input({ kind: 'fromStart', items: ['banner'] });
    const [planned] = planObligations(standing);
    const reliefs = [relief(), relief({ startsOn: day('2028-07-01'), endsOn: day('2028-10-29') })];
    const shown = (on: string) => planned && relieve(standing, planned, reliefs, day(on)).suspendedTo;
    expect([shown('2026-08-01'), shown('2027-01-01'), shown('2029-01-01')]).toEqual([
      '2026-10-25',
      '2028-10-29',
      '2028-10-29',
    ]);
  });
});

describe('suspensions that touch or overlap', () => {
  const due = '2026-07-10';
  const of = (reliefs: Relief[]) =>
    relieved(reliefs, { events: [change('2026-06-20', due)] }).find(({ eventId }) => eventId);
  const whole = relief();

  test.each([
    ['touching', '2026-10-04', '2026-10-05'],
    ['overlapping', '2026-10-10', '2026-09-01'],
  ])('%s ones stop the count as one would', (_, endsOn, startsOn) => {
    const parts = [relief({ id: 'first', endsOn: day(endsOn) }), relief({ id: 'second', startsOn: day(startsOn) })];
    expect(of(parts)).toMatchObject({ dueOn: of([whole])?.dueOn, suspendedTo: '2026-10-25' });
  });

  test('prolonged by another decision keep the obligation from being late', () => {
    const [first, more] = [
      relief({ startsOn: day('2026-07-08'), endsOn: day('2026-07-15') }),
      relief({ id: 'more', startsOn: day('2026-07-16'), endsOn: day('2026-12-31') }),
    ];
    expect(of([first, more])).toMatchObject({ suspendedFrom: '2026-07-08', suspendedTo: '2026-12-31' });
    expect((of([first, more])?.dueOn ?? '') > '2026-12-31').toBe(true);
  });
});

test('an obligation that an event opens during a suspension has the days that the event gave it', () => {
  const events = [change('2026-08-03', '2026-08-17')];
  // Fourteen days after 25/10 are 08/11, a Sunday.
  expect(relieved([relief()], { events }).find(({ eventId }) => eventId)?.dueOn).toBe('2026-11-09');
});

test('a non-working day more never makes a suspended deadline earlier, nor parts the parties', () => {
  const calendar = seededCalendar('BR-RO');
  const events = [change('2026-09-20', '2026-10-23')];
  const dueBy = (days: typeof calendar.days) => {
    const party = { ...input(yearly).party, calendar: createCalendar({ ...calendar, days }) };
    return relieved([relief()], { events, party }).find(({ eventId }) => eventId)?.dueOn ?? '';
  };
  const holiday = { name: 'Ponto facultativo', effect: 'FULL_DAY', act: 'Decreto' } as const;
  const plain = dueBy(calendar.days);
  for (let offset = 0; offset < 200; offset++) {
    const date = addDays(day('2026-10-15'), offset);
    expect(dueBy([...calendar.days, { ...holiday, date }]) >= plain).toBe(true);
  }
});

describe('a waiver', () => {
  test('reaches what a suspension has moved into its interval', () => {
    const events = [change('2026-06-20', '2026-07-13')];
    const waiver = relief({ id: 'waiver', kind: 'WAIVER', startsOn: day('2026-11-01'), endsOn: day('2026-11-30') });
    expect(relieved([relief(), waiver], { events }).find(({ eventId }) => eventId)?.waivedBy).toBe('waiver');
  });

  test('takes away what falls due in its interval, and nothing else', () => {
    const waiver = relief({ kind: 'WAIVER', startsOn: day('2026-12-01'), endsOn: day('2026-12-31') });
    const [first, second] = relieved([waiver]);
    expect(first).toMatchObject({ waivedBy: 'relief', dueOn: '2026-12-31', reliefReason: waiver.reason });
    expect(second?.waivedBy).toBeNull();
  });

  test('says so in the memória, before the result', () => {
    const waiver = relief({ kind: 'WAIVER', startsOn: day('2026-12-01'), endsOn: day('2026-12-31') });
    const steps = relieved([waiver])[0]?.calculation ?? [];
    expect(steps.at(-2)).toMatchObject({ title: 'Dispensa de 01/12/2026 a 31/12/2026', source: waiver.reason });
    expect(steps.at(-1)?.kind).toBe('result');
  });
});

test('a suspension never makes anything due earlier, and never leaves it due inside the interval', () => {
  const offset = fc.integer({ min: 0, max: 1500 });
  fc.assert(
    fc.property(
      offset,
      fc.integer({ min: 0, max: 200 }),
      offset,
      fc.integer({ min: 1, max: 90 }),
      (from, length, on, left) => {
        const startsOn = addDays(day('2026-01-01'), from);
        const occurred = addDays(day('2026-01-01'), on);
        const events = [change(occurred, addDays(occurred, left))];
        const whole = input(yearly, { events });
        const suspension = relief({ startsOn, endsOn: addDays(startsOn, length) });
        for (const planned of planObligations(whole)) {
          const after = relieve(whole, planned, [suspension], today);
          if (!planned.dueOn || !after.dueOn) continue;
          expect(after.dueOn >= planned.dueOn).toBe(true);
          if (after.suspendedTo && after.dueOn < '2030-12-19')
            expect(after.dueOn < startsOn || after.dueOn > suspension.endsOn).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
