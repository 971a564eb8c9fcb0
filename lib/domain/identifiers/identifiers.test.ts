import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCnpj, parseCnpj } from './cnpj';
import { formatCpf, maskCpf, parseCpf } from './cpf';
import { formatNup, parseNup } from './nup';

/** Every value that differs from a valid one by one digit in one place. */
function oneDigitOff(valid: string): string[] {
  return [...valid].flatMap((digit, index) =>
    [...'0123456789']
      .filter((other) => /\d/.test(digit) && other !== digit)
      .map((other) => valid.slice(0, index) + other + valid.slice(index + 1)),
  );
}

describe('CNPJ', () => {
  test.each([
    ['00.489.828/0001-55', '00489828000155'],
    ['04798328000156', '04798328000156'],
    ['12.ABC.345/01DE-35', '12ABC34501DE35'],
    [' 12abc34501de35 ', '12ABC34501DE35'],
  ])('%s is valid and is kept as %s', (text, value) => {
    expect(parseCnpj(text)).toBe(value);
  });

  test('its mask comes back from the bare characters, letters included', () => {
    expect(formatCnpj('00489828000155')).toBe('00.489.828/0001-55');
    expect(formatCnpj('12ABC34501DE35')).toBe('12.ABC.345/01DE-35');
  });

  test('one changed digit anywhere makes it invalid', () => {
    for (const text of oneDigitOff('00489828000155')) expect(parseCnpj(text), text).toBeNull();
  });

  test.each(['', '0048982800015', '00.489.828/0001-55x', '11111111111111', '12ABC34501DEA5'])(
    'the text "%s" is refused',
    (text) => {
      expect(parseCnpj(text)).toBeNull();
    },
  );
});

describe('CPF', () => {
  test('a valid number is read with or without its mask, shown with it, and hidden at both ends', () => {
    expect(parseCpf('111.444.777-35')).toBe('11144477735');
    expect(parseCpf('11144477735')).toBe('11144477735');
    expect(formatCpf('11144477735')).toBe('111.444.777-35');
    expect(maskCpf('12345678909')).toBe('***.456.789-**');
  });

  test('one changed digit anywhere makes it invalid', () => {
    for (const text of oneDigitOff('11144477735')) expect(parseCpf(text), text).toBeNull();
  });

  test.each(['', '1114447773', '11111111111', '111.444.777-35 e outro'])('the text "%s" is refused', (text) => {
    expect(parseCpf(text)).toBeNull();
  });
});

describe('SEI process number (NUP)', () => {
  test('the process of ACT 189/2025 is valid, and its mask comes back', () => {
    expect(parseNup('19973.010322/2025-54')).toBe('19973010322202554');
    expect(parseNup('19973010322202554')).toBe('19973010322202554');
    expect(formatNup('19973010322202554')).toBe('19973.010322/2025-54');
  });

  test('any other pair of check digits is refused for the same body', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}$/), (body) => {
        const pairs = Array.from({ length: 100 }, (_, pair) => String(pair).padStart(2, '0'));
        return pairs.filter((pair) => parseNup(body + pair) !== null).length === 1;
      }),
      { numRuns: 1000 },
    );
  });

  test('a changed check digit, a short number and other text are refused', () => {
    for (const text of ['19973.010322/2025-55', '19973.010322/2025-44', '19973.010322/2025', 'processo', '']) {
      expect(parseNup(text), text).toBeNull();
    }
  });
});
