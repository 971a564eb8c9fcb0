import { Refusal } from '@/lib/action/errors';

/** Who comes when so many wait is told to come back later. */
const MOST_WAITING = 8;
/** Of the same person, so that nobody keeps the others out. */
const MOST_OF_ONE = 2;

/** A line of its own, in which each work waits for the one before it, whatever became of that. */
export function oneByOne(): <Made>(work: () => Promise<Made>) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

const line = oneByOne();
/** Who waits, or is being served: once for each work. */
const waiting: string[] = [];

/**
 * Work that takes the whole machine for a while waits here for its turn. Throws a `Refusal` when too much waits already,
 * of everybody or of this person.
 */
export async function inTurn<Made>(userId: string, work: () => Promise<Made>): Promise<Made> {
  const own = waiting.filter((waiter) => waiter === userId);
  if (waiting.length >= MOST_WAITING || own.length >= MOST_OF_ONE) throw new Refusal('BUSY');
  waiting.push(userId);
  try {
    return await line(work);
  } finally {
    waiting.splice(waiting.indexOf(userId), 1);
  }
}
