import { describe, expect, test } from 'vitest';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { aGoal, anActivity, anEvidence, aReportInput, SEGES, SEPOG } from '@/tests/factories/report';
import { assembleReport } from './assemble';

const JOINT = aGoal({ code: '2.3', planLabel: '2.3', position: 10, ruleKind: 'standing', minimumHours: undefined });
const ACCESSION = { id: 'porto', acronym: 'PM-PVH', name: 'Prefeitura de Porto Velho', role: 'ACCESSION' } as const;
const due = { goalCode: '2.2', period: '2026', dueOn: civilDate('2026-12-31'), fulfilledOn: null, ofYear: true };

describe('only validated work counts as done', () => {
  const report = assembleReport(
    aReportInput({
      activities: [
        anActivity(),
        anActivity({ id: 'b', status: 'SUBMITTED', hours: 8, title: 'Em análise' }),
        anActivity({ id: 'c', status: 'RETURNED', hours: 4, title: 'Devolvida' }),
        anActivity({ id: 'd', status: 'DRAFT', hours: 2, title: 'Rascunho' }),
      ],
    }),
  );

  test('each state is counted apart', () => {
    expect(report.figures.activities).toEqual({ validated: 1, inReview: 1, returned: 1, draft: 1 });
    expect(report.training?.hours).toEqual({ validated: 20, inReview: 8, returned: 4, draft: 2 });
  });

  test('enrolled, completed and the hours against the minimum come from validated classes alone', () => {
    expect(report.training).toMatchObject({ enrolled: 31, completed: 28 });
    expect(report.training?.byParty).toEqual([{ goalCode: '2.2', party: 'SEPOG/RO', validated: 20, minimum: 60 }]);
  });

  test('what was not validated is counted and never told', () => {
    expect(JSON.stringify(report)).not.toMatch(/Em análise"|Devolvida"|Rascunho"/);
    expect(report.open[1]?.activities).toEqual({ validated: 1, inReview: 1, returned: 1, draft: 1 });
  });
});

describe('an activity that serves two goals', () => {
  const report = assembleReport(
    aReportInput({ goals: [JOINT, aGoal()], activities: [anActivity({ goalCodes: ['2.3', '2.2'] })] }),
  );
  const goals = report.axes[1]?.goals ?? [];

  test('is counted once in every total, with its hours and its evidence', () => {
    expect(report.figures).toMatchObject({ activities: { validated: 1 }, evidence: 1, goalsWithActivity: 2 });
    expect(report.axes[1]?.validatedActivities).toBe(1);
    expect(report.training?.hours.validated).toBe(20);
    expect(report.annex).toHaveLength(1);
    expect(report.annex[0]?.goalCodes).toEqual(['2.3', '2.2']);
  });

  test('is told in full under the first goal of the plan and pointed at from the other', () => {
    expect(goals.map((goal) => goal.code)).toEqual(['2.2', '2.3']);
    expect(goals[0]?.activities[0]).toMatchObject({
      describedIn: null,
      figures: [{ value: 20, unit: 'horas' }, {}, {}],
    });
    expect(goals[1]?.activities[0]).toMatchObject({ describedIn: '2.2', figures: [], evidence: [] });
  });
});

test('a year without anything is a correct document of zeros', () => {
  const report = assembleReport(aReportInput({ year: 2027 }));
  expect(report.figures).toMatchObject({ activities: { validated: 0 }, fulfilled: 0, obligations: 0, evidence: 0 });
  expect(report.axes.map((axis) => axis.title)).toHaveLength(3);
  expect(report.training).toMatchObject({ byParty: [], byMonth: [] });
});

test('restricted evidence is counted and its file name appears nowhere', () => {
  const secret = anEvidence({ name: 'lista-com-cpf.pdf', published: false });
  const report = assembleReport(aReportInput({ activities: [anActivity({ evidence: [secret] })] }));
  expect(report.figures).toMatchObject({ evidence: 1, unpublishedEvidence: 1 });
  expect(report.annex[0]).toMatchObject({ number: 1, name: null, file: secret.file });
  expect(JSON.stringify(report)).not.toContain('lista-com-cpf');
});

test('one file that proves two activities has one number in the annex', () => {
  const report = assembleReport(aReportInput({ activities: [anActivity(), anActivity({ id: 'b' })] }));
  expect(report.annex).toHaveLength(1);
  expect(report.axes[1]?.goals[0]?.activities.map((activity) => activity.evidence[0]?.number)).toEqual([1, 1]);
});

test('parties come as coordinator, partner, accession, and all accessions share one column', () => {
  const other = { ...ACCESSION, id: 'other', acronym: 'PM-JIP' };
  const obligations = [ACCESSION.id, other.id].map((partyId) => ({ ...due, partyId, situation: 'a_vencer' as const }));
  const report = assembleReport(aReportInput({ parties: [ACCESSION, SEPOG, other, SEGES], obligations }));
  expect(report.parties.map((party) => party.acronym)).toEqual(['SEGES', 'SEPOG/RO', 'PM-PVH', 'PM-JIP']);
  expect(report.columns.map((column) => column.label)).toEqual(['SEGES', 'SEPOG/RO', 'Aderentes']);
  const cells = report.axes[1]?.goals[0]?.cells ?? [];
  expect(cells[2]?.entries).toEqual([
    { situation: 'a_vencer', label: 'A vencer', count: 2, dueOn: null, fulfilledOn: null },
  ]);
  expect(cells[0]?.entries).toEqual([]);
});

test('axes come by number and goals of combined axes last, in the order of the plan', () => {
  const combined = aGoal({ code: 'C1', planLabel: '1 e 3', axes: [1, 3], position: 0, minimumHours: undefined });
  const { axes } = assembleReport(aReportInput({ goals: [combined, aGoal()], axes: aReportInput().axes.toReversed() }));
  expect(axes.map((axis) => axis.number)).toEqual([1, 2, 3, null]);
  expect(axes[3]?.goals[0]).toMatchObject({ code: 'C1', planLabel: '1 e 3', combined: true });
});

test('standing, suspended and waived obligations are not counted as owed, and what is open is counted by situation', () => {
  const situations = ['permanente', 'suspensa', 'dispensada', 'cumprida', 'cumprida_com_atraso', 'atrasada'] as const;
  const obligations = situations.map((situation) => ({ ...due, partyId: SEGES.id, situation }));
  const report = assembleReport(aReportInput({ obligations }));
  expect(report.figures).toMatchObject({ fulfilled: 2, obligations: 3 });
  expect(report.open[0]?.situations).toEqual([{ situation: 'atrasada', label: 'Atrasada', count: 1 }]);
});

test('a suspension says until when, unless several end on different days', () => {
  const suspended = (partyId: string, until: string) => ({
    ...due,
    partyId,
    situation: 'suspensa' as const,
    until: civilDate(until),
  });
  const labels = (...obligations: ReturnType<typeof suspended>[]) =>
    assembleReport(aReportInput({ obligations })).axes[1]?.goals[0]?.cells[0]?.entries.map(({ label }) => label);
  expect(labels(suspended(SEGES.id, '2026-10-25'))).toEqual(['Suspensa até 25/10/2026']);
  expect(labels(suspended(SEGES.id, '2026-10-25'), suspended(SEGES.id, '2026-12-01'))).toEqual(['Suspensa']);
});

test('hours stand in the month a class ended, exact to the cent, and in December when it ended the next year', () => {
  const report = assembleReport(
    aReportInput({
      activities: [
        anActivity({ hours: 0.1 }),
        anActivity({ id: 'b', hours: 0.2, performedTo: null }),
        anActivity({ id: 'c', hours: 8, performedFrom: civilDate('2026-12-30'), performedTo: civilDate('2027-01-04') }),
      ],
    }),
  );
  expect(report.training?.byMonth).toEqual([
    { label: 'SEPOG/RO', total: 8.3, hours: [0, 0, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 8] },
  ]);
});

test('nothing vanishes: an activity of a goal or party that the plan lacks is refused', () => {
  expect(() => assembleReport(aReportInput({ activities: [anActivity({ goalCodes: ['9.9'] })] }))).toThrow(RangeError);
  expect(() => assembleReport(aReportInput({ activities: [anActivity({ goalCodes: [] })] }))).toThrow(RangeError);
  expect(() => assembleReport(aReportInput({ activities: [anActivity({ partyId: 'x' })] }))).toThrow(RangeError);
});

test('the order of what the database returns does not change the report', () => {
  const activities = [anActivity(), anActivity({ id: 'b', title: 'Outra' }), anActivity({ id: 'c' })];
  expect(assembleReport(aReportInput({ activities: activities.toReversed() }))).toEqual(
    assembleReport(aReportInput({ activities })),
  );
});
