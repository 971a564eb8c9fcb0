import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { type Narrowing, NO_ELO } from '@/lib/features/collections/schema';
import { plural } from '@/lib/format/number';

export type MatrixFiltersProps = { query: Narrowing; elos: (string | null)[]; found: number };

/** Filters in the address: a plain form, so that a filtered matrix can be sent, kept and printed. */
export function MatrixFilters({ query, elos, found }: MatrixFiltersProps) {
  return (
    <form
      role="search"
      aria-label="Filtrar os partícipes"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-4 pb-2 print:hidden"
    >
      {query.situacao && <input type="hidden" name="situacao" value={query.situacao} />}
      <div className="grow basis-64">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar partícipe"
          size="bar"
          defaultValue={query.busca}
          placeholder="Sigla ou nome"
          maxLength={100}
        />
      </div>
      {elos.length > 1 && (
        <div className="basis-52">
          <Select
            id="elo"
            name="elo"
            label="Elo"
            size="bar"
            emptyLabel="Todos"
            defaultValue={query.elo}
            options={elos.map((elo) => ({ value: elo ?? NO_ELO, label: elo ?? 'Sem elo' }))}
          />
        </div>
      )}
      <Button type="submit" variant="outlined" size="bar">
        Filtrar
      </Button>
      <p className="ml-auto flex min-h-10 items-center text-small text-mute">
        {plural(found, 'partícipe', 'partícipes')}
      </p>
    </form>
  );
}
