import { describe, expect, test } from 'vitest';
import { SITUATION, type Situation } from '@/lib/domain/glossary';
import { type CellFacts, cellOf, isAwaited, PARTY_STANDING, type PartyStanding, situationsOf } from './matrix';

const cell = (given: Partial<CellFacts>) =>
  cellOf({ answersFor: true, standing: 'ON_TIME', isLate: false, isDeclared: false, validated: 0, ...given });

describe('a cell of the matrix', () => {
  test('does not apply where the party does not answer for the goal, whatever else', () => {
    expect(cell({ answersFor: false, validated: 3 })).toBe('NOT_APPLICABLE');
  });

  test('waits for the party, and calls once its day has passed, also where there is work in the system', () => {
    expect(cell({ standing: 'PENDING', validated: 2 })).toBe('PENDING');
    expect(cell({ standing: 'MISSING', validated: 2 })).toBe('MISSING');
  });

  test('of an answer says on time or late, by the day of the first sending', () => {
    expect(cell({ validated: 1 })).toBe('ON_TIME');
    expect(cell({ standing: 'LATE', isLate: true, validated: 1 })).toBe('LATE');
  });

  test('says nothing to report, in an answer that has other goals too', () => {
    expect(cell({ isDeclared: true })).toBe('NOTHING');
    expect(cell({ standing: 'NOTHING', isDeclared: true, isLate: true })).toBe('NOTHING');
  });

  test('counts what was validated after a nothing was declared', () => {
    expect(cell({ isDeclared: true, validated: 1 })).toBe('ON_TIME');
  });

  test('of an answer whose work still waits for review says so', () => {
    expect(cell({})).toBe('IN_REVIEW');
  });

  test('of a waived party is waived', () => {
    expect(cell({ standing: 'WAIVED', validated: 1 })).toBe('WAIVED');
  });
});

test('every situation of an obligation is one standing, and each standing has some', () => {
  const all = (Object.keys(PARTY_STANDING) as PartyStanding[]).map(situationsOf);
  expect(all.every((situations) => situations.length > 0)).toBe(true);
  expect(all.flat().sort()).toEqual((Object.keys(SITUATION) as Situation[]).sort());
});

test('only who is missing or within the deadline is still awaited', () => {
  expect((Object.keys(PARTY_STANDING) as PartyStanding[]).filter(isAwaited)).toEqual(['MISSING', 'PENDING']);
});
