import { expect, test } from 'vitest';
import { cleanName, endingOf } from './file-name';

test.each([
  ['Ata da reunião.pdf', 'Ata da reunião.pdf', 'a plain name stays'],
  ['../../etc/passwd', 'passwd', 'folders go'],
  ['C:\\Documentos\\ata.pdf', 'ata.pdf', 'folders of other systems go'],
  ['ata\u0000.pdf', 'ata.pdf', 'a NUL goes'],
  ['ata.exe.pdf', 'ata-exe.pdf', 'an executable’s ending inside it loses its dot'],
  ['ata.docm .JS.pdf', 'ata-docm -JS.pdf', 'and so do two of them'],
  ['ata.2026.v1.pdf', 'ata.2026.v1.pdf', 'other dots stay'],
  ['ata.pdf. .', 'ata.pdf', 'dots and spaces that systems drop go'],
  ['ata\uD800.pdf', 'ata.pdf', 'half a letter goes'],
  ['ata\r\nSet-Cookie: a=b.pdf', 'ataSet-Cookie: a=b.pdf', 'line ends go'],
  ['ata\u202Efdp.exe', 'atafdp.exe', 'a right-to-left override goes, and the true ending shows'],
  ['at\u200Ba\u2066.pdf', 'ata.pdf', 'characters that do not show go'],
  ['reunia\u0303o.pdf', 'reunião.pdf', 'letters and their accents become one'],
  ['  ata.pdf  ', 'ata.pdf', 'spaces around it go'],
  ['', 'arquivo', 'nothing becomes a name'],
  ['pasta/', 'arquivo', 'a folder alone becomes a name'],
  ['\u202E\u0000', 'arquivo', 'what does not show at all becomes a name'],
])('%j is shown as %j: %s', (typed, shown) => {
  expect(cleanName(typed)).toBe(shown);
});

test('a long name keeps its ending', () => {
  const name = cleanName(`${'ã'.repeat(400)}.pdf`);
  expect(name).toHaveLength(150);
  expect(name).toMatch(/ã\.pdf$/);
});

test.each([
  ['ata.PDF', 'pdf'],
  ['ata.tar.gz', 'gz'],
  ['ata', ''],
])('%j ends in %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});
