import { expect, test } from 'vitest';
import { storedEvidence } from './schema';

const record = {
  activityId: '01980000-0000-7000-8000-000000000000',
  kind: 'MINUTES',
  key: 'aa/aa',
  size: 1,
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
};
const cleaned = (fileName: string) => storedEvidence.parse({ ...record, fileName }).fileName;

test.each([
  ['Ata da reunião.pdf', 'Ata da reunião.pdf', 'a plain name stays'],
  ['../../etc/passwd', 'passwd', 'folders go'],
  ['C:\\Documentos\\ata.pdf', 'ata.pdf', 'folders of other systems go'],
  ['ata\u0000.exe.pdf', 'ata.exe.pdf', 'a NUL goes'],
  ['ata\r\nSet-Cookie: a=b.pdf', 'ataSet-Cookie: a=b.pdf', 'line ends go'],
  ['ata\u202Efdp.exe', 'atafdp.exe', 'a right-to-left override goes, and the true ending shows'],
  ['at\u200Ba\u2066.pdf', 'ata.pdf', 'characters that do not show go'],
  ['reunia\u0303o.pdf', 'reunião.pdf', 'letters and their accents become one'],
  ['  ata.pdf  ', 'ata.pdf', 'spaces around it go'],
  ['', 'arquivo', 'nothing becomes a name'],
  ['pasta/', 'arquivo', 'a folder alone becomes a name'],
  ['\u202E\u0000', 'arquivo', 'what does not show at all becomes a name'],
])('%j is shown as %j: %s', (typed, shown) => {
  expect(cleaned(typed)).toBe(shown);
});

test('a long name keeps its ending', () => {
  const name = cleaned(`${'ã'.repeat(400)}.pdf`);
  expect(name).toHaveLength(150);
  expect(name).toMatch(/ã\.pdf$/);
});

test('a kind that does not exist is refused in words', () => {
  const parsed = storedEvidence.safeParse({ ...record, fileName: 'a', kind: 'VIRUS' });
  expect(parsed.error?.issues[0]?.message).toBe('Escolha o tipo do documento.');
});
