import { describe, expect, test } from 'vitest';
import { pageCount } from '@/lib/domain/lists/limits';
import { listCount, listTitle } from './list-title';

const WORDS = ['atividade', 'atividades', 'Nenhuma atividade'] as const;

describe('the title of a list', () => {
  test.each([
    [0, false, 'Nenhuma atividade'],
    [0, true, 'Nenhuma atividade com esses filtros'],
    [1, false, 'Uma atividade'],
    [2, true, 'Duas atividades com esses filtros'],
    [42, false, '42 atividades'],
    [10_001, false, 'Mais de 10.000 atividades'],
  ])('of %i, narrowed %s, is “%s”', (total, isNarrowed, title) =>
    expect(listTitle(total, isNarrowed, WORDS)).toBe(title),
  );
});

test('a count never says more than was counted', () => {
  expect(listCount(1, WORDS)).toBe('1 atividade');
  expect(listCount(10_000, WORDS)).toBe('10.000 atividades');
  expect(listCount(10_001, WORDS)).toBe('mais de 10.000 atividades');
});

test('pages end where the list ends', () => {
  expect(pageCount(0, 20)).toBe(1);
  expect(pageCount(41, 20)).toBe(3);
  expect(pageCount(10_001, 20)).toBe(500);
});
