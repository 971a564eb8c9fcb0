import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { NO_IMPACT, type ShownChange, withChanges } from './impact';

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
