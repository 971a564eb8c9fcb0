const SEPARATORS = [';', ',', '\t'] as const;

export type CsvSeparator = (typeof SEPARATORS)[number];

/** A text that is no CSV: a quote that never closes, or something after the one that does. */
export class CsvSyntaxError extends Error {
  constructor(readonly line: number) {
    super(`unbalanced quotes on line ${line}`);
  }
}

/**
 * Reads RFC 4180 from a file or from cells pasted out of a spreadsheet: fields between semicolons, commas or tabs,
 * whichever the first line has most of; any kind of line break; a byte order mark is skipped. A blank line is a record
 * of one empty field, so that records keep their place. Throws `CsvSyntaxError`.
 */
export function parseCsv(text: string, separator: CsvSeparator = separatorOf(text)): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const bare = `[^"${separator}\\r\\n][^${separator}\\r\\n]*|`;
  const field = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|(${bare}))(${separator}|\\r\\n|\\r|\\n|$)`, 'y');
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < source.length || record.length > 0; at = field.lastIndex) {
    field.lastIndex = at;
    const match = field.exec(source);
    if (!match) throw new CsvSyntaxError(1 + breaksIn(source.slice(0, at)));
    const [, quoted, plain = '', end] = match;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The line of the text on which each record begins, from 1: a field may hold line breaks. */
export function linesOfRecords(records: readonly (readonly string[])[]): number[] {
  let line = 1;
  return records.map((record) => {
    const first = line;
    line += 1 + record.reduce((breaks, field) => breaks + breaksIn(field), 0);
    return first;
  });
}

function separatorOf(text: string): CsvSeparator {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

const breaksIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;
