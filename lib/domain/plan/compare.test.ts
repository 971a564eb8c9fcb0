import { expect, test } from 'vitest';
import { type ComparedGoal, compareVersions } from './compare';

function goal(given: Partial<ComparedGoal> = {}): ComparedGoal {
  return {
    ...{ code: '2.2', description: 'Realizar cursos', deadlineText: 'Anual', appliesToAccessions: true },
    rule: { kind: 'annual', minimumHours: 60 },
    axes: [2],
    responsible: ['SEGES', 'SEPOG/RO'],
    ...given,
  };
}

const words = (before: ComparedGoal[], after: ComparedGoal[]) =>
  compareVersions(before, after).goals.map(({ code, comparison }) => `${code} ${comparison}`);

test('a goal that says the same is the same, whatever the order of what it lists', () => {
  const after = goal({ rule: { minimumHours: 60, kind: 'annual' }, responsible: ['SEPOG/RO', 'SEGES'] });
  expect(words([goal()], [after])).toEqual(['2.2 same']);
});

test.each<Partial<ComparedGoal>>([
  { description: 'Realizar cursos e oficinas' },
  { deadlineText: 'Semestral' },
  { rule: { kind: 'annual', minimumHours: 80 } },
  { axes: [1, 2] },
  { responsible: ['SEGES'] },
  { appliesToAccessions: false },
])('a goal that now says %j is changed', (given) => {
  expect(words([goal()], [goal(given)])).toEqual(['2.2 changed']);
});

test('what only one of the versions has is added or removed', () => {
  const { goals, removed } = compareVersions([goal(), goal({ code: '1.1' })], [goal({ code: '1.8' }), goal()]);
  expect(goals.map(({ comparison }) => comparison)).toEqual(['added', 'same']);
  expect(removed.map(({ code }) => code)).toEqual(['1.1']);
});
