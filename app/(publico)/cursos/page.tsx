import { share } from '@/app/share';
import { CourseRow } from '@/components/course/course-row';
import { ScheduleFilters } from '@/components/course/schedule-filters';
import { ActionLink } from '@/components/ui/action-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import type { SchedulePart } from '@/lib/domain/courses/course-class';
import { env } from '@/lib/env/env';
import { loadSchedule } from '@/lib/features/course-schedule/loaders';
import { type ScheduleQuery, scheduleHref, scheduleQuery } from '@/lib/features/course-schedule/schema';
import { listTitle } from '@/lib/format/list-title';
import { plural } from '@/lib/format/number';

const TITLE = 'Cursos da Rede de Parcerias';
const DESCRIPTION = 'Turmas com inscrições abertas, as próximas e as que já aconteceram, com datas, vagas e público.';

export function generateMetadata() {
  return share({
    title: 'Cursos',
    description: DESCRIPTION,
    path: '/cursos',
    types: { 'text/calendar': '/cursos.ics' },
  });
}

const PART: Record<SchedulePart, { title: string; none: string }> = {
  abertas: { title: 'Inscrições abertas', none: 'Nenhuma turma com inscrições abertas hoje.' },
  proximas: { title: 'A seguir e em andamento', none: 'Nenhuma outra turma anunciada.' },
  passadas: { title: 'Encerradas e canceladas', none: 'Nenhuma turma se encerrou ainda.' },
};

const OPEN = [
  'turma com inscrições abertas',
  'turmas com inscrições abertas',
  'Nenhuma turma com inscrições abertas hoje',
] as const;

export default async function SchedulePage({ searchParams }: PageProps<'/cursos'>) {
  const query = scheduleQuery.parse(await searchParams);
  const { today, parties, parts, pages } = await loadSchedule(query);
  const { quando, modalidade, participe, busca } = query;
  const narrowed = Boolean(modalidade || participe || busca);
  const isNothing = narrowed && parts.every(({ total }) => total === 0);
  return (
    <div className="wrap">
      <PageTitle
        eyebrow={TITLE}
        title={titleOf(quando, parts[0]?.total ?? 0, narrowed, isNothing)}
        lead="Cursos sobre parcerias e transferências, oferecidos pelos partícipes do acordo. A inscrição é feita na página de cada curso."
        action={
          <ActionLink href="#calendario" icon="calendar">
            Acompanhar no seu calendário
          </ActionLink>
        }
      />
      <ScheduleFilters query={query} parties={parties} />
      {narrowed && !isNothing && (
        <ActionLink href={scheduleHref({ quando })} icon="close" className="mt-2">
          Limpar filtros
        </ActionLink>
      )}
      {isNothing && (
        <EmptyState action={{ href: scheduleHref({ quando }), label: 'Limpar filtros' }}>
          Nada na programação com esses filtros.
        </EmptyState>
      )}
      <div className="mt-10 space-y-12">
        {(isNothing ? [] : parts).map(({ name, total: found, courses }) => (
          <Section
            key={name}
            title={PART[name].title}
            id={name}
            count={found}
            action={
              courses.length < found &&
              !quando && (
                <ActionLink href={scheduleHref({ ...query, quando: name, pagina: 1 })}>
                  Ver {plural(found, 'turma', 'turmas')}
                </ActionLink>
              )
            }
          >
            {courses.length === 0 ? (
              <EmptyState>{narrowed ? 'Nenhuma turma com esses filtros.' : PART[name].none}</EmptyState>
            ) : (
              <ListRows label={PART[name].title}>
                {courses.map((course) => (
                  <CourseRow key={course.id} course={course} today={today} href={`/cursos/${course.id}`} enrols />
                ))}
              </ListRows>
            )}
          </Section>
        ))}
      </div>
      {quando && <Pages query={query} pages={pages} />}
      <Subscription address={new URL('/cursos.ics', env.APP_URL).href} />
    </div>
  );
}

/** The answer: how many there are to enrol in today, unless another part was asked for. */
function titleOf(part: SchedulePart | undefined, open: number, narrowed: boolean, isNothing: boolean): string {
  if (isNothing) return 'Nenhuma turma com esses filtros';
  return part && part !== 'abertas' ? PART[part].title : listTitle(open, narrowed, OPEN);
}

function Subscription({ address }: { address: string }) {
  return (
    <Section title="No seu calendário" id="calendario" className="mt-12 print:hidden">
      <p className="max-w-measure pt-4">
        No seu programa de calendário, escolha assinar por endereço e cole o que está abaixo. O fim das inscrições e os
        dias de aula de cada turma aparecem lá e se atualizam sozinhos.
      </p>
      <p className="pt-3 pb-2 font-strong break-all">{address}</p>
      <ActionLink href="/cursos.ics" icon="download">
        Baixar como está hoje
      </ActionLink>
    </Section>
  );
}

function Pages({ query, pages }: { query: ScheduleQuery; pages: number }) {
  return (
    <>
      <Pagination page={query.pagina} pages={pages} hrefFor={(pagina) => scheduleHref({ ...query, pagina })} />
      <ActionLink href={scheduleHref({ ...query, quando: undefined, pagina: 1 })} className="mt-6">
        Ver toda a programação
      </ActionLink>
    </>
  );
}
