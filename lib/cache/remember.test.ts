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
    const ask = remember(read, { seconds: 30, most: 10, change: 'forgets' });
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a 1', 'a 1', 'b 2']);
    expect(await ask('a')).toBe('a 1');
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('asks again after its seconds', async () => {
    const ask = remember(counting(), { seconds: 30, most: 10, change: 'forgets' });
    await ask('a');
    vi.advanceTimersByTime(29_999);
    expect(await ask('a')).toBe('a 1');
    vi.advanceTimersByTime(1);
    expect(await ask('a')).toBe('a 2');
  });

  test('asks again after a change, unless what it reads never changes', async () => {
    const ask = remember(counting(), { seconds: 30, most: 10, change: 'forgets' });
    const lasting = remember(counting(), { seconds: 30, most: 10, change: 'lasts' });
    await Promise.all([ask('a'), lasting('a')]);
    forgetRemembered();
    expect(await Promise.all([ask('a'), lasting('a')])).toEqual(['a 2', 'a 1']);
  });

  test('that is patient keeps what was long to read for ten times as long, whatever changes', async () => {
    const slow = async (of: string) => new Promise<string>((resolve) => setTimeout(() => resolve(of), 1_000));
    const read = vi.fn(slow);
    const ask = remember(read, { seconds: 30, most: 10, change: 'patient' });
    const reading = ask('a');
    await vi.advanceTimersByTimeAsync(1_000);
    await reading;
    for (const [wait, reads] of [
      [9_999, 1],
      [1, 2],
    ] as const) {
      forgetRemembered();
      vi.advanceTimersByTime(wait);
      void ask('a');
      expect(read).toHaveBeenCalledTimes(reads);
    }
  });

  test('that is patient forgets at once what was quick to read', async () => {
    const read = counting();
    const ask = remember(read, { seconds: 30, most: 10, change: 'patient' });
    await ask('a');
    forgetRemembered();
    await ask('a');
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('keeps nothing that was being read when the change came', async () => {
    const answers: ((value: string) => void)[] = [];
    const ask = remember(() => new Promise<string>((resolve) => answers.push(resolve)), {
      seconds: 30,
      most: 10,
      change: 'forgets',
    });
    const early = ask();
    forgetRemembered();
    const late = ask();
    answers[0]?.('withdrawn');
    answers[1]?.('now');
    expect([await early, await late, await ask()]).toEqual(['withdrawn', 'now', 'now']);
  });

  test('keeps no failure', async () => {
    let fails = true;
    const ask = remember(async () => (fails ? Promise.reject(new Error('down')) : 'up'), {
      seconds: 30,
      most: 10,
      change: 'forgets',
    });
    await expect(ask()).rejects.toThrow('down');
    fails = false;
    expect(await ask()).toBe('up');
  });

  test('keeps only so many answers, those asked for last', async () => {
    const read = counting();
    const ask = remember(read, { seconds: 30, most: 2, change: 'forgets' });
    for (const of of ['a', 'b', 'a', 'c']) await ask(of);
    expect(read).toHaveBeenCalledTimes(3);
    expect(await ask('a')).toBe('a 1');
    expect(await ask('b')).toBe('b 4');
  });
});
