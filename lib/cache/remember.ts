import 'server-only';
import { machineTime } from '@/lib/clock/clock';

interface Kept {
  until: number;
  value: Promise<unknown>;
}

const shared = globalThis as typeof globalThis & { remembered?: Set<Map<string, Kept>> };
shared.remembered ??= new Set();

export interface Memory {
  /** How long what was withdrawn by another process may still be shown. */
  seconds: number;
  /** Answers kept, the latest asked for. */
  most: number;
  /** What is asked for never changes, so that no change need forget it. */
  lasting?: true;
}

/**
 * The same reader, which asks the database once for all who ask alike within some seconds. Only for what anybody may
 * see: the answer does not depend on who asks, and nobody changes it. A change that this process makes forgets it.
 */
export function remember<Args extends readonly unknown[], Value>(
  read: (...args: Args) => Promise<Value>,
  { seconds, most, lasting }: Memory,
): (...args: Args) => Promise<Value> {
  const kept = new Map<string, Kept>();
  if (!lasting) shared.remembered?.add(kept);
  return (...args) => {
    const key = JSON.stringify(args);
    const time = machineTime().getTime();
    const found = kept.get(key);
    kept.delete(key);
    if (found && found.until > time) {
      kept.set(key, found);
      return found.value as Promise<Value>;
    }
    const value = read(...args);
    const entry = { until: time + seconds * 1000, value };
    kept.set(key, entry);
    // What failed is asked again.
    value.catch(() => kept.get(key) === entry && kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** After a change, and where a test writes by itself. */
export function forgetRemembered(): void {
  for (const kept of shared.remembered ?? []) kept.clear();
}
