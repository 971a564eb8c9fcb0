import type { ReactNode } from 'react';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

export type ListFiltersProps = {
  /** Where the list is. */
  action: string;
  label: string;
  placeholder: string;
  words?: string;
  order: string;
  orders: Record<string, string>;
  /** What the form carries along without showing it. */
  kept?: Record<string, string | undefined>;
  /** How many of the fields beneath are set; they are in sight when any is. */
  set: number;
  children: ReactNode;
};

/** Filters in the address: a plain form, so that a filtered list can be sent, kept and printed. */
export function ListFilters(props: ListFiltersProps) {
  const { action, label, placeholder, words, order, orders, kept = {}, set, children } = props;
  return (
    <form action={action} role="search" aria-label={label} className="mt-6 print:hidden">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="grow basis-64">
          <TextInput
            id="busca"
            name="busca"
            label="Buscar"
            size="bar"
            defaultValue={words}
            placeholder={placeholder}
            maxLength={100}
          />
        </div>
        <div className="basis-56 max-sm:grow">
          <Select
            id="ordem"
            name="ordem"
            label="Ordem"
            size="bar"
            defaultValue={order}
            options={Object.entries(orders).map(([value, text]) => ({ value, label: text }))}
          />
        </div>
        <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
          Filtrar
        </Button>
      </div>
      <details open={set > 0} className="group mt-2">
        <summary className="text-link inline-flex min-h-10 items-center gap-1.5 text-small font-strong">
          <Icon name="filter" />
          Mais filtros
          {set > 0 && <span className="font-text text-mute">({set})</span>}
          <Icon name="chevron-down" size={16} className="group-open:rotate-180" />
        </summary>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-1 pb-2">{children}</div>
      </details>
    </form>
  );
}
