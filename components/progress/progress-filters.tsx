import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { ActionLink } from '@/components/ui/action-link';
import { Button } from '@/components/ui/button';
import { type ProgressQuery, progressHref } from '@/lib/features/progress/schema';

export type ProgressFiltersProps = {
  query: ProgressQuery;
  years: number[];
  year: number;
  parties: { id: string; acronym: string }[];
  /** Offers to look for parties by their words. */
  searches: boolean;
};

/** Filters in the address: a plain form, so that what is shown can be sent, kept and printed. */
export function ProgressFilters({ query, years, year, parties, searches }: ProgressFiltersProps) {
  const { visao, participe, busca, ano } = query;
  return (
    <form
      action="/progresso"
      role="search"
      aria-label="Filtrar o andamento"
      className="mt-6 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden"
    >
      {visao !== 'eixos' && <input type="hidden" name="visao" value={visao} />}
      <div className="basis-28 max-sm:grow">
        <Select
          id="ano"
          name="ano"
          label="Ano"
          size="bar"
          defaultValue={String(year)}
          options={years.map((option) => ({ value: String(option), label: String(option) }))}
        />
      </div>
      <div className="basis-44 max-sm:grow">
        <Select
          id="participe"
          name="participe"
          label="Partícipe"
          size="bar"
          emptyLabel="Todos"
          defaultValue={participe}
          options={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
        />
      </div>
      {searches && (
        <div className="grow basis-56">
          <TextInput
            id="busca"
            name="busca"
            label="Buscar partícipe"
            size="bar"
            defaultValue={busca}
            placeholder="Sigla ou nome"
            maxLength={100}
          />
        </div>
      )}
      <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
        Filtrar
      </Button>
      {(participe || busca || ano) && (
        <span className="flex min-h-10 items-center">
          <ActionLink href={progressHref({ visao })} icon="close">
            Limpar filtros
          </ActionLink>
        </span>
      )}
    </form>
  );
}
