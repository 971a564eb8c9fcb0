import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { count, day, hours, id, optionalText, requiredText } from './fields';

const read = (field: z.ZodType, text: unknown) => {
  const parsed = field.safeParse(text);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
};

describe('hours as typed in Portuguese', () => {
  const field = hours(2_000);

  test.each([
    ['8', 8],
    ['7,5', 7.5],
    ['7.5', 7.5],
    [' 0,01 ', 0.01],
    ['2000', 2_000],
  ])('%j is read as %d', (text, value) => {
    expect(read(field, text)).toBe(value);
  });

  test.each(['', 'oito', '-1', '1e3', '7,555', '1.000,5', '0x10', 'Infinity', '٣'])('%j is refused', (text) => {
    expect(read(field, text)).toEqual(['Use só números, como 8 ou 7,5.']);
  });

  test('zero and more than the limit are refused for what they are', () => {
    expect(read(field, '0,00')).toEqual(['As horas precisam ser mais que zero.']);
    expect(read(field, '2000,01')).toEqual(['Uma atividade não passa de 2.000 horas.']);
    expect(read(field, undefined)).toEqual(['Informe a carga horária.']);
  });
});

describe('a whole number as typed', () => {
  test.each([
    ['0', 0],
    [' 42 ', 42],
    ['10000000', 10_000_000],
    ['1.000', 1_000],
    ['12.345', 12_345],
  ])('%j is read as %d', (text, value) => {
    expect(read(count(), text)).toBe(value);
  });

  test.each(['', '1,5', '1.00', '1.0000', '-3', '+3', '1e3', ' ', 'dez'])('%j is refused', (text) => {
    expect(read(count(), text)).toEqual(['Use um número inteiro, como 28 ou 1.000.']);
  });

  test('more than the limit is refused for what it is', () => {
    expect(read(count(50), '51')).toEqual(['O número passa do limite de 50.']);
  });
});

describe('a day as a date field sends it', () => {
  test('is read when it exists', () => {
    expect(read(day('Informe a data.'), '2028-02-29')).toBe('2028-02-29');
  });

  test.each(['2026-02-29', '2026-13-01', '29/02/2028', '2026-1-1', '0001-01-01', 'hoje', ''])(
    '%j is refused',
    (text) => {
      expect(read(day('Informe a data.'), text)).toEqual([
        'Esta data não existe. Use dia, mês e ano, como 19/12/2025.',
      ]);
    },
  );

  test('that is missing is asked for in its own words', () => {
    expect(read(day('Informe a data.'), undefined)).toEqual(['Informe a data.']);
  });
});

describe('a text', () => {
  test('loses the spaces around it, and spaces alone are nothing', () => {
    expect(read(requiredText('Dê um nome.', 10), '  curso ')).toBe('curso');
    expect(read(requiredText('Dê um nome.', 10), '   ')).toEqual(['Dê um nome.']);
  });

  test('past its limit is refused with the limit', () => {
    expect(read(optionalText(4_000), 'a'.repeat(4_001))).toEqual(['Use até 4.000 caracteres.']);
  });

  test('that is optional may be absent', () => {
    expect(read(optionalText(10), undefined)).toBeUndefined();
  });
});

test.each(['1', '', "' OR 1=1 --", '../../etc', 'ffffffff-ffff-ffff-ffff'])('%j is no record’s id', (text) => {
  expect(read(id(), text)).toEqual(['Este registro não existe ou não está ao seu alcance.']);
});
