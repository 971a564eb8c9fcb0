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
};

const GRID = {
  code: 'md:grid-cols-[2.5rem_minmax(0,1fr)_12.5rem_auto]',
  date: 'md:grid-cols-[7.5rem_minmax(0,1fr)_9rem_auto]',
  none: 'md:grid-cols-[minmax(0,1fr)_12.5rem_auto]',
};

/** A row of `ListRows`. On a phone: status, name, second line, action, one under the other. */
export function ListRow({ code, name, detail, extra, status, action, codeWidth = 'code', light }: ListRowProps) {
  const grid = GRID[code === undefined ? 'none' : codeWidth];
  return (
    <li
      className={`grid break-inside-avoid grid-cols-1 gap-x-4 border-b border-hair md:items-start ${grid} ${light ? 'py-3' : 'py-4'}`}
    >
      {code !== undefined && <span className="tabular-nums text-mute max-md:text-small">{code}</span>}
      <div className="min-w-0 max-md:order-1">
        <p className={light ? 'text-ink' : 'font-strong text-title'}>{name}</p>
        {detail && <p className="text-small text-mute">{detail}</p>}
        {extra && <div className="mt-1 flex flex-wrap gap-x-5">{extra}</div>}
      </div>
      <div className="max-md:-order-1 max-md:mb-1">{status}</div>
      <div className="max-md:order-2 md:justify-self-end md:text-right print:hidden">{action}</div>
    </li>
  );
}
