import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import type { ObligationStatus } from '@/lib/domain/glossary';
import { mustBeSeen, NO_IMPACT, shownChange, withChanges } from './impact';
import { type Demand, type Difference, horizon, reconcile, type StoredObligation } from './reconcile';

const day = civilDate;
const today = day('2026-11-20');
const context = { today, inForce: { from: day('2025-12-19'), goals: new Map([['goal', '2.2']]) } };

function demand(given: Partial<Demand> = {}): Demand {
  return {
    ...{ goalId: 'goal', goalCode: '2.2', partyId: 'sepog', slot: '2026', period: '2026', eventId: null },
    periodStart: day('2026-01-01'),
    periodEnd: day('2026-12-31'),
    dueOn: day('2026-12-31'),
    nominalOn: day('2026-12-31'),
    minimumHours: 60,
    ...{ calculation: [], waivedBy: null, suspendedFrom: null, suspendedTo: null, reliefReason: null },
    fingerprint: 'a',
    ...given,
  };
}

function stored(given: Partial<StoredObligation> = {}): StoredObligation {
  return { ...demand(), id: 'row', status: 'OPEN', ...given };
}

const kinds = (rows: StoredObligation[], demands: Demand[], given = context) =>
  reconcile(rows, demands, given).map(({ kind }) => kind);

