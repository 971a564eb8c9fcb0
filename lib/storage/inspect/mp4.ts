import { Refusal } from '@/lib/action/errors';
import type { FileReader } from './file-reader';

const BOXES = /^(ftyp|moov|mdat|free|skip|wide|uuid|moof|mfra|sidx|ssix|styp|emsg|meta|udta|pdin|prft|beam|pnot|sefd)$/;

/** Walks the boxes of an MP4 to the end of the file: all of them known, the film's description among them. */
export async function inspectMp4(file: FileReader): Promise<'video/mp4'> {
  const seen = new Set<string>();
  for (let offset = 0; offset < file.size; ) {
    const head = await file.at(offset, 16);
    if (head.length < 8) throw new Refusal('FILE_HIDDEN');
    const type = head.toString('latin1', 4, 8);
    if (!BOXES.test(type)) throw new Refusal('FILE_HIDDEN');
    seen.add(type);
    const length = lengthOf(head, file.size - offset);
    if (length < 8 || offset + length > file.size) throw new Refusal('FILE_DAMAGED');
    offset += length;
  }
  if (!seen.has('moov')) throw new Refusal('FILE_DAMAGED');
  return 'video/mp4';
}

/** 1 means that a long length follows, 0 that the box goes to the end of the file. */
function lengthOf(head: Buffer, rest: number): number {
  const length = head.readUInt32BE(0);
  if (length === 1) return head.length < 16 ? 0 : Number(head.readBigUInt64BE(8));
  return length === 0 ? rest : length;
}
