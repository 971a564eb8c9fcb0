import { Refusal } from '@/lib/action/errors';
import type { FileReader } from './file-reader';

const SIGNATURE = 8;
const CHUNK_FRAME = 12;
/** More than any camera takes; a small file can say that it is larger and fill the memory of who opens it. */
export const MOST_PIXELS = 250_000_000;

/** Walks the chunks of a PNG from its header to its end, which has to be the file's. */
export async function inspectPng(file: FileReader): Promise<'image/png'> {
  for (let offset = SIGNATURE, isFirst = true; ; isFirst = false) {
    const head = await file.at(offset, 16);
    if (head.length < 8) throw new Refusal('FILE_DAMAGED');
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (isFirst !== (type === 'IHDR') || !/^[A-Za-z]{4}$/.test(type)) throw new Refusal('FILE_DAMAGED');
    if (isFirst) refuseTooLarge(head);
    offset += CHUNK_FRAME + length;
    if (offset > file.size) throw new Refusal('FILE_DAMAGED');
    if (type !== 'IEND') continue;
    if (offset < file.size) throw new Refusal('FILE_HIDDEN');
    return 'image/png';
  }
}

function refuseTooLarge(header: Buffer): void {
  if (header.length < 16) throw new Refusal('FILE_DAMAGED');
  if (header.readUInt32BE(8) * header.readUInt32BE(12) > MOST_PIXELS) throw new Refusal('FILE_BOMB');
}
