import 'server-only';
import type { Result } from '@/lib/action/errors';
import { type Performer, perform } from '@/lib/action/perform';
import { dayOf } from '@/lib/clock/clock';
import { workbook } from '@/lib/documents/workbook';
import { ACTIVITY_COLUMNS } from '@/lib/domain/lists/activity-columns';
import type { Column } from '@/lib/domain/lists/column';
import { COURSE_COLUMNS } from '@/lib/domain/lists/course-columns';
import { EVIDENCE_COLUMNS } from '@/lib/domain/lists/evidence-columns';
import { OBLIGATION_COLUMNS } from '@/lib/domain/lists/obligation-columns';
import { PRACTICE_COLUMNS } from '@/lib/domain/lists/practice-columns';
import { withSituation } from '@/lib/domain/obligations/situation';
import { listedActivityIds, readActivitiesForFile } from '@/lib/features/activity-list/data';
import { listedCourseIds, readCoursesForFile } from '@/lib/features/course-list/data';
import { listedEvidenceIds, readEvidenceForFile } from '@/lib/features/evidence-list/data';
import type { ListName, ListQuery } from '@/lib/features/lists/schema';
import { listedObligationIds, readObligationsForFile } from '@/lib/features/obligation-list/data';
import { listedPracticeIds, readPracticesForFile } from '@/lib/features/practice-list/data';
import { csvLines } from '@/lib/format/csv';
import { EXPORT_RECORDS } from './mutations';
import { type ExportFormat, MOST_LINES } from './schema';

/** Rows held in memory at a time. */
const BATCH = 500;

/** A list as a file is made of it: which rows, in which order, and what is told of each. */
interface Source<Row> {
  title: string;
  columns: readonly Column<Row>[];
  ids: string[];
  read(ids: string[]): Promise<(Row & { id: string })[]>;
}

/** A file that is written as it is read. */
interface ListFile {
  lines: number;
  pieces(format: ExportFormat): AsyncGenerator<Uint8Array>;
}

const FILES: { [Name in ListName]: (by: Performer, query: ListQuery<Name>) => Promise<ListFile> } = {
  atividades: async ({ actor }, query) =>
    fileOf({
      title: 'Atividades',
      columns: ACTIVITY_COLUMNS,
      ids: await listedActivityIds(actor, query, MOST_LINES),
      read: async (ids) =>
        (await readActivitiesForFile(actor, ids)).map(({ submittedAt, updatedAt, ...row }) => ({
          ...row,
          submittedOn: submittedAt && dayOf(submittedAt),
          updatedOn: dayOf(updatedAt),
        })),
    }),
  evidencias: async ({ actor, now }, query) =>
    fileOf({
      title: 'Evidências',
      columns: EVIDENCE_COLUMNS,
      ids: await listedEvidenceIds(actor, query, dayOf(now), MOST_LINES),
      read: async (ids) =>
        (await readEvidenceForFile(actor, ids)).map((row) => ({ ...row, registeredOn: dayOf(row.createdAt) })),
    }),
  obrigacoes: async ({ actor, now }, query) =>
    fileOf({
      title: 'Obrigações',
      columns: OBLIGATION_COLUMNS,
      ids: await listedObligationIds(actor, query, dayOf(now), MOST_LINES),
      read: async (ids) => withSituation(await readObligationsForFile(actor, ids), dayOf(now)),
    }),
  capacitacao: async ({ actor, now }, query) =>
    fileOf({
      title: 'Turmas',
      columns: COURSE_COLUMNS,
      ids: await listedCourseIds(actor, query, dayOf(now), MOST_LINES),
      read: (ids) => readCoursesForFile(actor, ids, dayOf(now)),
    }),
  'boas-praticas': async ({ actor }, query) =>
    fileOf({
      title: 'Boas práticas',
      columns: PRACTICE_COLUMNS,
      ids: await listedPracticeIds(actor, query, MOST_LINES),
      read: async (ids) =>
        (await readPracticesForFile(actor, ids)).map(({ publishedAt, ...row }) => ({
          ...row,
          publishedOn: publishedAt && dayOf(publishedAt),
        })),
    }),
};

/** All that a list shows, on whatever page, as a file in the same order. The trail tells that it was made. */
export async function exportList<Name extends ListName>(
  by: Performer,
  list: Name,
  query: ListQuery<Name>,
  format: ExportFormat,
): Promise<Result<AsyncGenerator<Uint8Array>>> {
  const file = await FILES[list](by, query);
  const recorded = await perform(EXPORT_RECORDS[list], by, { list, format, lines: file.lines });
  return recorded.ok ? { ok: true, data: file.pieces(format) } : recorded;
}

function fileOf<Row>({ title, columns, ids, read }: Source<Row>): ListFile {
  const batches = () => inBatches(ids, read);
  return {
    lines: ids.length,
    pieces: (format) => (format === 'xlsx' ? workbook(title, columns, batches()) : csvFile(columns, batches())),
  };
}

/** The order was settled when the ids were read: what changes meanwhile neither repeats a row nor skips one. */
async function* inBatches<Row>(ids: string[], read: Source<Row>['read']): AsyncGenerator<Row[]> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const wanted = ids.slice(start, start + BATCH);
    const found = new Map((await read(wanted)).map((row) => [row.id, row]));
    yield wanted.flatMap((id) => found.get(id) ?? []);
  }
}

/** Opens with a byte order mark, by which Excel knows its accents. */
async function* csvFile<Row>(columns: readonly Column<Row>[], batches: AsyncIterable<Row[]>) {
  const encoder = new TextEncoder();
  yield encoder.encode(`\uFEFF${csvLines([columns.map(({ header }) => header)])}`);
  for await (const rows of batches)
    yield encoder.encode(csvLines(rows.map((row) => columns.map(({ value }) => value(row)))));
}
