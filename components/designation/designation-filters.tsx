import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import type { DesignationListQuery } from '@/lib/features/designations/schema';
import { plural } from '@/lib/format/number';

export type DesignationFiltersProps = { query: DesignationListQuery; found: number };

/** Filters in the address: names and words alone. A CPF is looked for in its own form. */
export function DesignationFilters({ query, found }: DesignationFiltersProps) {
  return (
    <form
      role="search"
      aria-label="Filtrar as pessoas designadas"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 pb-2 print:hidden"
    >
      <div className="grow basis-64">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar pessoa ou partícipe"
          size="bar"
          defaultValue={query.busca}
          placeholder="Nome ou sigla"
          maxLength={100}
        />
      </div>
      <div className="basis-48">
        <Select
          id="finalidade"
          name="finalidade"
          label="Finalidade"
          size="bar"
          emptyLabel="Todas"
          defaultValue={query.finalidade}
          options={[
            { value: 'acordo', label: 'Acompanham o acordo' },
            { value: 'painel', label: 'Painel Gerencial' },
          ]}
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
            { value: 'ativas', label: 'Em função' },
            { value: 'encerradas', label: 'Encerradas' },
          ]}
        />
      </div>
      <Button type="submit" variant="outlined" size="bar">
        Filtrar
      </Button>
      <p className="ml-auto flex min-h-10 items-center text-small text-mute">
        {plural(found, 'designação', 'designações')}
      </p>
    </form>
  );
}
