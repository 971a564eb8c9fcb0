import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protocolOf } from './protocol';

test('a protocol names the year and the party in plain capitals', () => {
  expect(protocolOf(2026, 'SEPOG/RO', '7f3a')).toBe('COL-2026-SEPOGRO-7F3A');
  expect(protocolOf(2026, 'Órgão ção', '0001')).toBe('COL-2026-ORGAOCAO-0001');
});

test('an acronym outside Latin letters still gives a protocol that reads well', () => {
  expect(protocolOf(2027, 'Орган 日本', 'abcd')).toBe('COL-2027-PARTICIPE-ABCD');
});

test('a protocol is short and plain, whatever the acronym', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (acronym) => {
      expect(protocolOf(2026, acronym, '7F3A')).toMatch(/^COL-2026-[A-Z0-9]{1,16}-7F3A$/);
    }),
  );
});
