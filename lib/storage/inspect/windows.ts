/** A stretch of a stream. What begins in `[from, to)` is looked for here; the rest is its surroundings. */
export interface Window {
  bytes: Buffer;
  /** Where `bytes` begins in the stream. */
  offset: number;
  from: number;
  to: number;
}

/**
 * Cuts a stream into windows that overlap, so that nothing is missed where two chunks meet: each has at least `before`
 * bytes of what came before `from` and `after` bytes of what comes behind `to`, where the stream has them. The bytes
 * are only good until the next window: all share one buffer, so that a large file leaves no trail in memory.
 */
export async function* windows(
  source: AsyncIterable<Buffer>,
  { before, after }: { before: number; after: number },
): AsyncGenerator<Window> {
  let buffer = Buffer.allocUnsafe(0);
  let length = 0;
  let offset = 0;
  let from = 0;
  for await (const chunk of source) {
    if (length + chunk.length > buffer.length) buffer = grown(buffer, length, before + after + chunk.length);
    chunk.copy(buffer, length);
    length += chunk.length;
    const to = length - after;
    if (to <= from) continue;
    yield { bytes: buffer.subarray(0, length), offset, from, to };
    const cut = Math.max(0, to - before);
    buffer.copyWithin(0, cut, length);
    length -= cut;
    offset += cut;
    from = to - cut;
  }
  yield { bytes: buffer.subarray(0, length), offset, from, to: length };
}

function grown(buffer: Buffer, length: number, least: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(least, 2 * buffer.length));
  buffer.copy(larger, 0, 0, length);
  return larger;
}
