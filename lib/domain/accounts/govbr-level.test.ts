import { describe, expect, test } from 'vitest';
import { GOVBR_LEVELS, provedTwoFactors, reachesLevel, readGovbrLevel } from './govbr-level';

describe('the level of a gov.br account', () => {
  test('reaches itself and what is below it, and nothing above', () => {
    const reached = GOVBR_LEVELS.map((needed) => GOVBR_LEVELS.filter((level) => reachesLevel(level, needed)));
    expect(reached).toEqual([['bronze', 'silver', 'gold'], ['silver', 'gold'], ['gold']]);
  });

  test('that is absent reaches nothing', () => {
    expect(GOVBR_LEVELS.some((needed) => reachesLevel(null, needed))).toBe(false);
  });

  test.each(['platinum', 'GOLD', '', 3, null, undefined, ['gold'], { level: 'gold' }])('is not %j', (written) => {
    expect(readGovbrLevel(written)).toBeNull();
  });

  test('is read as gov.br writes it', () => {
    expect(GOVBR_LEVELS.map(readGovbrLevel)).toEqual(GOVBR_LEVELS);
  });
});

describe('two factors', () => {
  test.each([[['passwd', 'mfa']], [['x509']], ['mfa']])('are proven by %j', (methods) => {
    expect(provedTwoFactors(methods)).toBe(true);
  });

  test.each([[['passwd']], [[]], ['passwd'], [undefined], [[['mfa']]], [{ mfa: true }], [['mfa_optional']]])(
    'are not proven by %j',
    (methods) => {
      expect(provedTwoFactors(methods)).toBe(false);
    },
  );
});
