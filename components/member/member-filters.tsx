import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { ROLE } from '@/lib/domain/glossary';
import type { MemberQuery } from '@/lib/features/members/schema';
import { plural } from '@/lib/format/number';

export type MemberFiltersProps = { query: MemberQuery; found: number };

/** Filters in the address: a plain form, so that a filtered list can be sent, kept and printed. */
export function MemberFilters({ query, found }: MemberFiltersProps) {
  return (
    <form
      role="search"
      aria-label="Filtrar as contas"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-6 pb-2 print:hidden"
    >
      <div className="grow basis-64">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar pessoa"
          size="bar"
          defaultValue={query.busca}
          placeholder="Nome, e-mail ou partícipe"
          maxLength={100}
        />
      </div>
      <div className="basis-52 max-sm:basis-full">
        <Select
          id="papel"
          name="papel"
          label="Papel"
          size="bar"
          emptyLabel="Todos"
          defaultValue={query.papel}
          options={Object.entries(ROLE).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="basis-36 max-sm:basis-full">
        <Select
          id="situacao"
          name="situacao"
          label="Situação"
          size="bar"
          emptyLabel="Todas"
          defaultValue={query.situacao}
          options={[
            { value: 'ativas', label: 'Ativas' },
            { value: 'desativadas', label: 'Desativadas' },
          ]}
        />
      </div>
      <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
        Filtrar
      </Button>
      <p className="ml-auto flex min-h-10 items-center text-small text-mute">{plural(found, 'pessoa', 'pessoas')}</p>
    </form>
  );
}
