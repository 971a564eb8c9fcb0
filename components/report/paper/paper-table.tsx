import { DataTable } from '@/components/ui/data-table';
import { NotApplicable } from '@/components/ui/not-applicable';
import type { Cell, ColumnWidth, TableBlock } from '@/lib/domain/report/paper';
import { PaperLine } from './paper-text';

const WIDTH: Record<ColumnWidth, string> = {
  code: 'md:w-16',
  number: 'md:w-32',
  name: 'md:w-44',
  state: 'md:w-40',
  hash: 'md:w-72',
  rest: '',
};

/** A table of a paper. What is drawn as a meter there has its figure beside it, so that the drawing is left out here. */
export function PaperTable({ table: { caption, columns, rows } }: { table: TableBlock }) {
  const shown = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => rows.length === 0 || rows.some(({ cells }) => !cells[index]?.meter));
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row, number) => ({ ...row, number }))}
      rowKey={({ number }) => String(number)}
      columns={shown.map(({ title, width, align, index }) => ({
        header: title,
        width: WIDTH[width],
        align,
        rowHeader: index === 0,
        cell: ({ cells, anchor }: TableBlock['rows'][number]) => (
          <div id={index === 0 ? anchor : undefined} className="scroll-mt-4">
            <PaperCell cell={cells[index]} />
          </div>
        ),
      }))}
    />
  );
}

function PaperCell({ cell }: { cell?: Cell }) {
  if (!cell || (cell.lines.length === 1 && cell.lines[0]?.text === '–')) return <NotApplicable />;
  return cell.lines.map((line, index) => <PaperLine key={index} line={line} />);
}
