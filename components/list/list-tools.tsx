import { ActionLink } from '@/components/ui/action-link';
import { EXPORT_FORMAT, MOST_LINES } from '@/lib/features/exports/schema';
import { formatNumber } from '@/lib/format/number';

export type ListToolsProps = {
  total: number;
  /** How many there are, in words. */
  count: string;
  /** Address of the file in a format, with the filters kept. */
  exportHref: (format: string) => string;
};

/** How many are listed, and the way to take all of them along as a file. */
export function ListTools({ total, count, exportHref }: ListToolsProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2 text-small text-mute">
      <p>{count}</p>
      {total > 0 && (
        <p className="flex flex-wrap items-center gap-x-5 print:hidden">
          {total > MOST_LINES && <span>O arquivo leva as primeiras {formatNumber(MOST_LINES)} linhas.</span>}
          {Object.entries(EXPORT_FORMAT).map(([format, word]) => (
            <ActionLink key={format} href={exportHref(format)} icon="download" aria-label={`Exportar como ${word}`}>
              {word}
            </ActionLink>
          ))}
        </p>
      )}
    </div>
  );
}
