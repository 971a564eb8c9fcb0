import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/domain/glossary';
import { browserLabel } from './browser-label';
import { throttledText } from './limits';
import { insidePath } from './next-place';
import { bareCode, CODE_BYTES, isAppCode, recoveryCodes } from './recovery-codes';
import { mustHaveFactor, stageOf } from './stage';

describe('a sign-in', () => {
  const NETWORK: Role[] = ['NETWORK_ADMIN', 'NETWORK_ANALYST', 'AUDITOR'];
  const PARTY: Role[] = ['PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER'];

  test('with a second factor waits for its code, whoever the person is', () => {
    for (const role of [...NETWORK, ...PARTY])
      expect(stageOf({ strong: false, hasFactor: true, roles: [role] }, false)).toBe('SECOND_FACTOR');
  });

  test('without one waits for it to be set up only where it is demanded and the role reaches the network', () => {
    const stage = (roles: Role[], demanded: boolean) => stageOf({ strong: false, hasFactor: false, roles }, demanded);
    for (const role of NETWORK) expect([stage([role], true), stage([role], false)]).toEqual(['ENROLMENT', 'OPEN']);
    for (const role of PARTY) expect([stage([role], true), stage([role], false)]).toEqual(['OPEN', 'OPEN']);
    expect(stage(['VIEWER', 'AUDITOR'], true)).toBe('ENROLMENT');
    expect(mustHaveFactor([], true)).toBe(false);
  });

  test('whose issuer proved two factors opens at once', () => {
    expect(stageOf({ strong: true, hasFactor: true, roles: ['NETWORK_ADMIN'] }, true)).toBe('OPEN');
  });
});

describe('recovery codes', () => {
  const codes = recoveryCodes(Uint8Array.from({ length: CODE_BYTES }, (_, n) => (n * 37) % 256));

  test('are ten different ones of ten letters that are not taken for one another', () => {
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test('are read as a person types them', () => {
    expect(bareCode(' ab1lo-cde 0i ')).toBe('AB110CDE01');
    expect([isAppCode('123 456'), isAppCode('12345'), isAppCode('AB12C-DE34F')]).toEqual([true, false, false]);
  });
});

describe('a person reads for how long to wait', () => {
  test.each([
    [1, '1 minuto'],
    [61_000, '2 minutos'],
    [15 * 60_000, '15 minutos'],
    [60 * 60_000, '1 hora'],
    [61 * 60_000, '2 horas'],
    [24 * 3_600_000, '24 horas'],
  ])('%i ms are %s', (milliseconds, text) => {
    expect(throttledText('factor', milliseconds)).toContain(`Espere ${text} e`);
  });
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox no Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge no Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', 'Safari no macOS'],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121 Safari/537.36',
    'Samsung Internet no Android',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 CriOS/140.0 Safari/604.1', 'Chrome no iPhone'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36', 'Chrome no Linux'],
  ['curl/8.5', 'Navegador não identificado'],
  [null, 'Navegador não identificado'],
])('%j is known as %s', (userAgent, label) => {
  expect(browserLabel(userAgent)).toBe(label);
});

test.each([
  ['/entrar/segundo-fator', '/painel'],
  ['/entrar/nova-senha/abc', '/painel'],
  ['/entrarei', '/entrarei'],
  [undefined, '/painel'],
])('after signing in, %s leads to %s', (path, place) => {
  expect(insidePath(path)).toBe(place);
});
