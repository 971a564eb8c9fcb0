import { describe, expect, test } from 'vitest';
import { formatPhone, maskPhone, parsePhone } from './phone';

describe('a phone', () => {
  test.each([
    ['(69) 99999-0000', '69999990000'],
    ['69 99999 0000', '69999990000'],
    ['+55 (69) 99999-0000', '69999990000'],
    ['069 3216-0000', '6932160000'],
    ['5569999990000', '69999990000'],
    ['(55) 3216-0000', '5532160000'],
  ])('typed as %s is %s', (typed, digits) => {
    expect(parsePhone(typed)).toBe(digits);
  });

  test.each(['', '99999-0000', '(69) 89999-0000', '(60) 99999-0000', '(69) 9999-0000', '+1 212 555 0100', 'ramal 12'])(
    'is not %s',
    (typed) => {
      expect(parsePhone(typed)).toBeNull();
    },
  );

  test('is written with its area and a dash, and masked but for its area and its last two digits', () => {
    expect(formatPhone('69999990012')).toBe('(69) 99999-0012');
    expect(formatPhone('6932160012')).toBe('(69) 3216-0012');
    expect(maskPhone('69999990012')).toBe('(69) *****-**12');
    expect(maskPhone('6932160012')).toBe('(69) ****-**12');
  });
});
