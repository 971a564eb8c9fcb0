import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fieldsOf } from '@/components/form/from-state';
import { sendingProblems } from '@/lib/domain/collection/answer';
import { HeldGoals } from './held-goals';

const goal = (code: string, validated = 0) => ({
  ...{ code, validated, description: `Meta ${code}` },
  ...{ inReview: 0, unsent: 0, hours: 0, work: [] },
});

function markup(goals: ReturnType<typeof goal>[], nothing: string[], isSent = false) {
  const fieldErrors = isSent ? sendingProblems(goals, nothing) : {};
  const field = fieldsOf<string>({ formErrors: [], fieldErrors, values: { nothing } }, { nothing: '' });
  return renderToStaticMarkup(createElement(HeldGoals, { year: 2026, partyId: 'p', goals, field }));
}

test('what was saved is ticked goal by goal, so that one of them can be corrected', () => {
  const shown = markup([goal('1.5'), goal('2.2', 3), goal('3.4')], ['1.5', '3.4']);
  expect(shown.match(/checked=""/g)).toHaveLength(2);
  expect(shown).not.toMatch(/value="1.5 3.4"[^>]*checked=""|checked=""[^>]*value="1.5 3.4"/);
});

test('one box comes before the list, says how many goals it stands for and keeps its tick', () => {
  const shown = markup([goal('1.5'), goal('2.2', 3), goal('3.4')], ['1.5 3.4']);
  expect(shown.indexOf('Nada a informar nas 2 metas sem')).toBeLessThan(shown.indexOf('<ul>'));
  expect(shown.match(/checked=""/g)).toHaveLength(1);
  expect(shown).toMatch(/value="1.5 3.4"[^>]*checked=""|checked=""[^>]*value="1.5 3.4"/);
});

test('there is no such box when every goal has work', () => {
  expect(markup([goal('2.2', 3)], [])).not.toContain('type="checkbox"');
});

test('a goal that says nothing is told at its own box, to which the summary of errors leads', () => {
  const shown = markup([goal('1.5'), goal('3.4')], ['1.5'], true);
  expect(shown).toMatch(/id="campo-nothing-3-4"[^>]*aria-describedby="campo-nothing-3-4-erro"/);
  expect(shown).toContain('<div id="campo-nothing-3-4-erro"');
  expect(shown).not.toContain('campo-nothing-1-5-erro');
});
