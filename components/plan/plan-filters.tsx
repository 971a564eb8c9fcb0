import { Checkbox } from '@/components/form/checkbox';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { SITUATION } from '@/lib/domain/glossary';
import type { PlanFilter } from '@/lib/features/plan/schema';
import { plural } from '@/lib/format/number';

export type PlanFiltersProps = {
  filter: PlanFilter;
  parties: { id: string; acronym: string }[];
  years: number[];
  year: number;
  shown: number;
};

/** Filters in the address: a plain form, so that a filtered plan can be sent, kept and printed. */
export function PlanFilters({ filter, parties, years, year, shown }: PlanFiltersProps) {
  return (
    <form
      role="search"
      aria-label="Filtrar o plano"
      className="mt-8 flex flex-wrap items-end gap-x-4 gap-y-3 border-t border-hair pt-6 print:hidden"
    >
      <div className="grow basis-48">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar no plano"
          size="bar"
          defaultValue={filter.busca}
          placeholder="Descrição, prazo ou código"
        />
      </div>
      <div className="basis-36">
        <Select
          id="participe"
          name="participe"
          label="Partícipe"
          size="bar"
          emptyLabel="Todos"
          defaultValue={filter.participe}
          options={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
        />
      </div>
      <div className="basis-40">
        <Select
          id="situacao"
          name="situacao"
          label="Situação"
          size="bar"
          emptyLabel="Todas"
          defaultValue={filter.situacao}
          options={Object.entries(SITUATION).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="basis-24">
        <Select
          id="ano"
          name="ano"
          label="Ano"
          size="bar"
          defaultValue={String(year)}
          options={years.map((option) => ({ value: String(option), label: String(option) }))}
        />
      </div>
      <Checkbox
        id="atencao"
        name="atencao"
        value="1"
        label="Só o que pede atenção"
        defaultChecked={filter.atencao === '1'}
      />
      <Button type="submit" variant="outlined" size="bar">
        Filtrar
      </Button>
      <p className="ml-auto flex min-h-10 items-center text-small text-mute">{plural(shown, 'meta', 'metas')}</p>
    </form>
  );
}
