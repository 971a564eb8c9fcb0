import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Paper, Sheet, Stamp } from '@/lib/domain/report/paper';
import { editionOf } from '../stamp';
import { xmlText } from '../xml-text';

/** A sheet for each subject, its first row held in place. Texts are cells of text, so that none of them is a formula. */
export function writeXlsx(paper: Paper, stamp: Stamp): PassThrough {
  const out = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
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
  sheet.columns = columns.map(({ header, width, kind }) => ({
    header,
    width,
    style: kind === 'date' ? { numFmt: 'dd/mm/yyyy' } : {},
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  for (const row of rows) sheet.addRow(row.map((value, index) => valueOf(value, columns[index]?.kind))).commit();
  sheet.commit();
}

function valueOf(value: string | number | null, kind?: Sheet['columns'][number]['kind']) {
  if (typeof value !== 'string') return value;
  return kind === 'date' ? toUtc(civilDate(value)) : xmlText(value);
}
