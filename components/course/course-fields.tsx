import { Select } from '@/components/form/select';
import { COURSE_MODALITY, COURSE_STATE } from '@/lib/domain/glossary';

export type CourseFieldsProps = {
  query: { situacao?: string; modalidade?: string; participe?: string };
  parties: { id: string; acronym: string }[];
  /** The schedule is put together by state already. */
  withState?: boolean;
};

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** How, by whom and in which state. */
export function CourseFields({ query, parties, withState }: CourseFieldsProps) {
  const shared = { size: 'bar' as const, emptyLabel: 'Todas' };
  return (
    <>
      {withState && (
        <div className="basis-52 max-sm:basis-full">
          <Select
            {...shared}
            id="situacao"
            name="situacao"
            label="Situação"
            defaultValue={query.situacao}
            options={optionsOf(COURSE_STATE)}
          />
        </div>
      )}
      <div className="basis-40 max-sm:basis-full">
        <Select
          {...shared}
          id="modalidade"
          name="modalidade"
          label="Modalidade"
          defaultValue={query.modalidade}
          options={optionsOf(COURSE_MODALITY)}
        />
      </div>
      {parties.length > 1 && (
        <div className="basis-44 max-sm:basis-full">
          <Select
            id="participe"
            name="participe"
            label="Quem oferece"
            size="bar"
            emptyLabel="Todos"
            defaultValue={query.participe}
            options={parties.map(({ id, acronym }) => ({ value: id, label: acronym }))}
          />
        </div>
      )}
    </>
  );
}
