import type { CivilDate } from '@/lib/domain/calendar/civil-date';

/** A column of a file that a list is exported to. */
export type Column<Row> = {
  /** In the file's first line. */
  header: string;
  /** In characters, for a spreadsheet. */
  width: number;
} & (
  | { kind: 'text'; value: (row: Row) => string | null }
  | { kind: 'number'; value: (row: Row) => number | null }
  | { kind: 'date'; value: (row: Row) => CivilDate | null }
);
