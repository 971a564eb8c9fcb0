import { Select } from '@/components/form/select';
import { Button } from '@/components/ui/button';
import { EVENT_KIND } from '@/lib/domain/glossary';
import type { EventListQuery } from '@/lib/features/events/schema';

export type EventFiltersProps = { query: EventListQuery; years: number[] };

/** Filters in the address: a plain form, so that a filtered list can be sent, kept and printed. */
export function EventFilters({ query, years }: EventFiltersProps) {
  return (
    <form
      role="search"
      aria-label="Filtrar eventos"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hair py-6 print:hidden"
    >
      <div className="w-72 max-md:grow">
        <Select
          id="tipo"
          name="tipo"
          label="O que aconteceu"
          size="bar"
          emptyLabel="Tudo"
          defaultValue={query.tipo}
          options={Object.entries(EVENT_KIND).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="w-32">
        <Select
          id="ano"
          name="ano"
          label="Ano"
          size="bar"
          emptyLabel="Todos"
          defaultValue={query.ano?.toString()}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </div>
      <Button type="submit" variant="outlined" size="bar">
        Filtrar
      </Button>
    </form>
  );
}
