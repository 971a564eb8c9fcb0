import { type FileHandle, open } from 'node:fs/promises';

const PAGE = 64 * 1024;
/** Small enough for its text to be short-lived memory. */
const STREAM_CHUNK = 96 * 1024;

/** A file under inspection: any part of it, or all of it in order, and never much of it in memory. */
export interface FileReader {
  path: string;
  size: number;
  /** Up to `length` bytes from there; fewer only where the file ends. */
  at(offset: number, length: number): Promise<Buffer>;
  /** The bytes of a chunk are only good until the next one is asked for. */
  stream(from?: { start: number; chunk: number }): AsyncGenerator<Buffer>;
}

/** Opens a file for as long as `look` takes. */
export async function readingFile<Data>(path: string, look: (file: FileReader) => Promise<Data>): Promise<Data> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return await look({ path, size, at: pages(handle), stream: (from) => stream(handle, from) });
  } finally {
    await handle.close();
  }
}

/** Small reads that follow each other come from one page. */
function pages(handle: FileHandle): FileReader['at'] {
  let page: Buffer = Buffer.alloc(0);
  let from = 0;
  return async (offset, length) => {
    if (offset < from || offset + length > from + page.length) {
      page = await read(handle, offset, Math.max(length, PAGE));
      from = offset;
    }
    return page.subarray(offset - from, offset - from + length);
  };
}

/** Reads one chunk ahead into a second buffer, so that looking at bytes and fetching them take turns no longer. */
async function* stream(
  handle: FileHandle,
  { start, chunk } = { start: 0, chunk: STREAM_CHUNK },
): AsyncGenerator<Buffer> {
  let [current, next] = [Buffer.allocUnsafe(chunk), Buffer.allocUnsafe(chunk)];
  let position = start;
  let reading = handle.read(current, 0, chunk, position);
  try {
    for (let { bytesRead } = await reading; bytesRead > 0; { bytesRead } = await reading) {
      position += bytesRead;
      reading = handle.read(next, 0, chunk, position);
      yield current.subarray(0, bytesRead);
      [current, next] = [next, current];
    }
  } finally {
    // The file must not be closed under a read that is under way.
    await reading.catch(() => undefined);
  }
}

async function read(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
}
