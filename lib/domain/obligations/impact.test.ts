import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { type Impact, mergeImpacts, mustBeSeen, NO_IMPACT, type ShownChange, unseenCount, withChanges } from './impact';

const moved = (party: string, given: Partial<ShownChange> = {}): ShownChange => ({
  ...{ kind: 'MOVED', goalCode: '2.2', party, period: '2026', becomesLate: false },
  before: civilDate('2026-12-31'),
  after: civilDate('2027-01-04'),
  ...given,
});

const of = (...changes: ShownChange[]): Impact => withChanges(NO_IMPACT, changes);

describe('the impacts of several recomputations', () => {
  test('are one: their counts add up, and what becomes late still comes first', () => {
    const merged = mergeImpacts([of(moved('A'), moved('B')), of(moved('C', { becomesLate: true })), NO_IMPACT]);
    expect(merged.counts).toEqual({ ...NO_IMPACT.counts, moved: 3, late: 1 });
    expect(merged.shown.map(({ party }) => party)).toEqual(['C', 'A', 'B']);
    expect(mustBeSeen(merged)).toBe(true);
  });

  test('of none is no impact, and of one is that one', () => {
    expect(mergeImpacts([])).toEqual(NO_IMPACT);
    const one = of(moved('A'));
    expect(mergeImpacts([one])).toEqual(one);
  });

  test('show only the first, and count the rest', () => {
    const many = of(...Array.from({ length: 30 }, (_, index) => moved(`P${index}`)));
    const merged = mergeImpacts([many, many]);
    expect(merged.shown).toHaveLength(40);
    expect(unseenCount(merged)).toBe(20);
  });
});

const change = fc.record({
  kind: fc.constantFrom<ShownChange['kind'][]>('OPENED', 'MOVED', 'CANCELLED'),
  goalCode: fc.constantFrom('1.1', 'C4'),
  party: fc.constantFrom('SEPOG/RO', 'IEX/RO'),
  period: fc.constantFrom('2026', '2027'),
  before: fc.constantFrom(null, civilDate('2026-12-31')),
  after: fc.constantFrom(null, civilDate('2026-11-10')),
  becomesLate: fc.boolean(),
});

/** The mark that a form carries back is a digest of it, so the order of the database's rows must not show. */
test('an impact shows the same changes in the same order, whatever order they come in', () => {
  const lists = fc.array(change, { maxLength: 60 }).chain((list) => {
    return fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }));
  });
  fc.assert(
    fc.property(lists, ([one, other]) => {
      expect(withChanges(NO_IMPACT, other)).toEqual(withChanges(NO_IMPACT, one));
    }),
    { numRuns: 1000 },
  );
});
