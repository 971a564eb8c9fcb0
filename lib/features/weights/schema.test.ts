import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { weightsForm, weightsMark } from './schema';

const GOALS = ['7d9f0a52-6e0c-4f4e-9d5b-0d9c2b1a3e41', '7d9f0a52-6e0c-4f4e-9d5b-0d9c2b1a3e42'] as const;

/** As a browser sends the page: every field, empty ones too. */
function sent(...weights: [string, string]) {
  const form = new FormData();
  form.append('id', '7d9f0a52-6e0c-4f4e-9d5b-0d9c2b1a3e40');
  form.append('seen', '- -');
  for (const goal of GOALS) form.append('goal', goal);
  for (const weight of weights) form.append('weight', weight);
  const { status, ...submission } = parseWithZod(form, { schema: weightsForm });
  const { value, error }: { value?: z.output<typeof weightsForm>; error?: Record<string, string[] | null> | null } =
    submission;
  return { status, value, error };
}

describe('the weights of a form', () => {
  test('are of every goal, each beside its own', () => {
    const { status, value } = sent('3', ' 100 ');
    expect(status).toBe('success');
    expect(value?.weights).toEqual([
      { id: GOALS[0], weight: 3 },
      { id: GOALS[1], weight: 100 },
    ]);
  });

  test('are taken back by leaving all of them empty', () => {
    const { value } = sent('', '');
    expect(value?.weights.map(({ weight }) => weight)).toEqual([null, null]);
  });

  test.each([
    ['', '5'],
    ['5', ''],
  ] as [string, string][])('are refused where only one is given: “%s” and “%s”', (...weights) =>
    expect(sent(...weights).error?.weight?.[0]).toContain('Faltam 1'),
  );

  test.each(['0', '101', '1,5', '-1', 'dez', '1e1', '007'])('refuse “%s”', (text) =>
    expect(sent('5', text).error?.weight).toEqual(['Use números inteiros de 1 a 100.']),
  );
});

test('the mark of weights tells none from any', () => {
  expect(weightsMark([{ weight: 3 }, { weight: null }])).toBe('3 -');
});
