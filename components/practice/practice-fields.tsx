import { Select } from '@/components/form/select';
import { PRACTICE_STATUS } from '@/lib/domain/glossary';

export type PracticeFieldsProps = {
  query: { situacao?: string; eixo?: string; ano?: number; participe?: string };
  axes: { slug: string; title: string }[];
  parties: { id: string; acronym: string }[];
  years: number[];
  /** In the panel, where not everything is published. */
  withStatus?: boolean;
};

/** On what, by whom, when. */
export function PracticeFields({ query, axes, parties, years, withStatus }: PracticeFieldsProps) {
  const shared = { size: 'bar' as const, emptyLabel: 'Todos' };
  return (
    <>
      {withStatus && (
        <div className="basis-40 max-sm:basis-full">
          <Select
            {...shared}
            id="situacao"
            name="situacao"
            label="Situação"
            emptyLabel="Todas"
            defaultValue={query.situacao}
            options={Object.entries(PRACTICE_STATUS).map(([value, label]) => ({ value, label }))}
          />
        </div>
      )}
      <div className="basis-56 max-sm:basis-full">
        <Select
          {...shared}
          id="eixo"
          name="eixo"
          label="Eixo"
          defaultValue={query.eixo}
          options={axes.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
      </div>
      {parties.length > 1 && (
        <div className="basis-44 max-sm:basis-full">
          <Select
            {...shared}
            id="participe"
            name="participe"
            label="Partícipe"
            defaultValue={query.participe}
            options={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
          />
        </div>
      )}
      {years.length > 1 && (
        <div className="basis-28 max-sm:basis-full">
          <Select
            {...shared}
            id="ano"
            name="ano"
            label="Ano"
            defaultValue={query.ano?.toString()}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
        </div>
      )}
    </>
  );
}
