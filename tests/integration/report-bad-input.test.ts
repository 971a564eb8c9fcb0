import ExcelJS from 'exceljs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PaperView } from '@/components/report/paper/paper-view';
import { annualPaper } from '@/lib/documents/paper/annual';
import { RENDERERS } from '@/lib/documents/renderers';
import { assembleReport } from '@/lib/domain/report/assemble';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import { anActivity, aReportInput, SEPOG } from '@/tests/factories/report';
import { bare, partsOf, textOf } from '@/tests/support/office';
import { readPdf } from '@/tests/support/pdf';

vi.setConfig({ testTimeout: 120_000 });

const DRAFT: Stamp = { draft: true, code: null, address: null, edition: null };

const markupOf = (paper: Paper) =>
  renderToStaticMarkup(
    createElement(PaperView, { paper, opensActivities: true, photoHref: (id) => `/api/evidencias/${id}` }),
  );

test('an empty year is a whole document in every format', async () => {
  const paper = annualPaper(assembleReport(aReportInput({ year: 2027 })));
  const [pdf, docx, xlsx] = await Promise.all([
    RENDERERS.pdf(paper, DRAFT),
    RENDERERS.docx(paper, DRAFT),
    RENDERERS.xlsx(paper, DRAFT),
  ]);
  for (const text of [
    (await readPdf(pdf)).text,
    textOf((await partsOf(docx)).get('word/document.xml') ?? ''),
    markupOf(paper),
  ])
    expect(bare(text)).toContain(bare('Nenhuma atividade validada em 2027.'));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx as unknown as ArrayBuffer);
  expect(book.getWorksheet('Atividades')?.rowCount).toBe(1);
});

test('Cyrillic, emoji, combining signs, endless words and signs that XML has no place for reach every format', async () => {
  const title = `Привет 🎓 é ${'a'.repeat(300)} fim`;
  const paper = annualPaper(
    assembleReport(
      aReportInput({
        activities: [anActivity({ title, narrative: `Um\u0001dois ${'palavra '.repeat(4000)}` })],
      }),
    ),
  );
  const [pdf, docx] = await Promise.all([RENDERERS.pdf(paper, DRAFT), RENDERERS.docx(paper, DRAFT)]);
  for (const text of [
    (await readPdf(pdf)).text,
    textOf((await partsOf(docx)).get('word/document.xml') ?? ''),
    textOf(markupOf(paper)),
  ])
    expect(bare(text)).toContain(bare(title));
});

test('a table of thousands of parties stands in the workbook, and the documents say where', async () => {
  const parties = Array.from({ length: 1_001 }, (_, index) => ({ ...SEPOG, id: `p${index}`, acronym: `PM-${index}` }));
  const input = aReportInput({ parties, activities: [anActivity({ partyId: 'p7' })], obligations: [] });
  const paper = annualPaper(assembleReport(input));
  const [pdf, xlsx] = await Promise.all([RENDERERS.pdf(paper, DRAFT), RENDERERS.xlsx(paper, DRAFT)]);
  for (const text of [(await readPdf(pdf)).text, textOf(markupOf(paper))])
    expect(bare(text)).toContain(bare('São 1.001 linhas, que estão na aba “Partícipes” da planilha deste relatório.'));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(xlsx as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Partícipes');
  expect(sheet?.rowCount).toBe(1 + parties.length);
  const [, acronym, , , , , activities] = sheet?.getRow(9).values as unknown[];
  expect([acronym, activities]).toEqual(['PM-7', 1]);
});
