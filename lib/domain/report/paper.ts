import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { Situation } from '@/lib/domain/glossary';

/**
 * A document ready to be read, in reading order and in its final words: what PDF, DOCX and the page draw alike, so that
 * no figure can differ between them. `sheets` holds the same facts as numbers and dates, for the workbook.
 */
export type Paper = {
  kind: PaperKind;
  title: string;
  /** Under the title on the cover. */
  subtitle: string;
  /** What the file's properties say of it. */
  description: string;
  /** Beside the network's name at the head of each page. */
  running: string;
  /** At the right of the head: the agreement. */
  reference: string;
  madeOn: CivilDate;
  /** As people read it: "23/11/2026, às 15h10, horário de Brasília". */
  madeAt: string;
  sections: PaperSection[];
  sheets: Sheet[];
};

export type PaperKind = 'annual' | 'party' | 'state' | 'minutes';

/** How this copy of a paper is marked. A draft carries no code; an issued one says where it can be checked. */
export type Stamp = {
  draft: boolean;
  code: string | null;
  address: string | null;
  edition: number | null;
  issuedOn?: CivilDate;
};

export type PaperSection = {
  /** Stable across years and editions; texts written by SEGES hang on it. */
  key: string;
  title: string;
  /** Printed before the title. */
  number: string | null;
  blocks: Block[];
};

/** A piece of text. `to` is the anchor, in the same paper, of what stands behind it. */
export type Span = { text: string; strong?: boolean; to?: string };
export type Inline = (string | Span)[];

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string; code?: string; anchor?: string }
  | { kind: 'paragraph'; look: 'lead' | 'text' | 'note'; text: Inline }
  | { kind: 'list'; items: Inline[] }
  | { kind: 'facts'; rows: { name: string; lines: Line[] }[] }
  | { kind: 'figures'; items: { value: string; words: string; to?: string }[] }
  | TableBlock
  | BarsBlock
  | ActivityBlock
  | { kind: 'photo'; evidenceId: string; caption: string; alternative: string };

export type TableBlock = {
  kind: 'table';
  /** Says what the table is, for who does not see it. */
  caption: string;
  columns: { title: string; width: ColumnWidth; align?: 'right' }[];
  rows: { anchor?: string; cells: Cell[] }[];
};

/** In proportion to the page: a code, a number or date, a name, or whatever is left. */
export type ColumnWidth = 'code' | 'number' | 'name' | 'state' | 'hash' | 'rest';

/** What stands in one cell, one line under another; without any, it does not apply. */
export type Cell = { lines: Line[]; meter?: { value: number; minimum: number } };
export type Line = {
  text: string;
  look?: 'strong' | 'small' | 'code';
  /** The sign drawn before the word. */
  sign?: Sign;
  to?: string;
};
export type Sign = Situation | 'inReview' | 'returned' | 'draft';

/** Bars by month, with every figure of the drawing as text in `alternative`. */
export type BarsBlock = {
  kind: 'bars';
  alternative: string;
  source: string;
  months: string[];
  /** The month's total as it is printed over its bar; empty where there is none. */
  totals: string[];
  series: { label: string; values: number[] }[];
};

export type ActivityBlock = {
  kind: 'activity';
  /** The anchor under which it is told; null where only another goal points at it. */
  anchor: string | null;
  activityId: string;
  days: string;
  title: string;
  /** Party and counts: "SEPOG/RO · 20 horas". */
  about: string;
  /** Where it is told in full, when not here. */
  elsewhere: { text: string; to: string } | null;
  paragraphs: string[];
  evidence: { text: string; to: string }[];
};

/** A sheet of the workbook; each row as long as its columns. Dates are `AAAA-MM-DD`. */
export type Sheet = {
  name: string;
  columns: { header: string; width: number; kind: 'text' | 'number' | 'date' }[];
  rows: (string | number | null)[][];
};
