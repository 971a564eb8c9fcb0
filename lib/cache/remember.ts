import 'server-only';
import { machineTime } from '@/lib/clock/clock';

interface Kept {
  value: Promise<unknown>;
  /** From when on it is asked again. */
  until: number;
  /** From when on a change makes it be asked again; while it is being read, at once. */
  settled: number;
}

const shared = globalThis as typeof globalThis & { remembered?: Set<Map<string, Kept>> };
shared.remembered ??= new Set();

/** A patient answer outlives a change for as many times as long as it took to read. */
const PATIENCE = 10;
/** What took less is read anew after a change, also on a machine that is busy. */
const LONG_MS = 1_000;

export interface Memory {
  /** How long what was withdrawn by another process may still be shown. */
  seconds: number;
  /** Answers kept, the latest asked for. */
  most: number;
  /**
   * What a change of ours does to an answer: `forgets` it at once; is `patient`, so that what is long to read is not
   * read anew at every change; or `lasts`, because what is asked for never changes.
   */
  change: 'forgets' | 'patient' | 'lasts';
}

/**
 * The same reader, which asks the database once for all who ask alike within some seconds. Only for answers that do
 * not depend on who asks and that nobody alters; who may ask has been decided before.
 */
export function remember<Args extends readonly unknown[], Value>(
  read: (...args: Args) => Promise<Value>,
  { seconds, most, change }: Memory,
): (...args: Args) => Promise<Value> {
  const kept = new Map<string, Kept>();
  if (change !== 'lasts') shared.remembered?.add(kept);
  return (...args) => {
    const key = JSON.stringify(args);
    const start = machineTime().getTime();
    const found = kept.get(key);
    kept.delete(key);
    if (found && found.until > start) {
      kept.set(key, found);
      return found.value as Promise<Value>;
    }
    const value = read(...args);
    const entry = { until: start + seconds * 1000, settled: 0, value };
    kept.set(key, entry);
    value.then(
      () => {
        const end = machineTime().getTime();
        if (change === 'patient' && end - start >= LONG_MS) entry.settled = end + PATIENCE * (end - start);
      },
      // What failed is asked again.
      () => kept.get(key) === entry && kept.delete(key),
    );
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** After a change, and where a test writes by itself. */
export function forgetRemembered(): void {
  for (const kept of shared.remembered ?? []) {
    for (const [key, entry] of kept) {
      if (entry.settled === 0) kept.delete(key);
      else entry.until = Math.min(entry.until, entry.settled);
    }
  }
}
