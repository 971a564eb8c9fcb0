import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '@/lib/action/errors';
import type { FileReader } from './file-reader';
import { testVirusWatch } from './test-virus';

const END_RECORD = 22;
/** How far from the end of a file programs look for the end record. */
const END_REACH = 66_000;
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 400 * 1024 * 1024;
/** Repetitive sheets come to a hundred; a bomb comes to a thousand. */
const MOST_RATIO = 200;
/** Below this much, a high ratio harms nobody. */
const HARMLESS = 4 * 1024 * 1024;
/** Behind an entry's data, its sizes may stand once more. */
const LONGEST_DESCRIPTOR = 24;

/** A ZIP whose directory and data agree, for as long as it is looked at. */
interface OpenZip {
  /** As its directory lists them. */
  entries: Entry[];
  open(entry: Entry): Promise<Readable>;
}

/**
 * Opens a ZIP with nothing before, between or behind its entries, each of which is as large as it says, and has one
 * name that leads nowhere else. Throws a `Refusal` for any other.
 */
export async function readingZip<Data>(file: FileReader, look: (zip: OpenZip) => Promise<Data>): Promise<Data> {
  await refuseTrailer(file);
  const zip = await openPromise(file.path, { autoClose: false, strictFileNames: true }).catch(damaged);
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new Refusal('FILE_BOMB');
    const entries = await readEntries(zip);
    const open = (entry: Entry) => zip.openReadStreamPromise(entry).catch(damaged);
    refuseTwins(entries);
    await refuseGaps(zip, entries, await directoryStart(file));
    refuseBomb(entries, file.size);
    for (const entry of entries) {
      if (entry.isEncrypted()) throw new Refusal('FILE_LOCKED');
      if (!entry.canDecodeFileData()) throw new Refusal('FILE_HIDDEN');
      await readThrough(entry, await open(entry));
    }
    return await look({ entries, open });
  } finally {
    zip.close();
  }
}

/** The end record is the file's last thing and has no comment, in which another file could stand. */
async function refuseTrailer(file: FileReader): Promise<void> {
  const end = await file.at(Math.max(0, file.size - END_RECORD), END_RECORD);
  if (end.toString('latin1', 0, 4) === 'PK\x05\x06' && end.readUInt16LE(20) === 0) return;
  const tail = await file.at(Math.max(0, file.size - END_REACH), END_REACH);
  const mark = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const isWhole = mark >= 0 && mark + END_RECORD <= tail.length;
  throw new Refusal(isWhole ? 'FILE_HIDDEN' : 'FILE_DAMAGED');
}

async function directoryStart(file: FileReader): Promise<number> {
  const end = await file.at(file.size - END_RECORD, END_RECORD);
  const [length, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  // With more than four gigabytes or 65,535 entries the numbers would stand elsewhere; nothing accepted has them.
  if (start + length !== file.size - END_RECORD) throw new Refusal('FILE_HIDDEN');
  return start;
}

async function readEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    // The library refuses names that lead out of the folder, and stored entries of another size than they say.
    const isSize = /size/.test((error as Error).message);
    throw new Refusal(isSize ? 'FILE_BOMB' : 'FILE_HIDDEN');
  }
  return entries;
}

/** Of two entries with one name, one program shows the first and another the second. */
function refuseTwins(entries: Entry[]): void {
  const names = new Set(entries.map(({ fileName }) => fileName.normalize('NFC').toLowerCase()));
  if (names.size < entries.length) throw new Refusal('FILE_HIDDEN');
}

/** Entries follow each other from the first byte to the directory, under the names that the directory gives them. */
async function refuseGaps(zip: ZipFile, entries: Entry[], directory: number): Promise<void> {
  const byPlace = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const [index, entry] of byPlace.entries()) {
    const gap = entry.relativeOffsetOfLocalHeader - end;
    if (gap < 0 || gap > (index === 0 ? 0 : LONGEST_DESCRIPTOR)) throw new Refusal('FILE_HIDDEN');
    const header = await zip.readLocalFileHeaderPromise(entry).catch(damaged);
    if (!header.fileName.equals(entry.fileNameRaw)) throw new Refusal('FILE_HIDDEN');
    end = header.fileDataStart + entry.compressedSize;
  }
  if (directory < end || directory - end > LONGEST_DESCRIPTOR) throw new Refusal('FILE_HIDDEN');
}

function refuseBomb(entries: Entry[], size: number): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > MOST_BYTES || (total > HARMLESS && total > size * MOST_RATIO)) throw new Refusal('FILE_BOMB');
}

/** Reads an entry to its end and holds it against the size and the checksum that were announced. */
async function readThrough(entry: Entry, source: Readable): Promise<void> {
  const watch = testVirusWatch();
  let sum = 0;
  try {
    for await (const chunk of source) {
      sum = crc32(chunk, sum);
      watch(chunk);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(/bytes/.test((error as Error).message) ? 'FILE_BOMB' : 'FILE_DAMAGED');
  }
  if (sum !== entry.crc32) throw new Refusal('FILE_DAMAGED');
}

function damaged(): never {
  throw new Refusal('FILE_DAMAGED');
}
