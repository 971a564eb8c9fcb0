import { expect, test } from 'vitest';
import { assembleReport } from '@/lib/domain/report/assemble';
import type { ReportInput } from '@/lib/domain/report/input';
import type { Block, Inline, Span } from '@/lib/domain/report/paper';
import { aGoal, anActivity, aReportInput, SEPOG } from '@/tests/factories/report';
import { annualPaper } from './annual';
import { proposedTexts } from './proposed';

const late = { goalCode: '1.1', partyId: SEPOG.id, period: '', dueOn: null, fulfilledOn: null, ofYear: true } as const;
const input = aReportInput({
  goals: [aGoal({ code: '1.1', axes: [1], position: 1, minimumHours: undefined, ruleKind: 'standing' }), aGoal()],
  activities: [anActivity(), anActivity({ id: 'activity-2', title: 'Curso de transferências' })],
  obligations: [{ ...late, situation: 'atrasada' }],
});

const paperOf = (over: Partial<ReportInput> = {}) => annualPaper(assembleReport({ ...input, ...over }));

function paragraphs(paper: ReturnType<typeof annualPaper>, key: string): Inline[] {
  const blocks: Block[] = paper.sections.find((section) => section.key === key)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

const linksOf = (text: Inline[]) =>
  text
    .flat()
    .filter((piece): piece is Span => typeof piece === 'object' && piece.to !== undefined)
    .map(({ text: words, to }) => [words.replaceAll('\u00a0', ' '), to]);

test.each([
  ['presentation', [['evidências', 'secao-evidence']]],
  [
    'year',
    [
      ['2 atividades', 'atividades-por-eixo'],
      ['1 das 2 metas', 'atividades-por-eixo'],
    ],
  ],
  ['axis-capacity-building', [['2 atividades', 'atividades-axis-capacity-building']]],
  ['training', [['2 turmas', 'meta-2.2']]],
  ['challenges', [['1 obrigação', 'secao-open']]],
])('the sentences of “%s” lead to what they count', (key, links) => {
  expect(linksOf(paragraphs(paperOf(), key))).toEqual(links);
});

test('every link of a report leads to something that the same report tells', () => {
  const { sections } = paperOf();
  const said = JSON.stringify(sections);
  const anchors = new Set([
    ...sections.map(({ key }) => `secao-${key}`),
    ...[...said.matchAll(/"anchor":"([^"]+)"/g)].map(([, anchor]) => anchor),
  ]);
  const led = [...said.matchAll(/"to":"([^"]+)"/g)].map(([, to]) => to);
  expect(led.length).toBeGreaterThan(15);
  expect(led.filter((to) => !anchors.has(to))).toEqual([]);
});

test('a sentence that SEGES took over as it was keeps where it leads to, among words of its own', () => {
  const year = proposedTexts(assembleReport(input)).find(({ key }) => key === 'year')?.text ?? '';
  const paper = paperOf({ texts: [{ section: 'year', text: `Um ano bom. ${year}\n\nObrigado.`, proposed: year }] });
  const [first = [], second] = paragraphs(paper, 'year');
  const words = first.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  expect(words).toBe(`Um ano bom. ${year}`);
  expect(linksOf([first]).map(([, to]) => to)).toEqual(['atividades-por-eixo', 'atividades-por-eixo']);
  expect(second).toEqual(['Obrigado.']);
});

test('a sentence whose figure SEGES changed leads nowhere, since nothing stands behind it', () => {
  const paper = paperOf({ texts: [{ section: 'training', text: 'Foram 3 turmas.', proposed: '' }] });
  expect(paragraphs(paper, 'training')[0]).toEqual(['Foram 3 turmas.']);
});
