import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, ColumnWidth, TableBlock } from '@/lib/domain/report/paper';
import { xmlText } from '../xml-text';
import { TEXT_WIDTH } from './docx-styles';
import { type AnchorOf, bookmarked, lineRun } from './docx-text';

/** In twentieths of a point; what is left goes to the columns that take the rest. */
const WIDTH: Record<Exclude<ColumnWidth, 'rest'>, number> = {
  code: 760,
  number: 1400,
  name: 2200,
  state: 1950,
  hash: 3300,
};
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'DFE1E2' };
const BORDERS = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE };

/** A table with a header that is repeated on each page and rows that never split. Drawn meters are left out: the figure stands beside. */
export function tableOf(table: TableBlock, anchorOf: AnchorOf, { hasHeader = true } = {}): FileChild[] {
  const kept = table.columns.map(
    (_, index) => table.rows.length === 0 || table.rows.some(({ cells }) => !cells[index]?.meter),
  );
  const columns = table.columns.filter((_, index) => kept[index]);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, align }) =>
      cellWith([paragraph([new TextRun({ text: xmlText(title), bold: true })], align)]),
    ),
  });
  const rows = table.rows.map(({ anchor, cells }) => {
    const shown = cells.filter((_, index) => kept[index]);
    return new TableRow({
      cantSplit: true,
      children: shown.map((cell, index) =>
        cellWith(linesOf(cell, columns[index]?.align, index === 0 ? anchor : undefined, anchorOf)),
      ),
    });
  });
  if (rows.length === 0 && !hasHeader) return [];
  const drawn = new Table({
    columnWidths: widthsOf(columns),
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    borders: BORDERS,
    rows: hasHeader ? [header, ...rows] : rows,
  });
  return [drawn, new Paragraph({ style: 'Note', children: [] })];
}

function widthsOf(columns: TableBlock['columns']): number[] {
  const fixed = columns.map(({ width }) => (width === 'rest' ? 0 : WIDTH[width]));
  const rest = columns.filter(({ width }) => width === 'rest').length;
  const left = TEXT_WIDTH - fixed.reduce((sum, width) => sum + width, 0);
  return fixed.map((width) => width || Math.max(1000, Math.floor(left / Math.max(1, rest))));
}

function linesOf(
  { lines }: Cell,
  align: 'right' | undefined,
  anchor: string | undefined,
  anchorOf: AnchorOf,
): Paragraph[] {
  return lines.map((line, index) => {
    if (index > 0 || !anchor) return paragraph([lineRun(line, anchorOf)], align);
    return paragraph([bookmarked(anchorOf(anchor), new TextRun({ text: xmlText(line.text), bold: true }))], align);
  });
}

const paragraph = (children: ParagraphChild[], align?: 'right') =>
  new Paragraph({ style: 'Cell', alignment: align && AlignmentType.RIGHT, children });

const cellWith = (children: Paragraph[]) =>
  new TableCell({
    margins: { top: 40, bottom: 40, left: 0, right: 120 },
    children: children.length > 0 ? children : [paragraph([])],
  });
