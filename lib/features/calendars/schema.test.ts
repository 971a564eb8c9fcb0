import { describe, expect, test } from 'vitest';
import { apiParameters, deadlineParameters, errorsByField, typedDeadline } from './schema';

const days = { inicio: '2025-12-19', dias: '15', calendario: 'BR-RO' };

describe('the parameters of a deadline', () => {
  test.each([
    [days, { kind: 'days', start: '2025-12-19', count: 15 }],
    [
      { inicio: '2026-01-31', meses: '1', calendario: 'BR-RO' },
      { kind: 'months', start: '2026-01-31', count: 1 },
    ],
    [
      { evento: '2026-10-14', dia_do_mes_seguinte: '10', calendario: 'BR-RO' },
      { kind: 'dayOfMonthAfter', start: '2026-10-14', count: 10 },
    ],
    [
      { ...days, inicio: '2000-01-01', dias: '3650' },
      { kind: 'days', start: '2000-01-01', count: 3650 },
    ],
  ])('%j are read', (parameters, request) => {
    expect(deadlineParameters.parse(parameters)).toEqual({ calendar: 'BR-RO', request });
  });

  test.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['no calendar', { inicio: '2025-12-19', dias: '15' }],
    ['no start', { dias: '15', calendario: 'BR-RO' }],
    ['no count', { inicio: '2025-12-19', calendario: 'BR-RO' }],
    ['two counts', { ...days, meses: '1' }],
    ['both forms', { ...days, evento: '2025-12-19', dia_do_mes_seguinte: '10' }],
    ['both anchors', { ...days, evento: '2025-12-19' }],
    ['the count of one form with the anchor of the other', { evento: '2025-12-19', dias: '1', calendario: 'BR-RO' }],
    ['a day that does not exist', { ...days, inicio: '2026-02-30' }],
    ['a date in Brazilian order', { ...days, inicio: '19/12/2025' }],
    ['a year before 2000', { ...days, inicio: '1999-12-31' }],
    ['a year after 2100', { ...days, inicio: '2101-01-01' }],
    ['zero days', { ...days, dias: '0' }],
    ['negative days', { ...days, dias: '-5' }],
    ['too many days', { ...days, dias: '3651' }],
    ['a huge number', { ...days, dias: '9'.repeat(400) }],
    ['a fraction', { ...days, dias: '1.5' }],
    ['an exponent', { ...days, dias: '1e3' }],
    ['no number', { ...days, dias: '' }],
    ['too many months', { inicio: '2025-12-19', meses: '241', calendario: 'BR-RO' }],
    ['day 32', { evento: '2025-12-19', dia_do_mes_seguinte: '32', calendario: 'BR-RO' }],
    ['a repeated parameter', { ...days, dias: ['15', '10'] }],
    ['a repeated calendar', { ...days, calendario: ['BR-RO', 'BR-RO'] }],
    ['a calendar that no code can be', { ...days, calendario: 'BR-RO\u0000' }],
  ])('with %s are refused, with a sentence in Portuguese', (_, parameters) => {
    const parsed = deadlineParameters.safeParse(parameters);
    expect(parsed.success).toBe(false);
    for (const { message } of parsed.error?.issues ?? []) expect(message).toMatch(/^(Informe|Use|Este) .+\.$/);
  });
});

describe('the address of the calculator', () => {
  const typed = {
    inicio: '2026-10-14',
    contagem: 'dia_do_mes_seguinte',
    quantidade: '10',
    calendario: 'BR-RO',
  } as const;
  const parameters = { evento: '2026-10-14', dia_do_mes_seguinte: '10', calendario: 'BR-RO' };

  test('takes the form’s names and the API’s alike, and becomes the API’s parameters', () => {
    expect(typedDeadline(typed)).toEqual(typed);
    expect(typedDeadline(parameters)).toEqual(typed);
    expect(apiParameters(typed)).toEqual(parameters);
    expect(apiParameters(typedDeadline(days))).toEqual(days);
  });

  test('asks nothing while it is empty', () => {
    expect(Object.values(typedDeadline({ utm_source: 'boletim' })).every((value) => value === undefined)).toBe(true);
  });

  test('shows each error beside the field that the person filled in', () => {
    const errors = errorsByField({ evento: ['a'], dia_do_mes_seguinte: ['b'], calendario: ['c'] });
    expect(errors).toEqual({ inicio: ['a'], quantidade: ['b'], calendario: ['c'] });
  });
});
