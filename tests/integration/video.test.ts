import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFile } from '@/lib/storage/keep';
import { openEmptyWorld, type World } from '@/tests/factories/world';
import { mp4 } from '@/tests/fixtures/pictures';
import { joined } from '@/tests/fixtures/sample-file';
import { zip } from '@/tests/fixtures/zip';

let world: World;

beforeAll(async () => {
  world = await openEmptyWorld({ ALLOW_VIDEO: '1' });
});
afterAll(() => world.close());

const keep = (content: Buffer, fileName = 'visita.mp4') =>
  keepFile(Readable.from([content]), { fileName, maxBytes: 1_000_000 });

test('where films are accepted, an MP4 is kept as one', async () => {
  expect((await keep(mp4())).mediaType).toBe('video/mp4');
});

test.each([
  ['an archive behind its end', () => joined(mp4(), zip([{ name: 'a', data: 'b' }])), 'FILE_HIDDEN'],
  ['a part that no film has', () => joined(mp4(), '\0\0\0\x0cevil1234'), 'FILE_HIDDEN'],
  ['a cut end', () => mp4().subarray(0, -1), 'FILE_DAMAGED'],
  ['no description of the film', () => mp4().subarray(0, 24), 'FILE_DAMAGED'],
])('a film with %s is refused', async (_what, make, code) => {
  await expect(keep(make())).rejects.toMatchObject({ code });
});

test('a film with the name of a picture is refused', async () => {
  await expect(keep(mp4(), 'visita.png')).rejects.toMatchObject({ code: 'FILE_NAME' });
});
