import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { aGoal, anActivity, anEvidence, aReportInput, aSentAnswer, SEGES, SEPOG } from '@/tests/factories/report';
import { assembleReport } from './assemble';
import { compare } from './compare';
import { indicatorsOf } from './indicators';
import { forParty } from './restrict';

const OTHER = aGoal({ code: '1.5', planLabel: '1.5', axes: [1], position: 1, minimumHours: undefined });
const JOINT = aGoal({ code: 'C3', planLabel: '1 e 3', axes: [1, 3], position: 20, minimumHours: undefined });
const PARTIES = [
  { ...SEGES, elo: 'União' },
  { ...SEPOG, elo: 'Estados' },
];

describe('a figure beside last year', () => {
  test('has its difference and its percentage', () => {
    expect(compare(24, 20)).toEqual({ now: 24, before: 20, difference: 4, percentage: 20 });
    expect(compare(0.3, 0.1)).toMatchObject({ difference: 0.2, percentage: 200 });
  });
  test('from zero has a difference and no percentage', () => {
    expect(compare(3, 0)).toEqual({ now: 3, before: 0, difference: 3, percentage: null });
  });
  test('without a last year has neither', () => {
    for (const absent of [null, undefined]) {
      expect(compare(3, absent)).toEqual({ now: 3, before: null, difference: null, percentage: null });
    }
  });
});

describe('the year measured', () => {
  const facts = aReportInput({
    parties: PARTIES,
    goals: [OTHER, aGoal(), JOINT],
    activities: [
      anActivity({ goalCodes: ['2.2', '1.5'] }),
      anActivity({
        id: 'b',
        partyId: SEGES.id,
        goalCodes: ['C3'],
        hours: null,
        enrolled: null,
        completed: null,
        reach: 90,
        evidence: [anEvidence()],
      }),
      anActivity({ id: 'c', status: 'SUBMITTED', hours: 99 }),
    ],
  });
  const measured = indicatorsOf(facts);

  test('counts an activity of two goals once in the total and once under each', () => {
    expect(measured.total).toMatchObject({ activities: 2, hours: 20, classes: 1, evidence: 1, reach: 90 });
    expect(measured.goals['2.2']?.activities).toBe(1);
    expect(measured.goals['1.5']?.activities).toBe(1);
    expect(measured.axes['management-improvement']?.activities).toBe(1);
    expect(measured.axes.combined?.activities).toBe(1);
  });
  test('is told per party and per elo', () => {
    expect(measured.parties[SEPOG.id]).toMatchObject({ activities: 1, evidence: 1 });
    expect(measured.elos['União']).toMatchObject({ activities: 1 });
  });
  test('leaves out what was not validated', () => {
    const waiting = { ...facts, activities: facts.activities.map((row) => ({ ...row, status: 'SUBMITTED' as const })) };
    expect(indicatorsOf(waiting).total).toMatchObject({ activities: 0, hours: 0, classes: 0, evidence: 0, reach: 0 });
  });
});

test('parties without an elo stand last, and who joined in the year is counted and listed', () => {
  const joined = {
    id: 'x',
    acronym: 'PM-X',
    name: 'Prefeitura X',
    role: 'ACCESSION' as const,
    joinedOn: civilDate('2026-04-01'),
  };
  const report = assembleReport(
    aReportInput({ parties: [joined, ...PARTIES, { ...SEGES, id: 'y', acronym: 'Y', elo: 'Estados' }] }),
  );
  expect(report.elos).toEqual([
    { elo: 'Estados', parties: 2, joined: 0, activities: 0 },
    { elo: 'União', parties: 1, joined: 0, activities: 0 },
    { elo: 'Sem elo informado', parties: 1, joined: 1, activities: 0 },
  ]);
  expect(report.joined.map(({ acronym }) => acronym)).toEqual(['PM-X']);
});

test('only what was sent is told of the answers, and silence is named', () => {
  const draft = { onTime: null, protocol: null, narratives: [], highlights: ['Não enviado'], nothingToReport: ['2.2'] };
  const report = assembleReport(
    aReportInput({
      answers: [
        { ...draft, partyId: SEPOG.id, sentOn: null },
        aSentAnswer({
          ...{ partyId: SEGES.id, onTime: false },
          narratives: [{ axis: 'capacity-building', text: 'Foi um bom ano.' }],
        }),
      ],
    }),
  );
  expect(report.collection).toMatchObject({ asked: 2, onTime: 0, late: 1, missing: ['SEPOG/RO'] });
  expect(report.axes[1]?.narratives).toEqual([{ party: 'SEGES', text: 'Foi um bom ano.' }]);
  expect(report.axes[1]?.goals[0]?.nothingToReport).toEqual(['SEGES']);
  expect(JSON.stringify(report)).not.toContain('Não enviado');
});

test('a party’s report holds its own work alone, beside its own last year', () => {
  const input = aReportInput({
    parties: PARTIES,
    activities: [anActivity(), anActivity({ id: 'b', partyId: SEGES.id })],
  });
  const previous = indicatorsOf({ ...input, year: 2025 });
  const report = assembleReport(forParty({ ...input, previous }, SEPOG.id));
  expect(report.parties.map(({ acronym }) => acronym)).toEqual(['SEPOG/RO']);
  expect(report.figures.activities.validated).toBe(1);
  expect(report.indicators.previous?.total.activities).toBe(1);
});

test('who declared that there is nothing to report, and whose work was validated since, is told by the work', () => {
  const answers = [SEGES, SEPOG].map(({ id }) => aSentAnswer({ partyId: id }));
  const report = assembleReport(aReportInput({ answers, activities: [anActivity()] }));
  expect(report.axes[1]?.goals[0]?.nothingToReport).toEqual(['SEGES']);
});
