import { describe, expect, test } from 'vitest';
import { type Handled, peopleBehind } from './people';

const handled = (createdBy: string, submittedBy: string | null, ...reviewers: string[]): Handled => ({
  createdBy: { name: createdBy },
  submittedBy: submittedBy === null ? null : { name: submittedBy },
  remarks: reviewers.map((name) => ({ kind: 'RETURNED', author: { name } })),
});

describe('the people behind activities', () => {
  test('are counted once an activity, however often they touched it', () => {
    expect(peopleBehind([handled('Ana', 'Ana', 'Sofia', 'Sofia')])).toEqual([
      { name: 'Ana', recorded: 1, reviewed: 0 },
      { name: 'Sofia', recorded: 0, reviewed: 1 },
    ]);
  });

  test('stand with most first, then by name', () => {
    const people = peopleBehind([handled('Davi', null), handled('Bia', 'Ana'), handled('Ana', null)]);
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Bia', 'Davi']);
  });

  test('who only asked or answered decided nothing', () => {
    const asked = { ...handled('Ana', null), remarks: [{ kind: 'QUESTION', author: { name: 'Sofia' } }] };
    expect(peopleBehind([asked])).toEqual([{ name: 'Ana', recorded: 1, reviewed: 0 }]);
  });
});
