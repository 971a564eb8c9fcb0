import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { assembleReport } from '@/lib/domain/report/assemble';
import type { ReportInput } from '@/lib/domain/report/input';
import { anActivity, anEvidence, aReportInput, SEPOG } from '@/tests/factories/report';
import { annualPaper } from './paper/annual';
import { RENDERERS } from './renderers';

// Each report is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const render = (over: Partial<ReportInput>) => {
  const report = assembleReport(aReportInput(over));
  const stamp = { draft: report.edition === null, code: null, address: null, edition: report.edition };
  return RENDERERS.pdf(annualPaper(report), stamp);
};
const open = (pdf: Buffer) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

type Tagged = { role?: string; alt?: string; children?: Tagged[] };
const nodesOf = (node: Tagged): Tagged[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

async function eachPage<T>(document: PDFDocumentProxy, read: (page: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => read(index + 1)));
}

/** Text in reading order with any run of spaces as one, since lines may break anywhere. */
async function textOf(pdf: Buffer): Promise<string> {
  const document = await open(pdf);
  const pages = await eachPage(document, async (number) => {
    const { items } = await (await document.getPage(number)).getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  });
  return pages.join(' ').normalize('NFC').replace(/\s+/g, ' ');
}

async function tagsOf(pdf: Buffer): Promise<Tagged[]> {
  const document = await open(pdf);
  const trees = await eachPage(document, async (number) => (await document.getPage(number)).getStructTree());
  return trees.flatMap((tree) => nodesOf(tree as Tagged));
}

describe('the report of a year with a validated class', () => {
  const input: Partial<ReportInput> = {
    activities: [
      anActivity(),
      anActivity({ id: 'hidden', status: 'SUBMITTED', title: 'Curso que espera' }),
      anActivity({
        id: 'restricted',
        evidence: [anEvidence({ id: 'secret', name: 'cpf-de-todos.pdf', published: false })],
      }),
    ],
    obligations: [
      {
        goalCode: '2.2',
        partyId: SEPOG.id,
        period: '2026',
        dueOn: null,
        situation: 'a_vencer',
        fulfilledOn: null,
        ofYear: true,
      },
    ],
  };
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await render(input);
  });

  test('is a tagged PDF/A-2a in Portuguese with title and bookmarks', async () => {
    const document = await open(pdf);
    const { info, metadata } = await document.getMetadata();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(info).toMatchObject({ Title: 'Relatório Anual 2026, ACT nº 189/2025', Language: 'pt-BR' });
    expect(metadata?.getRaw()).toMatch(/<pdfaid:part>2<\/pdfaid:part>[^]*<pdfaid:conformance>A</);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const outline = await document.getOutline();
    expect(outline.map((entry) => entry.title)).toEqual(
      expect.arrayContaining(['Apresentação', 'O ano em números', 'Cursos e formação', 'Anexo: índice de evidências']),
    );
  });

  test('lists the goal verbatim, the activity with its counts, and its evidence with the SHA-256', async () => {
    const text = await textOf(pdf);
    expect(text).toContain('Realizar cursos na sua área de abrangência e atuação.');
    expect(text).toContain('Anual com o mínimo de 60 horas ao ano');
    expect(text).toMatch(/Curso de prestação de contas SEPOG\/RO · 20 horas · 31 inscritos · 28 concluintes/);
    expect(text).toMatch(/09\/03\/2026 a 11\/03\/2026/);
    expect(text).toContain('lista-de-presenca.pdf');
    expect(text.replaceAll(' ', '')).toContain('ab12'.repeat(16));
    expect(text).toContain('40 de 60 horas');
  });

  test('holds no sign that nobody sees, so that a search finds what it looks for', async () => {
    expect(await textOf(pdf)).not.toMatch(/[\u200b-\u200f\u2060\ufeff]/);
  });

  test('says that it is a preview, and hides what waits and what is restricted', async () => {
    const text = await textOf(pdf);
    expect(text).toContain('ACT nº 189/2025, prévia de 23/11/2026');
    expect(text).toContain('Evidência não publicada');
    expect(text).not.toMatch(/Curso que espera|cpf-de-todos/);
  });

  test('tags headings, tables with header cells, and the chart with its figures as text', async () => {
    const tags = await tagsOf(pdf);
    const roles = new Set(tags.map((tag) => tag.role));
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure']) expect(roles).toContain(role);
    expect(tags.find((tag) => tag.role === 'Figure')?.alt).toContain('SEPOG/RO: 40 em mar');
  });

  test('is the same, byte by byte, for the same data', async () => {
    expect((await render(input)).equals(pdf)).toBe(true);
  });
});

test('a year without validated activities says so, under the edition it was issued as', async () => {
  const text = await textOf(await render({ year: 2027, edition: 2 }));
  expect(text).toContain('Nenhuma atividade validada em 2027.');
  expect(text).toContain('2ª edição de 23/11/2026');
  expect(text).not.toContain('Prévia');
});

test.each([
  '#set page(width: 1pt) #panic("x") #read("style.typ")',
  '*a* _b_ $x^2$ = T \\ `c` <d> @e [f] "g" // h /* i */ -- ~ j',
  'Привет мир',
  'a'.repeat(300),
  'Turma de 🎓 e 👩‍🏫',
])('what people type is printed as they typed it: %s', async (title) => {
  const text = await textOf(await render({ activities: [anActivity({ title })] }));
  expect(text.replaceAll(' ', '')).toContain(title.replaceAll(' ', ''));
});

test('Arabic is printed, and a sign that no font has becomes the replacement sign instead of losing the report', async () => {
  const narrative = 'مرحبا 漢字 \u0007\ud800 fim';
  const text = await textOf(await render({ activities: [anActivity({ narrative })] }));
  expect(text).toMatch(/[\u0600-\u06ff\ufe70-\ufeff]{3}/u);
  expect(text).toContain('\ufffd\ufffd');
  expect(text).toContain('fim');
});
