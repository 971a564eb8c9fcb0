import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_EFFECT, type DayEffect } from '@/lib/domain/glossary';
import { addDays, civilDate } from './civil-date';
import { MOST_DAYS, readDayRecords } from './day-records';
import { shortDate } from './words';

const HEADER = ['data', 'nome', 'efeito', 'ato'];
const good = ['24/01/2027', 'Instalação', 'Sem expediente', 'Lei 1'];

/** Reads lines under the header, each on a line of its own. */
const read = (...rows: string[][]) =>
  readDayRecords(
    [HEADER, ...rows],
    Array.from({ length: rows.length + 1 }, (_, index) => index + 1),
  );

describe('a file of days', () => {
  test.each([
    ['24/01/2027', 'Sem expediente', '2027-01-24', 'FULL_DAY'],
    ['2027-01-24', 'FULL_DAY', '2027-01-24', 'FULL_DAY'],
    ['4/1/2027', 'encerra antes  da HORA normal', '2027-01-04', 'CLOSES_EARLY'],
    ['29/02/2028', 'comeca mais tarde', '2028-02-29', 'OPENS_LATE'],
    ['01/01/2000', 'closes_early', '2000-01-01', 'CLOSES_EARLY'],
    ['31/12/2100', 'Opens_Late', '2100-12-31', 'OPENS_LATE'],
  ])('takes %s and "%s"', (date, effect, expected, code) => {
    const { days, problems } = read([date, ' Dia ', effect, ' Ato ']);
    expect(problems).toEqual([]);
    expect(days).toEqual([{ date: expected, name: 'Dia', effect: code, act: 'Ato' }]);
  });

  test('takes the header in any case, what a spreadsheet leaves empty, and blank lines', () => {
    const records = [['Data', 'NOME', ' efeito', 'ato', ''], [''], [...good, '', ''], ['', '', '', '']];
    expect(readDayRecords(records, [1, 2, 3, 4])).toMatchObject({ days: [{ date: '2027-01-24' }], problems: [] });
  });

  test('takes a weekend, which an act may name', () => {
    expect(read(['15/11/2026', 'Proclamação', 'Sem expediente', 'Lei 662/1949']).problems).toEqual([]);
  });

  test.each([
    [['30/02/2027', 'Dia', 'Sem expediente', 'Ato'], 'esta data não existe'],
    [['2027-02-29', 'Dia', 'Sem expediente', 'Ato'], 'esta data não existe'],
    [['amanhã', 'Dia', 'Sem expediente', 'Ato'], 'escreva a data como 24/01/2027'],
    [['24/01/27', 'Dia', 'Sem expediente', 'Ato'], 'escreva a data como 24/01/2027'],
    [['', 'Dia', 'Sem expediente', 'Ato'], 'falta a data'],
    [['31/12/1999', 'Dia', 'Sem expediente', 'Ato'], 'use anos de 2000 a 2100'],
    [['01/01/2101', 'Dia', 'Sem expediente', 'Ato'], 'use anos de 2000 a 2100'],
    [['25/01/2027', '', 'Sem expediente', 'Ato'], 'falta o nome'],
    [['25/01/2027', 'x'.repeat(121), 'Sem expediente', 'Ato'], 'o nome passa de 120 caracteres'],
    [
      ['25/01/2027', 'Dia', 'Feriado', 'Ato'],
      'o efeito é um destes: Sem expediente, Encerra antes da hora normal, Começa mais tarde',
    ],
    [['25/01/2027', 'Dia', 'Sem expediente', ''], 'falta o ato'],
    [['25/01/2027', 'Dia'], 'são 4 colunas (data, nome, efeito e ato), e esta linha tem 2'],
    [[...good, 'sobra'], 'são 4 colunas (data, nome, efeito e ato), e esta linha tem 5'],
    [['30/02/2027', '', 'Sem expediente', ''], 'esta data não existe; falta o nome; falta o ato'],
  ])('%j is refused by its line', (row, problem) => {
    expect(read(good, row).problems).toEqual([`Linha 3: ${problem}.`]);
  });

  test('tells everything that is wrong at once, by the line of the text', () => {
    const records = [HEADER, ['30/02/2027', 'a\nb', 'Sem expediente', 'Ato'], good, ['x', 'Dia', 'nada', 'Ato']];
    const { problems } = readDayRecords(records, [1, 2, 4, 9]);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['Linha 2', 'Linha 9']);
  });

  test('does not take one date twice', () => {
    expect(read(good, ['2027-01-24', 'Outro', 'Sem expediente', 'Ato']).problems).toEqual([
      'Linha 3: a data 24/01/2027 já está na linha 2.',
    ]);
  });

  test('needs its header, at least one day, and no more than a thousand', () => {
    expect(readDayRecords([], []).problems).toEqual(['Linha 1: comece pelo cabeçalho data;nome;efeito;ato.']);
    expect(readDayRecords([good], [1]).problems).toEqual(['Linha 1: comece pelo cabeçalho data;nome;efeito;ato.']);
    expect(read().problems).toEqual(['Não há nenhum dia depois do cabeçalho.']);
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        shortDate(addDays(civilDate('2027-01-01'), index)),
        ...good.slice(1),
      ]);
    expect(read(...many(MOST_DAYS)).days).toHaveLength(1_000);
    expect(read(...many(MOST_DAYS + 1)).problems).toEqual(['São 1.001 dias, e o limite é 1.000 de cada vez.']);
  });

  test('gives back every day that was written, whichever way its date and effect are spelled', () => {
    const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);
    const day = fc.record({
      offset: fc.integer({ min: 0, max: 36_889 }),
      name: word,
      effect: fc.constantFrom(...(Object.keys(DAY_EFFECT) as DayEffect[])),
      act: word,
      isBrazilian: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(day, { selector: ({ offset }) => offset, minLength: 1, maxLength: 20 }), (typed) => {
        const days = typed.map(({ offset, name, effect, act }) => ({
          date: addDays(civilDate('2000-01-01'), offset),
          ...{ name, effect, act },
        }));
        const rows = days.map(({ date, name, effect, act }, index) =>
          typed[index]?.isBrazilian ? [shortDate(date), name, DAY_EFFECT[effect], act] : [date, name, effect, act],
        );
        expect(read(...rows)).toEqual({ days, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
