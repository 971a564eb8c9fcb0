import { Refusal } from '@/lib/action/errors';
import type { FileReader } from './file-reader';

const RIFF_HEAD = 12;
const CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF', 'XMP '];

/** Walks the chunks of a WebP: all of them known, and the file as long as it says. */
export async function inspectWebp(file: FileReader): Promise<'image/webp'> {
  const end = 8 + (await file.at(4, 4)).readUInt32LE(0);
  if (end > file.size) throw new Refusal('FILE_DAMAGED');
  // The size leaves out a byte that makes the last chunk even.
  if (file.size > end + (end % 2)) throw new Refusal('FILE_HIDDEN');
  for (let offset = RIFF_HEAD; offset < end; ) {
    const head = await file.at(offset, 8);
    if (head.length < 8) throw new Refusal('FILE_DAMAGED');
    if (!CHUNKS.includes(head.toString('latin1', 0, 4))) throw new Refusal('FILE_HIDDEN');
    const length = head.readUInt32LE(4);
    offset += 8 + length + (length % 2);
    if (offset > end + (end % 2)) throw new Refusal('FILE_DAMAGED');
  }
  return 'image/webp';
}
