import { Checkbox } from '@/components/form/checkbox';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Anchor } from '@/components/ui/anchor';
import { Button } from '@/components/ui/button';
import { isFiltered, type ReviewQuery } from '@/lib/features/review/schema';

export type QueueFiltersProps = {
  query: ReviewQuery;
  choices: {
    parties: { id: string; acronym: string }[];
    goals: string[];
    axes: { number: number; title: string }[];
  };
};

/** Filters in the address, folded away until they are used. */
export function QueueFilters({ query, choices }: QueueFiltersProps) {
  const { parties, goals, axes } = choices;
  const filtered = isFiltered(query);
  return (
    <details open={filtered} className="border-t border-hair print:hidden">
      <summary className="text-link flex min-h-11 items-center text-small font-strong">Filtrar a fila</summary>
      <form role="search" aria-label="Filtrar a fila" className="space-y-3 pb-4">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar"
          size="bar"
          defaultValue={query.busca}
          placeholder="Nome, relato, local"
        />
        <Select
          id="participe"
          name="participe"
          label="Partícipe"
          size="bar"
          emptyLabel="Todos"
          defaultValue={query.participe}
          options={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
        />
        <Select
          id="eixo"
          name="eixo"
          label="Eixo"
          size="bar"
          emptyLabel="Todos"
          defaultValue={query.eixo?.toString()}
          options={axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
        />
        <Select
          id="meta"
          name="meta"
          label="Meta"
          size="bar"
          emptyLabel="Todas"
          defaultValue={query.meta}
          options={goals.map((code) => ({ value: code, label: code }))}
        />
        <Checkbox
          id="vencidas"
          name="vencidas"
          value="1"
          label="Só as vencidas"
          defaultChecked={query.vencidas === '1'}
        />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button type="submit" variant="outlined" size="bar">
            Filtrar
          </Button>
          {filtered && (
            <Anchor href="/analise" className="text-link inline-flex min-h-10 items-center text-small font-strong">
              Limpar filtros
            </Anchor>
          )}
        </div>
      </form>
    </details>
  );
}
