import { expect, test } from 'vitest';
import plan from '@/prisma/seed/data/work-plan.json';
import { readingOf } from './reading';
import { deadlineRule } from './rule';

const readingOfGoal = (code: string) =>
  readingOf(deadlineRule.parse(plan.goals.find((goal) => goal.code === code)?.rule));

test.each([
  ['1.2', 'Uma vez, até 15 dias após o início da vigência.'],
  ['C1', 'Uma vez, até 10 dias após o início da vigência; depois, mantida durante a vigência.'],
  [
    '1.1',
    'Durante toda a vigência, com um período de registro por ano. Nunca fica em atraso. Após 180 dias sem registro, aparece “sem registro recente”. Lembrete 15 dias após o início.',
  ],
  ['2.1', 'Uma obrigação por ano civil, até 31/12.'],
  ['2.2', 'Uma obrigação por ano civil, até 31/12, com o mínimo de 60 horas por partícipe.'],
  ['3.2', 'Uma obrigação por ano civil, até 31/12, e mais uma a cada alteração nos cursos.'],
  ['1.7', 'Uma obrigação para cada reunião convocada, no prazo que ela der.'],
  ['3.5', 'Uma obrigação para cada pedido da Secretaria-Executiva, no prazo que ela der.'],
])('%s reads “%s”', (code, sentence) => {
  expect(readingOfGoal(code)).toBe(sentence);
});

test.each(plan.goals.map(({ code }) => code))('%s reads as one clean sentence or two', (code) => {
  expect(readingOfGoal(code)).toMatch(/^[A-ZÀ-Ú][^{}[\]]*\.$/);
  expect(readingOfGoal(code)).not.toMatch(/undefined|null|false| {2}|,,/);
});
