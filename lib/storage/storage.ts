export interface ByteRange {
  start: number;
  end: number;
}

/** Where evidence and reports are kept. A key is ours, never a person's file name. */
export interface Storage {
  /** Keeps the file at `path` under this key, whole or not at all. May take the file itself away. */
  put(path: string, key: string): Promise<void>;
  /** The object's bytes, pulled as the reader asks; null when there is no such object. */
  read(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  remove(key: string): Promise<void>;
  /** Removes what no record names and is older than `before`: what a crash left, files of deleted drafts. */
  sweep(onRecord: (keys: string[]) => Promise<Set<string>>, before: Date): Promise<void>;
  /** Throws when the store does not answer or cannot be written. */
  check(): Promise<void>;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** Nothing but a key of ours ever becomes a path or an address. */
export function assertKey(key: string): void {
  if (!isKey(key)) throw new Error('not a storage key');
}
