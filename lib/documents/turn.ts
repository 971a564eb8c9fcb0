import { Refusal } from '@/lib/action/errors';

/** Who comes when so many wait is told to come back later. */
const MOST_WAITING = 8;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Work that takes the whole machine for a while waits here for the one before it, whatever became of that. Throws a
 * `Refusal` when too many wait already.
 */
export async function inTurn<Made>(work: () => Promise<Made>): Promise<Made> {
  if (waiting >= MOST_WAITING) throw new Refusal('BUSY');
  waiting += 1;
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}
