import { expect, test } from 'vitest';
import { nextStep } from './next-step';

test('what a collection asks for is answered there, and no activity is recorded for it', () => {
  expect(nextStep({ id: 'o1', collectedYear: 2026 })).toEqual({ isAnswer: true, href: '/relatorios/2026/coleta' });
});

test('anything else is met by recording an activity for it', () => {
  expect(nextStep({ id: 'o1', collectedYear: null })).toEqual({
    isAnswer: false,
    href: '/atividades/nova?obrigacao=o1',
  });
});
