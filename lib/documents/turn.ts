let last: Promise<unknown> = Promise.resolve();

/** Work that takes the whole machine for a while waits here for the one before it, whatever became of that. */
export function inTurn<Made>(work: () => Promise<Made>): Promise<Made> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
