import type { Readable } from 'node:stream';

/** What storing a file learned of it. */
export interface StoredFile {
  key: string;
  size: number;
  sha256: string;
  mediaType: string;
}

export interface ByteRange {
  start: number;
  end: number;
}

/** Where evidence and reports are kept. A key is ours, never a person's file name. */
export interface Storage {
  /**
   * Keeps a stream whole or not at all. `inspect` sees the temporary file's path before it becomes visible
   * and returns its media type, or throws to refuse it.
   */
  write(source: Readable, maxBytes: number, inspect: (path: string) => Promise<string>): Promise<StoredFile>;
  /** The object's bytes, pulled as the reader asks; null when there is no such object. */
  read(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  remove(key: string): Promise<void>;
  /** Removes what no record names and is older than `before`: uploads cut by a crash, files of deleted drafts. */
  sweep(onRecord: (keys: string[]) => Promise<Set<string>>, before: Date): Promise<void>;
  /** Throws when the store cannot be written. */
  check(): Promise<void>;
}
