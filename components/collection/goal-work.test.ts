import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GoalWork } from './goal-work';

const NONE = { code: '2.2', description: 'Cursos', validated: 0, inReview: 0, unsent: 0, hours: 0, work: [] };
const markup = (unsent: number) =>
  renderToStaticMarkup(createElement(GoalWork, { year: 2026, partyId: 'p', goal: { ...NONE, unsent } }));

test('what was not sent is counted in words that agree', () => {
  expect(markup(1)).toContain('1 atividade em rascunho ou devolvida, que ainda não conta<');
  expect(markup(2)).toContain('2 atividades em rascunho ou devolvidas, que ainda não contam<');
});
