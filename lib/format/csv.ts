import { stringify } from 'csv-stringify/sync';

export type CsvValue = string | number | boolean | null | readonly (string | number)[];

/**
 * Lines of RFC 4180, each ended by CRLF: lists joined by "; ", `true` and `false` as words, numbers with a point, null
 * as nothing. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  const cells = rows.map((row) => row.map(cellOf));
  return stringify(cells, { record_delimiter: '\r\n', quote_record_delimiter: true, escape_formulas: true });
}

function cellOf(value: CsvValue): string | number | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}
