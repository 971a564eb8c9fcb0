import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';
import type { ScheduleQuery } from '@/lib/features/course-schedule/schema';
import { CourseFields, type CourseFieldsProps } from './course-fields';

export type ScheduleFiltersProps = { query: ScheduleQuery; parties: CourseFieldsProps['parties'] };

/** Filters in the address: a plain form, so that a filtered schedule can be sent, kept and printed. */
export function ScheduleFilters({ query, parties }: ScheduleFiltersProps) {
  return (
    <form
      action="/cursos"
      role="search"
      aria-label="Filtrar as turmas"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hair py-6 print:hidden"
    >
      {query.quando && <input type="hidden" name="quando" value={query.quando} />}
      <div className="grow basis-64">
        <TextInput
          id="busca"
          name="busca"
          label="Buscar"
          size="bar"
          defaultValue={query.busca}
          placeholder="Curso, público, local ou órgão"
          maxLength={100}
        />
      </div>
      <CourseFields query={query} parties={parties} />
      <Button type="submit" variant="outlined" size="bar" className="max-sm:grow">
        Filtrar
      </Button>
    </form>
  );
}
