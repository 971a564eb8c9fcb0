import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvSyntaxError, linesOfRecords, parseCsv } from './csv-parse';

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'a";,\t\r\n =') }));

const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

const isUnmarked = (rows: string[][]) => !rows[0]?.[0]?.startsWith('\uFEFF');

describe('reading CSV', () => {
  test('gives back what csv-stringify wrote, whatever the separator and the line break', () => {
    fc.assert(
      fc.property(
        table.filter(isUnmarked),
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('\r\n', '\n'),
        (rows, delimiter, record_delimiter) => {
          const text = stringify(rows, {
            delimiter,
            record_delimiter,
            quote_record_delimiter: true,
            quoted_match: /\r/,
          });
          expect(parseCsv(text, delimiter)).toEqual(rows);
          expect(parseCsv(`\uFEFF${text}`, delimiter)).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('ends on any text, with records or with the line that is wrong', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab";,\r\n') }), (text) => {
        try {
          for (const record of parseCsv(text)) expect(record.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(CsvSyntaxError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\r1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['\uFEFFdata;nome', [['data', 'nome']]],
    ['"a;b","c"', [['a;b', 'c']]],
    ['a;"diz ""sim"""', [['a', 'diz "sim"']]],
    ['a;"duas\r\nlinhas"', [['a', 'duas\r\nlinhas']]],
    ['a;12" de altura', [['a', '12" de altura']]],
    ['a;b;', [['a', 'b', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j is %j', (text, records) => {
    expect(parseCsv(text)).toEqual(records);
  });

  test.each([
    ['a;b\n1;"2\n3;4', 2],
    ['a;b\n1;2\n3;"4"5', 3],
    ['"', 1],
  ])('%j is refused on line %i', (text, line) => {
    expect(() => parseCsv(text)).toThrow(expect.objectContaining({ line }));
  });

  test('a record is found again by its line, although a field before it holds line breaks', () => {
    expect(linesOfRecords(parseCsv('a;b\n"1\n2";x\n\ny;z'))).toEqual([1, 2, 4, 5]);
  });

  test('a megabyte of quotes takes no more than a moment', () => {
    expect(parseCsv(`"${'""'.repeat(500_000)}"`)).toEqual([['"'.repeat(500_000)]]);
    expect(() => parseCsv('"'.repeat(999_999))).toThrow(CsvSyntaxError);
  });
});
