import { expect, test } from 'vitest';
import { Refusal } from '@/lib/action/errors';
import { inTurn } from './turn';

function hold() {
  let release = () => undefined as unknown;
  const held = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  return { held, release: () => release() };
}

test('work goes one after the other, whatever became of the one before', async () => {
  const done: string[] = [];
  const first = inTurn('ana', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push('first');
    throw new Error('it broke');
  });
  const second = inTurn('ana', async () => done.push('second'));
  await expect(first).rejects.toThrow('it broke');
  await second;
  expect(done).toEqual(['first', 'second']);
});

test('who comes when too many wait is refused, and is let in once they are gone', async () => {
  const { held, release } = hold();
  const waiting = Array.from({ length: 8 }, (_, index) => inTurn(`person ${index}`, () => held));
  await expect(inTurn('ana', async () => 'late')).rejects.toThrow(Refusal);
  release();
  await Promise.all(waiting);
  expect(await inTurn('ana', async () => 'later')).toBe('later');
});

test('one person has two works waiting at most, and keeps nobody else out', async () => {
  const { held, release } = hold();
  const hers = [inTurn('ana', () => held), inTurn('ana', () => Promise.reject(new Error('it broke')))];
  await expect(inTurn('ana', async () => 'third')).rejects.toMatchObject({ code: 'BUSY' });
  const his = inTurn('rui', async () => 'his');
  release();
  await Promise.allSettled(hers);
  expect(await his).toBe('his');
  expect(await inTurn('ana', async () => 'third')).toBe('third');
});