describe('reconciling the record with the plan', () => {
  test('opens what is missing, as far as the horizon', () => {
    expect(horizon(today)).toBe('2027-11-20');
    const later = demand({ slot: '2028', periodStart: day('2028-01-01') });
    expect(kinds([], [demand(), later])).toEqual(['OPENED']);
  });

  test('changes nothing where both agree', () => {
    expect(kinds([stored()], [demand()])).toEqual([]);
  });

  test('recomputes what was written before the horizon was, without opening it twice', () => {
    const far = { slot: '2028', periodStart: day('2028-01-01'), dueOn: day('2028-12-31') };
    expect(kinds([stored(far)], [demand({ ...far, dueOn: day('2029-01-02') })])).toEqual(['MOVED']);
  });

  test.each<[Partial<Demand>, Difference['kind']]>([
    [{ dueOn: day('2027-01-04') }, 'MOVED'],
    [{ dueOn: null }, 'MOVED'],
    [{ suspendedFrom: day('2026-07-04'), suspendedTo: day('2026-10-25') }, 'SUSPENDED'],
    [{ waivedBy: 'relief' }, 'WAIVED'],
    [{ minimumHours: 40 }, 'REVISED'],
    [{ periodEnd: day('2026-12-19') }, 'REVISED'],
    [{ fingerprint: 'b' }, 'REWORDED'],
  ])('a plan that now says %j is %s', (given, kind) => {
    expect(kinds([stored()], [demand(given)])).toEqual([kind]);
  });

  test('a suspension or waiver that is taken back lets the obligation run again', () => {
    const suspended = stored({ suspendedFrom: day('2026-07-04'), suspendedTo: day('2026-10-25') });
    expect(kinds([suspended], [demand()])).toEqual(['RESUMED']);
    expect(kinds([stored({ status: 'WAIVED' })], [demand()])).toEqual(['REOPENED']);
    expect(kinds([stored({ status: 'WAIVED' })], [demand({ waivedBy: 'relief' })])).toEqual([]);
  });

  test('cancels what nothing asks for any more, and opens it again when it is asked for', () => {
    expect(kinds([stored()], [])).toEqual(['CANCELLED']);
    expect(kinds([stored({ status: 'CANCELLED' })], [])).toEqual([]);
    expect(kinds([stored({ status: 'CANCELLED' })], [demand()])).toEqual(['REOPENED']);
  });

  test.each<ObligationStatus>(['FULFILLED', 'NOTHING_TO_REPORT'])('never touches what is %s', (status) => {
    expect(kinds([stored({ status })], [demand({ dueOn: day('2027-05-05') })])).toEqual([]);
    expect(kinds([stored({ status })], [])).toEqual([]);
  });

  test('leaves a period without a due date alone once it is over, whatever its rule becomes', () => {
    const elapsed = stored({ dueOn: null, periodEnd: day('2026-06-30') });
    expect(kinds([elapsed], [demand({ periodEnd: day('2026-06-30') })])).toEqual([]);
    expect(kinds([elapsed], [])).toEqual([]);
  });

  test('carries what is open on into the next version of the plan, and leaves what was due before it', () => {
    const amended = { today, inForce: { from: day('2026-10-01'), goals: new Map([['new', '2.2']]) } };
    expect(kinds([stored()], [demand({ goalId: 'new' })], amended)).toEqual(['REVISED']);
    const past = { dueOn: day('2026-09-30'), slot: 'event:1', periodEnd: day('2026-09-30') };
    expect(kinds([stored(past)], [demand({ ...past, goalId: 'new', dueOn: day('2026-12-01') })], amended)).toEqual([]);
    expect(kinds([stored({ ...past, slot: '2026' })], [], amended)).toEqual([]);
    expect(kinds([stored()], [], amended)).toEqual(['CANCELLED']);
    // What a decision or a withdrawn event does still reaches it, unless the amendment left the goal out.
    expect(kinds([stored(past)], [], amended)).toEqual(['CANCELLED']);
    expect(kinds([stored({ ...past, goalCode: '9.9' })], [], amended)).toEqual([]);
    expect(kinds([stored(past)], [demand({ ...past, goalId: 'new', waivedBy: 'relief' })], amended)).toEqual([
      'WAIVED',
    ]);
  });

  test('on its own result changes nothing, whatever the record and the plan', () => {
    const date = fc.constantFrom('2026-03-01', '2026-12-31', '2027-01-04').map(day);
    const slot = fc.constantFrom('2026', '2027', 'once');
    const state = fc.constantFrom<ObligationStatus>('OPEN', 'IN_REVIEW', 'FULFILLED', 'WAIVED', 'CANCELLED');
    const demands = fc.uniqueArray(
      fc.record({
        slot,
        dueOn: fc.option(date),
        fingerprint: fc.constantFrom('a', 'b'),
        waivedBy: fc.option(fc.constant('r')),
      }),
      { selector: (one) => one.slot, maxLength: 3 },
    );
    const rows = fc.uniqueArray(fc.record({ slot, dueOn: fc.option(date), status: state, id: fc.uuid() }), {
      selector: (one) => one.slot,
      maxLength: 3,
    });
    fc.assert(
      fc.property(rows, demands, (had, asked) => {
        const wanted = asked.map(demand);
        const before = had.map(stored);
        const again = reconcile(applied(before, reconcile(before, wanted, context)), wanted, context);
        expect(again).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The record after the differences were written. */
function applied(rows: StoredObligation[], differences: Difference[]): StoredObligation[] {
  const byId = new Map(
    differences.flatMap((difference) => (difference.stored ? [[difference.stored.id, difference]] : [])) as [
      string,
      Difference,
    ][],
  );
  const kept = rows.map((row): StoredObligation => {
    const difference = byId.get(row.id);
    if (!difference) return row;
    if (!difference.demand) return { ...row, status: 'CANCELLED' };
    const status = difference.demand.waivedBy ? 'WAIVED' : row.status === 'IN_REVIEW' ? 'IN_REVIEW' : 'OPEN';
    return { ...row, ...difference.demand, status };
  });
  const opened = differences.flatMap(({ stored: row, demand: asked }, index): StoredObligation[] =>
    row || !asked ? [] : [{ ...asked, id: `new-${index}`, status: asked.waivedBy ? 'WAIVED' : 'OPEN' }],
  );
  return [...kept, ...opened];
}

describe('the impact that a person sees before saving', () => {
  const changes = (rows: StoredObligation[], demands: Demand[]) =>
    reconcile(rows, demands, context).flatMap((difference) => shownChange(difference, 'SEPOG/RO', today) ?? []);

  test('counts what moves and what becomes late, which comes first', () => {
    const other = { slot: 'once', id: 'other' };
    const impact = withChanges(
      NO_IMPACT,
      changes(
        [stored(), stored(other)],
        [demand({ dueOn: day('2027-01-04') }), demand({ slot: 'once', dueOn: day('2026-11-19') })],
      ),
    );
    expect(impact).toMatchObject({ counts: { moved: 2, late: 1, opened: 0, cancelled: 0 } });
    expect(impact.shown.map(({ after, becomesLate }) => [after, becomesLate])).toEqual([
      ['2026-11-19', true],
      ['2027-01-04', false],
    ]);
    expect(mustBeSeen(impact)).toBe(true);
  });

  test('is not asked for where obligations only open, unless one is late at once', () => {
    expect(mustBeSeen(withChanges(NO_IMPACT, changes([], [demand()])))).toBe(false);
    expect(mustBeSeen(withChanges(NO_IMPACT, changes([], [demand({ dueOn: day('2026-11-19') })])))).toBe(true);
    expect(mustBeSeen(NO_IMPACT)).toBe(false);
  });

  test('does not call late what was late already, is waived, or waits for review', () => {
    const late = { dueOn: day('2026-11-01') };
    const moved = [demand({ dueOn: day('2026-11-02') })];
    expect(changes([stored(late)], moved)[0]?.becomesLate).toBe(false);
    expect(changes([stored({ status: 'IN_REVIEW' })], moved)[0]?.becomesLate).toBe(false);
    expect(changes([stored()], [demand({ ...late, waivedBy: 'relief' })])[0]?.becomesLate).toBe(false);
  });
});
