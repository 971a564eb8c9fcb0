import 'server-only';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { toUtc } from '@/lib/domain/calendar/civil-date';
import type { Column } from '@/lib/domain/lists/column';
import { xmlText } from './xml-text';

const DATE = 'dd/mm/yyyy';

/**
 * A workbook of one sheet, written as its rows are read: the bytes come in pieces, and no more rows are asked for while
 * they wait to be taken. Texts are cells of text, so that none of them is a formula. Stopping early closes it all.
 */
export async function* workbook<Row>(
  title: string,
  columns: readonly Column<Row>[],
  batches: AsyncIterable<Row[]>,
): AsyncGenerator<Uint8Array> {
  const out = new PassThrough();
  const writing = write(out, title, columns, batches).catch((error: unknown) => out.destroy(error as Error));
  try {
    for await (const piece of out) yield piece as Uint8Array;
    await writing;
  } finally {
    out.destroy();
  }
}

async function write<Row>(
  out: PassThrough,
  title: string,
  columns: readonly Column<Row>[],
  batches: AsyncIterable<Row[]>,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width, kind }) => ({
    header,
    width,
    style: kind === 'date' ? { numFmt: DATE } : {},
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = sheet.getRow(1);
  header.font = { bold: true };
  header.commit();
  for await (const rows of batches) {
    for (const row of rows) sheet.addRow(columns.map((column) => cellOf(column, row))).commit();
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
    if (out.destroyed) return;
  }
  sheet.commit();
  await book.commit();
}

function cellOf<Row>(column: Column<Row>, row: Row): string | number | Date | null {
  if (column.kind === 'date') return toUtc(column.value(row));
  const value = column.value(row);
  return typeof value === 'string' ? xmlText(value) : value;
}
