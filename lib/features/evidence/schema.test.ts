import { expect, test } from 'vitest';
import { evidenceUpload } from './schema';

test('a kind that does not exist is refused in words', () => {
  const parsed = evidenceUpload.safeParse({ activityId: '01980000-0000-7000-8000-000000000000', kind: 'VIRUS' });
  expect(parsed.error?.issues[0]?.message).toBe('Escolha o tipo do documento.');
});
