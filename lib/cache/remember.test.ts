import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetRemembered, remember } from './remember';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const counting = () => {
  let reads = 0;
  return vi.fn(async (of: string) => `${of} ${++reads}`);
};

describe('a remembered reader', () => {
  test('asks once for all who ask alike, also at the same time', async () => {
    const read = counting();
    const ask = remember(read, { seconds: 30, most: 10 });
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a 1', 'a 1', 'b 2']);
    expect(await ask('a')).toBe('a 1');
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('asks again after its seconds', async () => {
    const ask = remember(counting(), { seconds: 30, most: 10 });
    await ask('a');
    vi.advanceTimersByTime(29_999);
    expect(await ask('a')).toBe('a 1');
    vi.advanceTimersByTime(1);
    expect(await ask('a')).toBe('a 2');
  });

  test('asks again after a change, unless what it reads never changes', async () => {
    const ask = remember(counting(), { seconds: 30, most: 10 });
    const lasting = remember(counting(), { seconds: 30, most: 10, lasting: true });
    await Promise.all([ask('a'), lasting('a')]);
    forgetRemembered();
    expect(await Promise.all([ask('a'), lasting('a')])).toEqual(['a 2', 'a 1']);
  });

  test('keeps nothing that was being read when the change came', async () => {
    const answers: ((value: string) => void)[] = [];
    const ask = remember(() => new Promise<string>((resolve) => answers.push(resolve)), { seconds: 30, most: 10 });
    const early = ask();
    forgetRemembered();
    const late = ask();
    answers[0]?.('withdrawn');
    answers[1]?.('now');
    expect([await early, await late, await ask()]).toEqual(['withdrawn', 'now', 'now']);
  });

  test('keeps no failure', async () => {
    let fails = true;
    const ask = remember(async () => (fails ? Promise.reject(new Error('down')) : 'up'), { seconds: 30, most: 10 });
    await expect(ask()).rejects.toThrow('down');
    fails = false;
    expect(await ask()).toBe('up');
  });

  test('keeps only so many answers, those asked for last', async () => {
    const read = counting();
    const ask = remember(read, { seconds: 30, most: 2 });
    for (const of of ['a', 'b', 'a', 'c']) await ask(of);
    expect(read).toHaveBeenCalledTimes(3);
    expect(await ask('a')).toBe('a 1');
    expect(await ask('b')).toBe('b 4');
  });
});
