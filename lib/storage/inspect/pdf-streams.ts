import { pipeline, Readable } from 'node:stream';
import { constants, createInflate, inflateSync } from 'node:zlib';
import type { FileReader } from './file-reader';
import { plainNames } from './pdf-names';
import type { Window } from './windows';

/** Data of a PDF. */
export interface PdfStream {
  /** Where the data begins in the file. */
  offset: number;
  /** Its dictionary says that it holds objects. */
  isDeclared: boolean;
  /** It may hold objects, in a form that is not looked into; nobody writes it so but to hide them. */
  isOpaque: boolean;
  /** It has to be opened to be looked at; what is not compressed was seen with the file itself. */
  isCompressed: boolean;
}

const KEYWORD = 'stream';
const ENCODED = /\/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt)(?![A-Za-z0-9])/;
const PREDICTED = /\/Predictor[\s\0]+(?!1(?!\d))/;
/** An outline's /First is a reference; that of compressed objects is a number. */
const FIRST = /\/First[\s\0]+\d+(?!\d|[\s\0]+\d+[\s\0]+R)/;
const PEEK = 512;

/** The streams that begin in a window and may hold objects, by their dictionary or by what their data looks like. */
export function* streamsIn({ bytes, offset, from, to }: Window): Generator<PdfStream> {
  let last = Math.max(0, bytes.subarray(0, from).lastIndexOf(KEYWORD));
  for (let at = bytes.indexOf(KEYWORD, from); at >= 0 && at < to; at = bytes.indexOf(KEYWORD, at + 1)) {
    const dictionary = plainNames(bytes.toString('latin1', last, at));
    last = at;
    const end = at + KEYWORD.length;
    const lineEnd = /^(?:\r\n|\n|\r)/.exec(bytes.toString('latin1', end, end + 2));
    if (!lineEnd || bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const start = end + lineEnd[0].length;
    const isDeclared = dictionary.includes('/ObjStm');
    const isOpaque = (isDeclared || FIRST.test(dictionary)) && (ENCODED.test(dictionary) || PREDICTED.test(dictionary));
    const isFiltered = isDeclared && /\/F(?:ilter)?(?![A-Za-z])/.test(dictionary);
    const isCompressed = isFiltered || looksLikeObjects(bytes.subarray(start, start + PEEK));
    yield { offset: offset + start, isDeclared, isOpaque, isCompressed };
  }
}

/** Compressed objects begin with a list of numbers, whatever their dictionary calls itself. */
function looksLikeObjects(data: Buffer): boolean {
  if (((data[0] ?? 0) & 0x0f) !== 8 || data.length < 2 || data.readUInt16BE(0) % 31 !== 0) return false;
  try {
    const start = inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 256 * 1024 });
    return /^(?:[\s\0]|%[^\r\n]*[\r\n])*\d+[\s\0]+\d+[\s\0]/.test(start.toString('latin1', 0, 4_096));
  } catch (error) {
    // So much out of so little is worth a closer look, which counts it.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  }
}

/** The objects themselves, as far as they can be read, compressed or not. */
export async function* objectsOf(file: FileReader, { offset }: PdfStream): AsyncGenerator<Buffer> {
  const inflate = createInflate();
  const source = Readable.from(copies(file.stream({ start: offset, chunk: 16 * 1024 })), { objectMode: false });
  pipeline(source, inflate, () => undefined);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch {
    // A reader takes what comes before the damage; that has been looked at.
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/** Chunks that stay what they are while the next ones are read. */
async function* copies(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of source) yield Buffer.from(chunk);
}
