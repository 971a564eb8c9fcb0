import ExcelJS from 'exceljs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { PaperView } from '@/components/report/paper/paper-view';
import { annualPaper, partyPaper, statePaper } from '@/lib/documents/paper/annual';
import { toPicture } from '@/lib/documents/pictures';
import { RENDERERS } from '@/lib/documents/renderers';
import { civilDate } from '@/lib/domain/calendar/civil-date';
import { assembleReport } from '@/lib/domain/report/assemble';
import { indicatorsOf } from '@/lib/domain/report/indicators';
import type { ReportInput } from '@/lib/domain/report/input';
import type { Block, Paper, Stamp } from '@/lib/domain/report/paper';
import { forParty } from '@/lib/domain/report/restrict';
import { aGoal, anActivity, anEvidence, aReportInput, SEGES, SEPOG } from '@/tests/factories/report';
import { bare, OF_THE_PAGE, partsOf, textOf } from '@/tests/support/office';
import { readPdf } from '@/tests/support/pdf';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DRAFT: Stamp = { draft: true, code: null, address: null, edition: null };
const ISSUED: Stamp = {
  draft: false,
  code: 'PT26-7K4M-Q9ZX',
  address: 'https://plano.example/conferir/PT26-7K4M-Q9ZX',
  edition: 2,
};

const SILENT = aGoal({
  code: '1.5',
  planLabel: '1.5',
  axes: [1],
  position: 1,
  minimumHours: undefined,
  description: 'Implementar o modelo.',
});
const EVENTS = aGoal({
  code: '3.4',
  planLabel: '3.4',
  axes: [3],
  position: 14,
  minimumHours: undefined,
  description: 'Participar de fóruns.',
});

const input: ReportInput = aReportInput({
  goals: [SILENT, aGoal(), EVENTS],
  activities: [
    anActivity({ hours: 20.5, narrative: 'Com turma cheia.\n\nE lista de espera.' }),
    anActivity({
      id: 'b',
      partyId: SEGES.id,
      goalCodes: ['3.4'],
      title: 'Fórum Nacional',
      hours: null,
      enrolled: null,
      completed: null,
      participants: 1411,
      reach: 36_000,
      evidence: [anEvidence({ id: 'e2', name: 'ata.pdf', kind: 'MINUTES' })],
    }),
    anActivity({ id: 'c', status: 'SUBMITTED' }),
  ],
  obligations: [SEGES, SEPOG].map(({ id }, index) => ({
    goalCode: '2.2',
    partyId: id,
    period: '2026',
    dueOn: civilDate('2026-12-31'),
    situation: index === 0 ? ('cumprida' as const) : ('a_vencer' as const),
    fulfilledOn: index === 0 ? civilDate('2026-05-04') : null,
    ofYear: true,
  })),
});
const previous = indicatorsOf({ ...input, year: 2025, activities: [anActivity({ hours: 10 })], obligations: [] });

/** Every text that carries a figure or a name, as the paper holds it. */
function textsOf(block: Block): string[] {
  if (block.kind === 'figures') return block.items.flatMap(({ value, words }) => [value, words]);
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ text }) => text)));
  if (block.kind === 'activity')
    return [block.title, block.about, block.days, ...block.paragraphs, ...block.evidence.map(({ text }) => text)];
  if (block.kind === 'paragraph') return block.text.map((piece) => (typeof piece === 'string' ? piece : piece.text));
  return [];
}

const markupOf = (paper: Paper) =>
  renderToStaticMarkup(
    createElement(PaperView, { paper, opensActivities: true, photoHref: (id) => `/api/evidencias/${id}` }),
  );

