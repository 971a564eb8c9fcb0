import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { aGoal, anActivity, anEvidence, aReportInput, aSentAnswer, SEGES, SEPOG } from '@/tests/factories/report';
import { unsent } from './answers';
import { type MissingKind, mayBeIssued, whatIsMissing } from './missing';

const settled = aReportInput();
const ready = aReportInput({ agreement: { ...settled.agreement, startsConfirmed: true }, answers: [] });
const kinds = (...asked: Parameters<typeof whatIsMissing>): MissingKind[] =>
  whatIsMissing(...asked).map(({ kind }) => kind);
const owed = {
  goalCode: '2.2',
  period: '2026',
  dueOn: civilDate('2026-12-31'),
  fulfilledOn: null,
  situation: 'a_vencer' as const,
  ofYear: true,
};

test('nothing is missing of a year that owes nothing and was asked for', () => {
  expect(whatIsMissing(ready, [])).toEqual([]);
});

test('what SEGES has not reviewed and what is in quarantine block, and lead to where they are solved', () => {
  const missing = whatIsMissing(
    {
      ...ready,
      activities: [
        anActivity({ id: 'a', status: 'SUBMITTED' }),
        anActivity({ id: 'b', evidence: [anEvidence({ quarantined: true })] }),
        anActivity({ id: 'c', status: 'SUBMITTED', evidence: [anEvidence({ quarantined: true })] }),
      ],
    },
    [],
  );
  expect(missing.map(({ kind, blocks }) => [kind, blocks])).toEqual([
    ['inReview', true],
    ['quarantined', true],
  ]);
  expect(missing[0]?.items.map(({ href }) => href)).toEqual(['/atividades/a', '/atividades/c']);
  expect(mayBeIssued(missing)).toBe(false);
});

test('what only its author can solve warns and does not block', () => {
  const activities = [anActivity({ status: 'RETURNED' }), anActivity({ id: 'b', status: 'DRAFT' })];
  const missing = whatIsMissing({ ...ready, activities }, [{ key: 'next-year', title: 'Próximo ano', text: '' }]);
  expect(missing.map(({ kind }) => kind)).toEqual(['returned', 'drafts', 'emptyTexts']);
  expect(mayBeIssued(missing)).toBe(true);
});

test('a goal is silent for who owes it, did nothing and declared nothing', () => {
  const obligations = [SEGES, SEPOG].map(({ id }) => ({ ...owed, partyId: id }));
  const items = (over: object) =>
    whatIsMissing({ ...ready, obligations, ...over }, []).find(({ kind }) => kind === 'silentGoals')?.items;
  expect(items({})).toMatchObject([{ href: '/metas/2.2', detail: ['SEGES', 'SEPOG/RO'] }]);
  expect(items({ activities: [anActivity()] })).toMatchObject([{ detail: ['SEGES'] }]);
  expect(items({ goals: [aGoal({ isAsked: false })] })).toBeUndefined();
  expect(items({ obligations: obligations.map((row) => ({ ...row, situation: 'cumprida' })) })).toBeUndefined();
  expect(items({ obligations: obligations.map((row) => ({ ...row, ofYear: false })) })).toBeUndefined();
  expect(items({ activities: [anActivity()], answers: [aSentAnswer({ partyId: SEGES.id })] })).toBeUndefined();
  for (const situation of ['nada_a_informar', 'suspensa', 'dispensada'] as const) {
    expect(items({ obligations: [{ ...owed, partyId: SEGES.id, situation }] })).toBeUndefined();
  }
});

test('silence to the request is named; a year that was not asked for says so; a presumed start warns', () => {
  expect(kinds({ ...ready, answers: [unsent(SEPOG.id)] }, [])).toEqual(['unanswered']);
  expect(kinds(aReportInput(), [])).toEqual(['notAsked', 'presumedStart']);
});

describe('a section’s text', () => {
  const year = (text: string) => [{ key: 'year', title: 'O ano em números', text }];
  const wrote = (text: string, proposed: string) => ({ ...ready, texts: [{ section: 'year', text, proposed }] });
  const SAID = 'Em 2026, até 20/11/2026, foram validadas 87 atividades.';

  test('that tells figures warns once the data give others, and leads to where it is written', () => {
    const missing = whatIsMissing(wrote('Foram 87 atividades.', SAID), year(SAID.replace('87', '130')));
    expect(missing).toMatchObject([
      { kind: 'staleTexts', blocks: false, items: [{ href: '/relatorios/2026/textos/year' }] },
    ]);
  });

  test('is not old because a day went by, nor where it tells no figure, nor where nobody knows what it was based on', () => {
    expect(kinds(wrote('Foram 87 atividades.', SAID), year(SAID.replace('20/11', '23/11')))).toEqual([]);
    expect(kinds(wrote('Um bom ano.', SAID), year(SAID.replace('87', '130')))).toEqual([]);
    expect(kinds(wrote('Foram 87 atividades.', ''), year(SAID))).toEqual([]);
  });

  test('is missing only where the data say nothing and nobody wrote', () => {
    expect(kinds(ready, year(''))).toEqual(['emptyTexts']);
    expect(kinds(wrote('Um bom ano.', ''), year(''))).toEqual([]);
    expect(kinds(ready, year(SAID))).toEqual([]);
  });
});
