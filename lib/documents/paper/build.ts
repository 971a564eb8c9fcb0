import type { Block, Cell, ColumnWidth, Inline, Line, PaperSection, TableBlock } from '@/lib/domain/report/paper';
import { formatNumber } from '@/lib/format/number';

/** Anchors, the same in every format. */
export const sectionAnchor = (key: string) => `secao-${key}`;
export const goalAnchor = (code: string) => `meta-${code}`;
export const activityAnchor = (id: string) => `atividade-${id}`;
/** Where a section tells its activities, and where an axis shows how its goals stand. */
export const activitiesAnchor = (key: string) => `atividades-${key}`;
export const statesAnchor = (key: string) => `situacao-${key}`;
export const ACTIVITIES_BY_AXIS = 'atividades-por-eixo';
export const INDICATORS = 'indicadores';
export const evidenceAnchor = (number: number) => `evidencia-${number}`;

export const lead = (...text: Inline): Block => ({ kind: 'paragraph', look: 'lead', text });
export const note = (text: string): Block => ({ kind: 'paragraph', look: 'note', text: [text] });
export const said = (...text: Inline): Block => ({ kind: 'paragraph', look: 'text', text });
export const subtitle = (text: string, anchor?: string): Block => ({ kind: 'heading', level: 2, text, anchor });

/** Paragraphs as typed: an empty line or a new line ends one. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\s*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** A section's text: its first paragraph leads. */
export function textBlocks(paragraphs: Inline[]): Block[] {
  return paragraphs.map((paragraph, index) => (index === 0 ? lead(...paragraph) : said(...paragraph)));
}

export const cell = (...lines: (Line | string)[]): Cell => ({
  lines: lines.map((line) => (typeof line === 'string' ? { text: line } : line)),
});
export const strong = (text: string, to?: string): Line => ({ text, look: 'strong', to });
export const small = (text: string, to?: string): Line => ({ text, look: 'small', to });
export const code = (text: string, to?: string): Line => ({ text, look: 'code', to });
export const NOT_APPLICABLE: Cell = { lines: [{ text: '–', look: 'small' }] };

type ColumnSpec = readonly [title: string, width: ColumnWidth];

/** A table; columns of numbers stand at the right. */
export function table(caption: string, columns: readonly ColumnSpec[], rows: TableBlock['rows']): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([title, width]) =>
      width === 'number' ? { title, width, align: 'right' } : { title, width },
    ),
    rows,
  };
}

/** More rows than a reader turns pages for: a longer table stands in the workbook, and Typst is spared its memory. */
const MOST_ROWS = 1_000;

/** A table of what there may be thousands of, or where in the workbook its rows are. */
export function tableOrSheet(sheet: string, ...made: Parameters<typeof table>): Block {
  const [, , { length }] = made;
  if (length <= MOST_ROWS) return table(...made);
  return said(`São ${formatNumber(length)} linhas, que estão na aba “${sheet}” da planilha deste relatório.`);
}

export function section(key: string, title: string, blocks: Block[], over: Partial<PaperSection> = {}): PaperSection {
  return { key, title, number: null, blocks, ...over };
}
