import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { seededCalendar } from '@/tests/factories/calendars';
import { type AnsweringParty, owedBy, type PlanTerms } from './owed';
import type { CallingEvent } from './term';

const day = civilDate;
const today = day('2026-11-23');
const start = day('2025-12-19');
const goal = { id: 'g', code: '3.5', rule: { kind: 'onCall', event: 'reportRequest' }, addedOn: null } as const;
const member = (id: string, joinedOn = start): AnsweringParty => ({
  ...{ id, role: 'ACCESSION', joinedOn, leftOn: null, calendarId: 'ro' },
  assignments: new Map([['g', { minimumHours: null, since: null }]]),
});
const request: CallingEvent = {
  ...{ id: 'pedido', kind: 'REPORT_REQUEST', title: 'Pedido' },
  ...{ occurredOn: day('2026-11-03'), dueOn: day('2026-11-18') },
};

function owed(events: CallingEvent[], ids = ['a', 'b', 'c'], joinedOn = start) {
  const terms: PlanTerms = {
    ...{ term: { startsOn: start, months: 60, confirmed: true }, goals: [goal], events, reliefs: [] },
    calendars: new Map([['ro', seededCalendar('BR-RO')]]),
  };
  return owedBy(
    terms,
    ids.map((id) => member(id, joinedOn)),
    today,
  );
}
const dues = (events: CallingEvent[]) => owed(events).map(({ partyId, dueOn }) => [partyId, dueOn]);

describe('an event', () => {
  test('without a choice of parties calls everybody who answers for its goal', () => {
    expect(dues([request])).toEqual([
      ['a', '2026-11-18'],
      ['b', '2026-11-18'],
      ['c', '2026-11-18'],
    ]);
  });

  test('with chosen parties calls those alone, also among bodies that are alike', () => {
    expect(dues([{ ...request, parties: new Set(['b']) }])).toEqual([['b', '2026-11-18']]);
  });

  test('that chose nobody who answers calls nobody', () => {
    expect(owed([{ ...request, parties: new Set(['x']) }])).toEqual([]);
  });

  test('leaves each of several events with its own choice', () => {
    const other = { ...request, id: 'outro', parties: new Set(['a']) };
    const called = owed([{ ...request, parties: new Set(['a', 'c']) }, other]);
    expect(called.map(({ partyId, eventId }) => [partyId, eventId])).toEqual([
      ['a', 'pedido'],
      ['a', 'outro'],
      ['c', 'pedido'],
    ]);
  });
});

describe('a later day granted to a party', () => {
  const extended = (on: string) => ({
    ...request,
    extensions: new Map([['b', { dueOn: day(on), reason: 'Mudança de equipe' }]]),
  });

  test('moves the deadline of that party alone', () => {
    expect(dues([extended('2026-12-01')])).toEqual([
      ['a', '2026-11-18'],
      ['b', '2026-12-01'],
      ['c', '2026-11-18'],
    ]);
  });

  test('stands in the memória with its reason, after the day that was given to all', () => {
    const [, mine] = owed([extended('2026-12-01')]);
    const steps = mine?.calculation.map(({ date, title, source }) => [date, title, source]) ?? [];
    expect(steps).toContainEqual(['2026-12-01', 'Prazo prorrogado para este partícipe', 'Mudança de equipe']);
    expect(steps.findIndex(([, title]) => title === 'Data informada por quem convocou ou pediu')).toBeLessThan(
      steps.findIndex(([, title]) => title === 'Prazo prorrogado para este partícipe'),
    );
  });

  test('calls that party though it joined after the request, and no other that did', () => {
    const joined = day('2026-11-10');
    expect(owed([request], ['b', 'c'], joined)).toEqual([]);
    const called = owed([extended('2026-12-01')], ['b', 'c'], joined);
    expect(called.map(({ partyId, dueOn }) => [partyId, dueOn])).toEqual([['b', '2026-12-01']]);
  });

  test('passes to the next business day like any other', () => {
    // A Saturday.
    expect(dues([extended('2026-12-05')])[1]).toEqual(['b', '2026-12-07']);
  });

  test('gives way to a day that is later for everybody', () => {
    expect(dues([{ ...extended('2026-12-01'), dueOn: day('2026-12-10') }])[1]).toEqual(['b', '2026-12-10']);
  });
});
