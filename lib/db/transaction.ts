import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { db, type Tx } from '@/lib/db/client';

const ATTEMPTS = 12;

/** Attempts made whatever others do; further ones take turns in this process. */
const FREE_ATTEMPTS = 3;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs the body as one serializable transaction, again when PostgreSQL says that another one got in its way.
 * Losers wait a random while, so that they do not meet again; who lost several times then goes one after the other,
 * because a crowd around one row would let one of them through each time, and give up on the last. Whatever the body read stays true until it commits, so
 * a state checked inside needs no lock. `timeout` is in milliseconds.
 */
export async function transaction<T>(body: (tx: Tx) => Promise<T>, timeout = 15_000): Promise<T> {
  const run = () => db.$transaction(body, { isolationLevel: 'Serializable', maxWait: 10_000, timeout });
  for (let attempt = 1; ; attempt++) {
    try {
      return await (attempt > FREE_ATTEMPTS ? inTurn(run) : run());
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await sleep(Math.random() * 10 * Math.min(attempt, FREE_ATTEMPTS) ** 2);
    }
  }
}

/** Runs when all that came before has ended, well or not. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = turn.then(run);
  turn = mine.catch(() => undefined);
  return mine;
}

/** A lost race comes in several shapes (docs/decisions/0003); P2002 is the same row made by two at once. */
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause, meta } = error as { code?: string; cause?: { kind?: string }; meta?: unknown };
  if (code === 'P2034' || code === 'P2002') return true;
  if (cause?.kind === 'TransactionWriteConflict') return true;
  return code === 'P2010' && JSON.stringify(meta ?? '').includes('40001');
}
