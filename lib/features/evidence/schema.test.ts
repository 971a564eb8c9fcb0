import { expect, test } from 'vitest';
import { linkEvidence, seiEvidence, storedEvidence } from './schema';

test('a kind that does not exist is refused in words', () => {
  const parsed = storedEvidence.safeParse({ activityId: '01980000-0000-7000-8000-000000000000', kind: 'VIRUS' });
  expect(parsed.error?.issues[0]?.message).toBe('Escolha o tipo do documento.');
});

const ID = '01980000-0000-7000-8000-000000000000';
const problems = (
  schema: { safeParse: typeof seiEvidence.safeParse | typeof linkEvidence.safeParse },
  input: unknown,
) =>
  Object.fromEntries(
    (schema.safeParse(input).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );

const sei = {
  id: ID,
  activityId: ID,
  kind: 'OFFICIAL_LETTER',
  title: 'Ofício 12/2026',
  seiProcess: '19973.010322/2025-54',
  seiVerifier: '45678901',
  seiCrc: '1a2b3c4d',
};

test('a document of SEI is kept as digits, with its codes', () => {
  expect(seiEvidence.parse(sei)).toMatchObject({ seiProcess: '19973010322202554', seiCrc: '1A2B3C4D' });
});

test.each([
  ['a process whose check digits are wrong', { seiProcess: '19973.010322/2025-55' }, 'seiProcess'],
  ['a verifier with letters', { seiVerifier: '4567A901' }, 'seiVerifier'],
  ['a code that is not hexadecimal', { seiCrc: '1A2B3C4G' }, 'seiCrc'],
  ['a code too short', { seiCrc: '1A2B3C' }, 'seiCrc'],
  ['a validity that ends before the fact', { factOn: '2026-05-02', validUntil: '2026-05-01' }, 'validUntil'],
])('%s is refused beside its field', (_what, change, field) => {
  expect(Object.keys(problems(seiEvidence, { ...sei, ...change }))).toEqual([field]);
});

test.each(['javascript:alert(1)', 'ftp://rede.gov.br', 'rede.gov.br', ''])('%j is no address of a page', (url) => {
  const page = { id: ID, activityId: ID, kind: 'PUBLICATION', title: 'Notícia', factOn: '2026-05-02', url };
  expect(Object.keys(problems(linkEvidence, page))).toContain('url');
});
