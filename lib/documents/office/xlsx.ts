import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Paper, Sheet, Stamp } from '@/lib/domain/report/paper';
import { editionOf } from '../stamp';
import { xmlText } from '../xml-text';

/** Packing harder takes as long again as writing, for a quarter less. */
const FAST = { zlib: { level: 1 } };

/** One object for each look, by which the writer knows it again: of a look of its own it would search for each cell. */
const LOOK: Record<Sheet['columns'][number]['kind'], Partial<ExcelJS.Style>> = {
  text: {},
  number: {},
  date: { numFmt: 'dd/mm/yyyy' },
};

/** A sheet for each subject, its first row held in place. Texts are cells of text, so that none of them is a formula. */
export function writeXlsx(paper: Paper, stamp: Stamp): PassThrough {
  const out = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip: FAST,
  });
  book.title = xmlText(paper.title);
  book.creator = 'Rede de Parcerias';
  for (const sheet of [about(paper, stamp), ...paper.sheets]) writeSheet(book, sheet);
  book.commit().catch((error: unknown) => out.destroy(error as Error));
  return out;
}

/** What this copy is and where it is checked: a workbook has no foot of pages to say it on. */
function about(paper: Paper, stamp: Stamp): Sheet {
  const rows = [
    ['Documento', paper.title],
    ['Cópia', stamp.draft ? `PRÉVIA, sem validade: ${editionOf(paper, stamp)}` : editionOf(paper, stamp)],
    ['Gerado em', paper.madeAt],
    ['Código de conferência', stamp.code],
    ['Onde conferir', stamp.address],
  ];
  return {
    name: 'Sobre',
    columns: [
      { header: 'O quê', width: 24, kind: 'text' },
      { header: 'Valor', width: 80, kind: 'text' },
    ],
    rows: rows.filter(([, value]) => Boolean(value)) as string[][],
  };
}

function writeSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, { name, columns, rows }: Sheet): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width, kind }) => ({ header, width, style: LOOK[kind] }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  for (const row of rows) {
    const written = sheet.addRow(row.map((value, index) => valueOf(value, columns[index]?.kind)));
    written.eachCell((cell, column) => {
      cell.style = LOOK[columns[column - 1]?.kind ?? 'text'];
    });
    written.commit();
  }
  sheet.commit();
}

function valueOf(value: string | number | null, kind?: Sheet['columns'][number]['kind']) {
  if (typeof value !== 'string') return value;
  return kind === 'date' ? toUtc(civilDate(value)) : xmlText(value);
}
