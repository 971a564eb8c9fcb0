import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { db, type Tx } from '@/lib/db/client';

const ATTEMPTS = 10;

/**
 * Runs the body as one serializable transaction, again when PostgreSQL says that another one got in its way.
 * Losers wait a random while, so that they do not meet again. Whatever the body read stays true until it commits, so
 * a state checked inside needs no lock. `timeout` is in milliseconds.
 */
export async function transaction<T>(body: (tx: Tx) => Promise<T>, timeout = 15_000): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(body, { isolationLevel: 'Serializable', maxWait: 10_000, timeout });
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await sleep(Math.random() * 10 * attempt * attempt);
    }
  }
}

/** A lost race comes in several shapes (docs/decisions/0003); P2002 is the same row made by two at once. */
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause, meta } = error as { code?: string; cause?: { kind?: string }; meta?: unknown };
  if (code === 'P2034' || code === 'P2002') return true;
  if (cause?.kind === 'TransactionWriteConflict') return true;
  return code === 'P2010' && JSON.stringify(meta ?? '').includes('40001');
}
