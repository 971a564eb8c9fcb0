import type { Metadata } from 'next';
import { Flash } from '@/app/flash';
import { CourseFields } from '@/components/course/course-fields';
import { CourseRow } from '@/components/course/course-row';
import { ListFilters } from '@/components/list/list-filters';
import { ListTools } from '@/components/list/list-tools';
import { SavedViews } from '@/components/list/saved-views';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadCourseList } from '@/lib/features/course-list/loaders';
import { COURSE_ORDER, courseListQuery, isNarrowed, listHref, searchOf } from '@/lib/features/lists/schema';
import { loadViews } from '@/lib/features/views/loaders';
import { listCount, listTitle } from '@/lib/format/list-title';

export const metadata: Metadata = { title: 'Capacitação' };

const WORDS = ['turma', 'turmas', 'Nenhuma turma'] as const;

export default async function CoursesPage({ searchParams }: PageProps<'/capacitacao'>) {
  const parameters = await searchParams;
  const query = courseListQuery.parse(parameters);
  const actor = await requireActor(listHref('capacitacao', query));
  const [list, views] = await Promise.all([loadCourseList(actor, query), loadViews(actor, 'capacitacao')]);
  const { today, parties, total, courses, pages, manages } = list;
  const narrowed = isNarrowed('capacitacao', query);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        title={listTitle(total, narrowed, WORDS)}
        lead={
          <>
            A programação de cursos do acordo, com inscrições e aulas. Tudo o que está aqui é público.{' '}
            <ActionLink href="/cursos">Ver como o público vê</ActionLink>
          </>
        }
        action={
          manages && (
            <LinkButton href="/capacitacao/nova" icon="plus">
              Anunciar turma
            </LinkButton>
          )
        }
      />
      <ListFilters
        action="/capacitacao"
        label="Filtrar turmas"
        placeholder="Curso, público, local ou órgão"
        words={query.busca}
        order={query.ordem}
        orders={COURSE_ORDER}
        set={[query.situacao, query.modalidade, query.participe].filter((value) => value !== undefined).length}
      >
        <CourseFields query={query} parties={parties} withState />
      </ListFilters>
      <SavedViews list="capacitacao" views={views} search={searchOf('capacitacao', query)} isNarrowed={narrowed} />
      <ListTools
        total={total}
        count={listCount(total, WORDS)}
        exportHref={(formato) => listHref('capacitacao', query, { path: '/exportar', formato })}
      />
      {courses.length === 0 && <Nothing narrowed={narrowed || query.pagina > 1} manages={manages} />}
      <ListRows label="Turmas">
        {courses.map((course) => (
          <CourseRow key={course.id} course={course} today={today} href={`/capacitacao/${course.id}`} />
        ))}
      </ListRows>
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(pagina) => listHref('capacitacao', { ...query, pagina })}
      />
    </div>
  );
}

function Nothing({ narrowed, manages }: { narrowed: boolean; manages: boolean }) {
  if (narrowed)
    return <EmptyState action={{ href: '/capacitacao', label: 'Limpar filtros' }}>Nada com esses filtros.</EmptyState>;
  return (
    <EmptyState action={manages ? { href: '/capacitacao/nova', label: 'Anunciar a primeira' } : undefined}>
      Nenhuma turma anunciada ainda.
    </EmptyState>
  );
}
