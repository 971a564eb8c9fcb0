import { describe, expect, test } from 'vitest';
import { csvLines } from './csv';

describe('CSV', () => {
  test('quotes what RFC 4180 asks for, and ends each line by CRLF', () => {
    expect(csvLines([['a,b', 'diz "sim"', 'duas\nlinhas', 'só CR\r', 'açã']])).toBe(
      '"a,b","diz ""sim""","duas\nlinhas","só CR\r",açã\r\n',
    );
  });

  test('writes lists, numbers, booleans and nothing', () => {
    expect(csvLines([[['1.1', 'C1'], [1, 3], 7.5, true, null, []]])).toBe('1.1; C1,1; 3,7.5,true,,\r\n');
  });

  test.each(['=1+1', '+55', '-2', '@soma', '\t=1', '\r=1'])('disarms %j, which a spreadsheet would run', (text) => {
    expect(csvLines([[text]]).replace(/^"/, '')).toMatch(/^'/);
  });

  test('disarms a list by its first item, and leaves a negative number alone', () => {
    expect(csvLines([[['=1'], -2]])).toBe("'=1,-2\r\n");
  });
});
