import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import type { AccessionListQuery } from '@/lib/features/accessions/schema';
import { plural } from '@/lib/format/number';

export type AccessionFiltersProps = { query: AccessionListQuery; found: number };

/** Filters in the address: a plain form, so that a filtered list can be sent, kept and printed. */
export function AccessionFilters({ query, found }: AccessionFiltersProps) {
  return (
    <form
      role="search"
      aria-label="Filtrar as adesões"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 border-t border-hair pt-6 pb-2 print:hidden"
    >
      <div className="grow basis-64">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar órgão ou entidade"
          size="bar"
          defaultValue={query.busca}
          placeholder="Sigla, nome ou CNPJ"
          maxLength={100}
        />
      </div>
      <div className="basis-36">
        <Select
          id="situacao"
          name="situacao"
          label="Situação"
          size="bar"
          emptyLabel="Todas"
          defaultValue={query.situacao}
          options={[
            { value: 'vigentes', label: 'Vigentes' },
            { value: 'encerradas', label: 'Encerradas' },
          ]}
        />
      </div>
      <div className="basis-44">
        <Select
          id="ordem"
          name="ordem"
          label="Ordem"
          size="bar"
          defaultValue={query.ordem}
          options={[
            { value: 'recentes', label: 'Mais recentes' },
            { value: 'antigas', label: 'Mais antigas' },
          ]}
        />
      </div>
      <Button type="submit" variant="outlined" size="bar">
        Filtrar
      </Button>
      <p className="ml-auto flex min-h-10 items-center text-small text-mute">{plural(found, 'adesão', 'adesões')}</p>
    </form>
  );
}
