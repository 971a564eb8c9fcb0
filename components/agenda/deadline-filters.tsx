import { Select } from '@/components/form/select';
import { ActionLink } from '@/components/ui/action-link';
import { Button } from '@/components/ui/button';
import { SITUATION } from '@/lib/domain/glossary';
import { type DeadlineQuery, deadlinesHref } from '@/lib/features/deadlines/schema';
import { formatDate } from '@/lib/format/date';
import { PartyFields, type PartyFieldsProps } from './party-fields';

export type DeadlineFiltersProps = Omit<PartyFieldsProps, 'words' | 'everyLabel'> & {
  query: DeadlineQuery;
  axes: { number: number; title: string }[];
};

/** Whether anything narrows what is shown, the view itself apart. */
export function isFiltered({ participe, orgao, eixo, situacao, dia }: DeadlineQuery): boolean {
  return [participe, orgao, eixo, situacao, dia].some((value) => value !== undefined);
}

/** Filters in the address: a plain form, so that filtered deadlines can be sent, kept and printed. */
export function DeadlineFilters({ query, axes, ...party }: DeadlineFiltersProps) {
  const { visao, mes, ano, dia } = query;
  return (
    <form
      role="search"
      aria-label="Filtrar prazos"
      className="mt-6 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden"
    >
      {visao !== 'agenda' && <input type="hidden" name="visao" value={visao} />}
      {mes && <input type="hidden" name="mes" value={mes.slice(0, 7)} />}
      {ano && <input type="hidden" name="ano" value={ano} />}
      {dia && <input type="hidden" name="dia" value={dia} />}
      <PartyFields {...party} words={query.orgao} everyLabel="Todos" />
      <div className="basis-56 max-sm:basis-full">
        <Select
          id="eixo"
          name="eixo"
          label="Eixo"
          size="bar"
          emptyLabel="Todos"
          defaultValue={query.eixo?.toString()}
          options={axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
        />
      </div>
      <div className="basis-48 max-sm:basis-full">
        <Select
          id="situacao"
          name="situacao"
          label="Situação"
          size="bar"
          emptyLabel={visao === 'agenda' && !dia ? 'Abertas' : 'Todas'}
          defaultValue={query.situacao}
          options={Object.entries(SITUATION).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
        Filtrar
      </Button>
      {isFiltered(query) && (
        <span className="flex min-h-10 items-center">
          <ActionLink href={deadlinesHref({ visao, mes, ano })} icon="close">
            Limpar filtros
          </ActionLink>
        </span>
      )}
      {dia && <p className="basis-full text-small text-mute">Só o que vence em {formatDate(dia)}.</p>}
    </form>
  );
}
