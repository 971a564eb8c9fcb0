import { expect, test } from 'vitest';
import { Refusal } from '@/lib/action/errors';
import { inTurn } from './turn';

test('work goes one after the other, whatever became of the one before', async () => {
  const done: string[] = [];
  const first = inTurn(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push('first');
    throw new Error('it broke');
  });
  const second = inTurn(async () => done.push('second'));
  await expect(first).rejects.toThrow('it broke');
  await second;
  expect(done).toEqual(['first', 'second']);
});

test('who comes when too many wait is refused, and is let in once they are gone', async () => {
  let release = () => undefined as unknown;
  const held = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  const waiting = Array.from({ length: 8 }, () => inTurn(() => held));
  await expect(inTurn(async () => 'late')).rejects.toThrow(Refusal);
  release();
  await Promise.all(waiting);
  expect(await inTurn(async () => 'later')).toBe('later');
});
