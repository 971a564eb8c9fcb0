import { ActionLink } from '@/components/ui/action-link';
import { plural } from '@/lib/format/number';

export type DatasetRow = { name: string; title: string; description: string; count: number };
export type DatasetListProps = { datasets: DatasetRow[] /** Says what each dataset holds. */; described?: boolean };

/** Each dataset with its size and its two files. */
export function DatasetList({ datasets, described }: DatasetListProps) {
  return (
    <ul>
      {datasets.map(({ name, title, description, count }) => (
        <li
          key={name}
          className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-hair py-3"
        >
          <div className={described ? 'min-w-0 basis-full md:basis-0 md:grow' : 'w-40'}>
            <p className={described ? 'font-strong text-title' : ''}>{title}</p>
            {described && <p className="max-w-measure text-small text-mute">{description}</p>}
          </div>
          <p className="w-32 text-small tabular-nums text-mute">{plural(count, 'registro', 'registros')}</p>
          <p className="flex gap-8 print:hidden">
            {(['csv', 'json'] as const).map((format) => (
              <ActionLink key={format} href={`/dados/${name}.${format}`} icon="download" context={title}>
                {format.toUpperCase()}
              </ActionLink>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
