import type { ReactNode } from 'react';

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  /** The cell that names the row. */
  rowHeader?: boolean;
  /** Tailwind width class, such as `md:w-40`. */
  width?: string;
};

export type DataTableProps<Row> = {
  caption: string;
  /** The caption is always spoken; it is drawn only when no heading stands above. */
  captionVisible?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
};

const side = (align?: 'left' | 'right') => (align === 'right' ? 'md:text-right tabular-nums md:pr-10' : 'md:pr-4');

/**
 * Mute header over a line, hairlines, numbers at right. On a phone each row becomes a block and each cell names its
 * column; the ARIA roles keep it a table there, where CSS `display` would take the semantics away.
 */
export function DataTable<Row>({ caption, captionVisible, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table role="table" className="w-full max-md:block">
      <caption
        className={captionVisible ? 'pb-2 text-left text-section font-section text-title max-md:block' : 'sr-only'}
      >
        {caption}
      </caption>
      <thead role="rowgroup" className="border-b border-line max-md:sr-only">
        <tr role="row">
          {columns.map(({ header, align, width = '' }) => (
            <th
              key={header}
              role="columnheader"
              scope="col"
              className={`py-3 text-left align-bottom text-small font-strong text-mute last:pr-0 ${side(align)} ${width}`}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className="break-inside-avoid border-b border-hair max-md:block max-md:py-3">
            {columns.map((column) => (
              <Cell key={column.header} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, align, rowHeader } = column;
  const content = column.cell(row);
  const shared = `text-left align-top md:py-3 last:pr-0 ${side(align)}`;
  if (rowHeader)
    return (
      <th role="rowheader" scope="row" className={`${shared} font-strong text-title max-md:block`}>
        {content}
      </th>
    );
  return (
    <td role="cell" className={`${shared} max-md:flex max-md:gap-3 max-md:py-0.5`}>
      <span aria-hidden="true" className="w-28 shrink-0 text-small leading-6 text-mute md:hidden">
        {header}
      </span>
      <div className="min-w-0">{content}</div>
    </td>
  );
}
