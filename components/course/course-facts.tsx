import { Anchor } from '@/components/ui/anchor';
import { DefinitionList } from '@/components/ui/definition-list';
import { COURSE_MODALITY } from '@/lib/domain/glossary';
import { formatDaysOfYear } from '@/lib/format/date';
import { formatHours, formatNumber } from '@/lib/format/number';
import type { CourseFacts as Facts } from './course-words';

/** All that the schedule says of a class. */
export function CourseFacts({ course }: { course: Facts }) {
  const { party, audience, modality, hours, places, enrolFrom, enrolTo, startsOn, endsOn, place } = course;
  return (
    <DefinitionList
      items={[
        { term: 'Oferecida por', detail: party.acronym, note: party.name },
        { term: 'Público', detail: audience },
        { term: 'Inscrições', detail: formatDaysOfYear(enrolFrom, enrolTo) },
        { term: 'Aulas', detail: formatDaysOfYear(startsOn, endsOn) },
        { term: 'Modalidade', detail: COURSE_MODALITY[modality] },
        { term: 'Carga horária', detail: formatHours(hours) },
        { term: 'Vagas', detail: places === null ? 'Sem limite' : formatNumber(places) },
        ...(place ? [{ term: 'Local', detail: place }] : []),
        ...(course.state === 'anunciada' || course.state === 'inscricoes_abertas'
          ? [{ term: 'Onde se inscrever', detail: <Enrolment url={course.enrolUrl} /> }]
          : []),
      ]}
    />
  );
}

function Enrolment({ url }: { url: string | null }) {
  if (!url) return 'No local das aulas';
  return (
    <Anchor href={url} className="text-link break-all underline">
      {url}
    </Anchor>
  );
}
