import { Refusal } from '@/lib/action/errors';
import type { FileReader } from './file-reader';
import { MOST_PIXELS } from './png';

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
const PAGE = 64 * 1024;
/** Some phones write a few facts of their own behind the picture, between these two marks. */
const PHONE_NOTE = /SEFH[\s\S]+SEFT$/;
const LONGEST_NOTE = 16 * 1024;

/**
 * Walks the markers of a JPEG to its end. Behind it only further JPEGs may come, as phones write them (depth, second
 * lens), zero bytes, or a phone's own short note.
 */
export async function inspectJpeg(file: FileReader): Promise<'image/jpeg'> {
  for (let offset = 0; ; ) {
    offset = await endOfPicture(file, offset);
    offset = await endOfZeros(file, offset);
    if (offset === file.size) return 'image/jpeg';
    const next = await file.at(offset, 3);
    if (next.equals(Buffer.from([0xff, SOI, 0xff]))) continue;
    if (await isPhoneNote(file, offset)) return 'image/jpeg';
    throw new Refusal('FILE_HIDDEN');
  }
}

/** Where the picture that begins at `offset` is over. */
async function endOfPicture(file: FileReader, offset: number): Promise<number> {
  for (let at = offset + 2; ; ) {
    const head = await file.at(at, 9);
    if (head.length < 2) throw new Refusal('FILE_DAMAGED');
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff || marker === 0) throw new Refusal('FILE_DAMAGED');
    if (marker === EOI) return at + 2;
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else {
      if (head.length < 4) throw new Refusal('FILE_DAMAGED');
      if (isFrame(marker) && head.length === 9) refuseTooLarge(head);
      at += 2 + head.readUInt16BE(2);
      if (marker === SOS) at = await endOfScan(file, at);
    }
  }
}

const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= SOI);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function refuseTooLarge(frame: Buffer): void {
  if (frame.readUInt16BE(5) * frame.readUInt16BE(7) > MOST_PIXELS) throw new Refusal('FILE_BOMB');
}

/** The next marker behind compressed data, in which FF stands before a zero or a restart number only. */
async function endOfScan(file: FileReader, start: number): Promise<number> {
  for (let at = start; ; ) {
    const page = await file.at(at, PAGE);
    if (page.length < 2) throw new Refusal('FILE_DAMAGED');
    for (let mark = page.indexOf(0xff); mark >= 0 && mark < page.length - 1; mark = page.indexOf(0xff, mark + 1)) {
      const next = page[mark + 1] ?? 0;
      if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at + mark;
    }
    at += page.length - 1;
  }
}

async function endOfZeros(file: FileReader, start: number): Promise<number> {
  for (let at = start; ; ) {
    const page = await file.at(at, PAGE);
    const first = page.findIndex((byte) => byte !== 0);
    if (first >= 0) return at + first;
    if (page.length === 0) return at;
    at += page.length;
  }
}

async function isPhoneNote(file: FileReader, offset: number): Promise<boolean> {
  if (file.size - offset > LONGEST_NOTE) return false;
  const note = (await file.at(offset, LONGEST_NOTE)).toString('latin1');
  return PHONE_NOTE.test(note) && !/PK\x03\x04|<script|<\?php|%PDF-/i.test(note);
}
