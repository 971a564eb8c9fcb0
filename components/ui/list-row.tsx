import type { ReactNode } from 'react';

export type ListRowProps = {
  /** Goal code, date or other short key in the first column. */
  code?: ReactNode;
  name: ReactNode;
  /** One second line. */
  detail?: ReactNode;
  /** Links of evidence under the second line. */
  extra?: ReactNode;
  /** A `StatusMark`. */
  status?: ReactNode;
  /** An `ActionLink`. */
  action?: ReactNode;
  /** First column: 40 px for codes, 120 px for dates. */
  codeWidth?: 'code' | 'date';
  /** One line, lighter: rows that need nobody. */
  light?: boolean;
  /** At the left of the row, to pick it among others; `null` keeps its place in a row that cannot be picked. */
  select?: ReactNode;
};

const GRID = {
  code: 'md:grid-cols-[2.5rem_minmax(0,1fr)_11.5rem_9.5rem] print:grid-cols-[2.5rem_minmax(0,1fr)_14rem]',
  date: 'md:grid-cols-[6.5rem_minmax(0,1fr)_9rem_auto]',
  none: 'md:grid-cols-[minmax(0,1fr)_11.5rem_9.5rem] print:grid-cols-[minmax(0,1fr)_14rem]',
};

/** A row of `ListRows`. On a phone: status with the code at its right, name, second line, action. */
export function ListRow({
  code,
  name,
  detail,
  extra,
  status,
  action,
  codeWidth = 'code',
  light,
  select,
}: ListRowProps) {
  const columns = GRID[code === undefined ? 'none' : codeWidth];
  const phoneCode = status ? 'max-md:col-start-2 max-md:row-start-1 max-md:text-right' : 'max-md:col-span-2';
  return (
    <li
      className={`relative grid break-inside-avoid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-hair ${columns} ${light ? 'py-3' : 'py-4'} ${select === undefined ? '' : 'pl-10 print:pl-0'}`}
    >
      {select && <div className={`absolute left-0 print:hidden ${light ? 'top-3' : 'top-4'}`}>{select}</div>}
      {code !== undefined && (
        <span className={`tabular-nums text-mute max-md:text-small max-md:leading-6 ${phoneCode}`}>{code}</span>
      )}
      <div className="min-w-0 max-md:order-1 max-md:col-span-2">
        <p className={light ? 'text-ink' : 'font-strong text-title'}>{name}</p>
        {detail && <p className="text-small text-mute">{detail}</p>}
        {extra && <div className="mt-1 flex flex-wrap gap-x-5">{extra}</div>}
      </div>
      <div className={status ? 'max-md:col-start-1 max-md:row-start-1 max-md:mb-1' : 'max-md:hidden'}>{status}</div>
      <div className="max-md:order-2 max-md:col-span-2 md:text-right print:hidden">{action}</div>
    </li>
  );
}
