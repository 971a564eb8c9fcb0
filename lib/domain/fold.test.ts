import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, searchWords } from './fold';

describe('folding', () => {
  test.each([
    ['Reunião Técnica', 'reuniao tecnica'],
    ['  ÓRGÃO \n do   ELO ', 'orgao do elo'],
    ['SEPOG/RO', 'sepog/ro'],
    ['Relató\u0301rio', 'relatorio'],
    ['100%', '100%'],
  ])('reads “%s” as “%s”', (text, expected) => expect(fold(text)).toBe(expected));

  test('of what is folded changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('the words of a search', () => {
  test('are each looked for once', () => {
    expect(searchWords(' Ação de AÇÃO  conjunta')).toEqual(['acao', 'de', 'conjunta']);
  });

  test('are none where nothing was typed', () => {
    expect(searchWords()).toEqual([]);
    expect(searchWords(' \t ')).toEqual([]);
  });

  test('are no more than a query can bear', () => {
    const many = Array.from({ length: 60 }, (_, index) => `palavra${index}`).join(' ');
    expect(searchWords(many)).toHaveLength(8);
  });
});
