import { expect, test } from 'vitest';
import { CODE_BYTES, codeOf, parseCode, printedCode } from './code';

const bytes = (fill: number) => new Uint8Array(CODE_BYTES).fill(fill);

test('a code has sixteen signs, whatever the bytes', () => {
  expect(codeOf(bytes(0))).toBe('0000000000000000');
  expect(codeOf(bytes(255))).toBe('ZZZZZZZZZZZZZZZZ');
  expect(codeOf(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]))).toBe('0000000000000011');
});

test('different bytes give different codes, without the signs that are mistaken for others', () => {
  const codes = Array.from({ length: 256 }, (_, value) =>
    codeOf(new Uint8Array([value, ...bytes(value * 7).slice(1)])),
  );
  expect(new Set(codes).size).toBe(256);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
});

test('what is printed is read again, in any case, with any separator, and with the usual mistakes', () => {
  const code = codeOf(new Uint8Array([16, 1, 222, 7, 0, 99, 31, 200, 17, 8]));
  expect(printedCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(parseCode(printedCode(code))).toBe(code);
  expect(parseCode(` ${printedCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(parseCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
});

test.each([
  '',
  'ABCD',
  '7K4M-Q9ZX-03TB-A8W',
  '7K4M-Q9ZX-03TB-A8WEE',
  '7K4M-Q9ZX-03TB-A8WU',
  '../../etc/passwd',
  '７K4M-Q9ZX-03TB-A8WE',
])('“%s” is no code', (typed) => {
  expect(parseCode(typed)).toBeNull();
});