describe('the same report in every format', () => {
  const report = assembleReport({ ...input, previous });
  const paper = annualPaper(report);
  const book = new ExcelJS.Workbook();
  let texts: Record<'pdf' | 'docx' | 'page', string>;
  let parts: Map<string, string>;
  let markup: string;

  beforeAll(async () => {
    const [pdf, docx, xlsx] = await Promise.all([
      RENDERERS.pdf(paper, DRAFT),
      RENDERERS.docx(paper, DRAFT),
      RENDERERS.xlsx(paper, DRAFT),
    ]);
    parts = await partsOf(docx);
    markup = markupOf(paper);
    texts = {
      pdf: bare((await readPdf(pdf)).text),
      docx: textOf(parts.get('word/document.xml') ?? ''),
      page: textOf(markup.replace(OF_THE_PAGE, '')),
    };
    await book.xlsx.load(xlsx as unknown as ArrayBuffer);
  });

  test('says each figure that the data give, beside last year’s', () => {
    for (const text of Object.values(texts)) {
      // Counted by hand from the input: two validated, one fulfilled of two, 20.5 hours against 10 the year before.
      for (const said of [
        '20,5h',
        'Atividadesvalidadas21+1+100%',
        'Horasdecurso20,510+10,5+105%',
        'Participantes1.4110+1.411–',
        'Pessoasalcançadas36.0000+36.000–',
        'obrigaçõescumpridas,de2doano',
        '20,5de60',
        'SEPOG/RO·20,5horas·31inscritos·28concluintes',
        'SEGES·1.411participantes·36.000pessoasalcançadas',
      ])
        expect(text).toContain(said);
    }
  });

  test('holds every text of the paper, word for word', () => {
    const all = paper.sections.flatMap((section) => section.blocks.flatMap(textsOf)).filter((text) => text !== '–');
    expect(all.length).toBeGreaterThan(80);
    for (const [format, text] of Object.entries(texts)) {
      const lost = all.filter((said) => !text.includes(bare(said)));
      expect({ format, lost }).toEqual({ format, lost: [] });
    }
  });

  test('the workbook holds the same figures as numbers and the days as dates', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Sobre',
      'Indicadores',
      'Partícipes',
      'Atividades',
      'Obrigações',
      'Evidências',
    ]);
    const total = new Map<unknown, unknown[]>();
    book.getWorksheet('Indicadores')?.eachRow(({ values }) => {
      const [, scope, , name, ...numbers] = values as unknown[];
      if (scope === 'Total') total.set(name, numbers);
    });
    expect(total.get('Atividades validadas')).toEqual([2, 1, 1, 100]);
    expect(total.get('Horas de curso')).toEqual([20.5, 10, 10.5, 105]);
    expect(total.get('Participantes')).toEqual([1411, 0, 1411]);
    const activities = book.getWorksheet('Atividades');
    expect(activities?.rowCount).toBe(1 + report.figures.activities.validated);
    expect(activities?.getCell('D2').value).toEqual(new Date('2026-03-09'));
    expect(activities?.getCell('F2').value).toBe(20.5);
    expect(book.getWorksheet('Evidências')?.rowCount).toBe(1 + report.figures.evidence);
  });

  test('the DOCX is in Portuguese, with real headings, headers of tables that repeat, and RASCUNHO on each page', () => {
    const document = parts.get('word/document.xml') ?? '';
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang w:val="pt-BR"/);
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(document).toContain('<w:tblHeader/>');
    expect([...parts].find(([name]) => name.startsWith('word/header'))?.[1]).toContain('RASCUNHO');
  });

  test('every figure and name that leads somewhere leads to what is there', () => {
    const document = parts.get('word/document.xml') ?? '';
    const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    const marks = new Set(
      [...document.matchAll(/w:bookmarkStart w:name="([^"]+)"|w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(
        ([, a, b]) => a ?? b,
      ),
    );
    const jumps = [...document.matchAll(/w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, to]) => to);
    expect(jumps.length).toBeGreaterThan(10);
    expect(jumps.filter((to) => !marks.has(to))).toEqual([]);
    expect(markup).toContain('href="/atividades/activity-1"');
  });
});

test('an issued copy carries its edition, code and where to check it, and no trace of a draft', async () => {
  const paper = annualPaper(assembleReport(input));
  const [pdf, docx] = await Promise.all([RENDERERS.pdf(paper, ISSUED), RENDERERS.docx(paper, ISSUED)]);
  const { text } = await readPdf(pdf);
  const parts = await partsOf(docx);
  const footer = [...parts]
    .filter(([name]) => name.startsWith('word/footer'))
    .map(([, xml]) => xml)
    .join('');
  for (const said of [text, footer]) expect(bare(said)).toContain('PT26-7K4M-Q9ZX');
  expect(bare(text)).toContain('plano.example/conferir/PT26-7K4M-Q9ZX,comocódigo');
  expect(text).toContain('2ª edição de 23/11/2026');
  expect(bare(text) + [...parts.values()].join('')).not.toMatch(/RASCUNHO|Prévia/);
});

test('the report of a party and the state of the plan are documents of the same kind', async () => {
  const party = partyPaper(assembleReport(forParty({ ...input, previous }, SEPOG.id)));
  const state = statePaper(assembleReport(input));
  const [first, second] = await Promise.all([RENDERERS.pdf(party, DRAFT), RENDERERS.pdf(state, DRAFT)]);
  const [ofParty, ofState] = await Promise.all([readPdf(first), readPdf(second)]);
  expect(ofParty.text).toContain('Relatório do partícipe SEPOG/RO, 2026');
  expect(ofParty.text).not.toContain('Fórum Nacional');
  expect(ofState.text).toContain('Situação do plano em 23/11/2026');
  expect(ofState.text).not.toContain('Curso de prestação de contas');
});

test('photos enter the PDF, the DOCX and the page, with their description', async () => {
  const picture = await toPicture(
    await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#369' } })
      .png()
      .toBuffer(),
  );
  if (!picture) throw new Error('the picture was not read');
  expect(picture).toMatchObject({ width: 1400, height: 933 });
  const photos = [{ evidenceId: 'e2', caption: 'Fórum Nacional.', alternative: 'Auditório cheio' }];
  const paper = annualPaper(assembleReport({ ...input, photos }));
  const pictures = new Map([['e2', picture]]);
  const [pdf, docx] = await Promise.all([
    RENDERERS.pdf(paper, DRAFT, pictures),
    RENDERERS.docx(paper, DRAFT, pictures),
  ]);
  expect((await readPdf(pdf)).text).toContain('Fórum Nacional.');
  expect(pdf.includes('/DCTDecode')).toBe(true);
  expect((await partsOf(docx)).get('word/document.xml')).toContain('descr="Auditório cheio"');
  expect(markupOf(paper)).toContain('src="/api/evidencias/e2" alt="Auditório cheio"');
});

test('a file that is no picture becomes none', async () => {
  expect(await toPicture(Buffer.from('%PDF-1.7'))).toBeNull();
});
