import type { ReactNode } from 'react';
import { ActionLink } from '@/components/ui/action-link';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import { EXPORT_FORMAT, MOST_LINES } from '@/lib/features/exports/schema';
import { formatNumber } from '@/lib/format/number';

export type ListToolsProps = {
  total: number;
  /** How many there are, in words. */
  count: string;
  /** Address of the file in a format, with the filters kept. */
  exportHref: (format: string) => string;
  /** What can be done with the rows that are picked, instead of the count. */
  children?: ReactNode;
};

/** The line above a list: what to do with what is picked, and the way to take all of it along as a file. */
export function ListTools({ total, count, exportHref, children }: ListToolsProps) {
  if (total === 0) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-1 text-small text-mute">
      {children || <p>{count}</p>}
      <p className="flex flex-wrap items-center gap-x-5 print:hidden">
        {total > MOST_LISTED && <span>Até {formatNumber(MOST_LINES)} linhas por arquivo.</span>}
        {Object.entries(EXPORT_FORMAT).map(([format, word]) => (
          <ActionLink key={format} href={exportHref(format)} icon="download" aria-label={`Exportar como ${word}`}>
            {word}
          </ActionLink>
        ))}
      </p>
    </div>
  );
}
