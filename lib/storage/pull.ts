import 'server-only';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ByteRange } from '@/lib/storage/storage';

const CHUNK = 64 * 1024;

/** A part of a file, read only when asked, so that an abandoned download closes its file and raises nothing. */
export function pullFile(handle: FileHandle, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let position = start;
  return new ReadableStream({
    async pull(controller) {
      const buffer = Buffer.alloc(Math.min(CHUNK, Math.max(0, end - position + 1)));
      const { bytesRead } =
        buffer.length > 0 ? await handle.read(buffer, 0, buffer.length, position) : { bytesRead: 0 };
      if (bytesRead === 0) {
        await handle.close();
        return controller.close();
      }
      position += bytesRead;
      controller.enqueue(buffer.subarray(0, bytesRead));
    },
    cancel: () => handle.close(),
  });
}

/** The same over what comes from the network. */
export function pullStream(source: Readable): ReadableStream<Uint8Array> {
  // What fails after the reader went away is nobody's concern; before, the next pull throws it.
  source.on('error', () => undefined);
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) return controller.close();
      controller.enqueue(value);
    },
    cancel: () => void source.destroy(),
  });
}
