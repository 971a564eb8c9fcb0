import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Between two looks, so many times as long as one takes: looking is slow and holds everything up. */
const PACE = 4;

/** The most memory in use at once while `work` runs, above what was in use before; rubbish is not counted. */
export async function memoryRise(work: () => Promise<void>): Promise<number> {
  const base = inUse();
  let most = 0;
  let timer: NodeJS.Timeout;
  const look = () => {
    const start = performance.now();
    most = Math.max(most, inUse() - base);
    timer = setTimeout(look, PACE * (performance.now() - start));
  };
  timer = setTimeout(look, 20);
  try {
    await work();
  } finally {
    clearTimeout(timer);
  }
  return most;
}

function inUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
