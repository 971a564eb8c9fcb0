import { PartyFields, type PartyFieldsProps } from '@/components/agenda/party-fields';
import { DateInput } from '@/components/form/date-input';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import { TRAIL_KIND } from '@/lib/domain/trail/sentences';
import type { TrailQuery } from '@/lib/features/trail/schema';

export type TrailFiltersProps = {
  query: TrailQuery;
  /** The name of the person asked for. */
  person?: string;
  parties: Pick<PartyFieldsProps, 'parties' | 'party' | 'searches'>;
};

/** Filters in the address: a plain form, so that what was found can be sent, kept and printed. */
export function TrailFilters({ query, person, parties }: TrailFiltersProps) {
  return (
    <form
      action="/trilha"
      role="search"
      aria-label="Filtrar a trilha"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hair py-6 print:hidden"
    >
      {query.registro && <input type="hidden" name="registro" value={query.registro} />}
      <div className="basis-36 max-sm:grow">
        <DateInput id="de" name="de" label="De" size="bar" defaultValue={query.de} />
      </div>
      <div className="basis-36 max-sm:grow">
        <DateInput id="ate" name="ate" label="Até" size="bar" defaultValue={query.ate} />
      </div>
      <div className="basis-50 max-sm:basis-full">
        <Select
          id="tipo"
          name="tipo"
          label="O que aconteceu"
          size="bar"
          emptyLabel="Tudo"
          defaultValue={query.tipo}
          options={Object.entries(TRAIL_KIND).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="grow basis-36 max-sm:basis-full">
        <TextInput
          id="pessoa"
          name="pessoa"
          label="Quem"
          size="bar"
          defaultValue={person}
          placeholder="Nome da pessoa"
          maxLength={100}
        />
      </div>
      <PartyFields {...parties} words={query.orgao} everyLabel="Todos" />
      <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
        Filtrar
      </Button>
    </form>
  );
}
