import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { STATES } from '@/lib/domain/parties/states';
import { KINDS, type PartyListQuery } from '@/lib/features/public-parties/schema';

/** By words, by state, by kind. */
export function PartyFilters({ query: { busca, uf, tipo } }: { query: PartyListQuery }) {
  return (
    <form
      action="/transparencia/participes"
      role="search"
      aria-label="Filtrar partícipes"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hair py-6 print:hidden"
    >
      <div className="grow basis-64">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar"
          size="bar"
          defaultValue={busca}
          placeholder="Sigla ou nome"
          maxLength={100}
        />
      </div>
      <div className="basis-52 max-sm:basis-full">
        <Select
          id="uf"
          name="uf"
          label="Estado"
          size="bar"
          emptyLabel="Todos"
          defaultValue={uf}
          options={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="basis-60 max-sm:basis-full">
        <Select
          id="tipo"
          name="tipo"
          label="Tipo"
          size="bar"
          emptyLabel="Todos"
          defaultValue={tipo}
          options={KINDS.map((kind) => ({ value: kind, label: kind }))}
        />
      </div>
      <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
        Filtrar
      </Button>
    </form>
  );
}
