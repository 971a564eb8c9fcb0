import type { ReactNode } from 'react';

export type Definition = { term: string; detail: ReactNode; note?: ReactNode };
export type DefinitionListProps = {
  items: Definition[];
  /** `rows`: term at left, for a narrow table of facts. `stacked`: term above. `figures`: key figures side by side. */
  layout?: 'rows' | 'stacked' | 'figures';
};

const LIST = {
  rows: 'border-t border-line',
  stacked: '',
  figures: 'flex flex-wrap gap-x-10 gap-y-4 border-y border-hair py-4',
};

const ITEM = {
  rows: 'grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 border-b border-hair py-2.5 text-small',
  stacked: 'border-b border-hair py-3',
  figures: '',
};

const DETAIL = { rows: 'text-ink', stacked: 'text-ink', figures: 'font-strong tabular-nums text-title' };

/** Facts and their names. */
export function DefinitionList({ items, layout = 'stacked' }: DefinitionListProps) {
  return (
    <dl className={LIST[layout]}>
      {items.map(({ term, detail, note }) => (
        <div key={term} className={ITEM[layout]}>
          <dt className="text-small text-mute">{term}</dt>
          <dd className={DETAIL[layout]}>{detail}</dd>
          {note && <dd className="text-small text-mute">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
