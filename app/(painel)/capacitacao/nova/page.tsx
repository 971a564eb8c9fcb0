import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { FoundParties } from '@/components/agenda/found-parties';
import { CourseForm } from '@/components/course/course-form';
import { PartySearch } from '@/components/course/party-search';
import { Columns } from '@/components/layout/columns';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadNewCourse } from '@/lib/features/courses/loaders';
import { newCourseQuery } from '@/lib/features/courses/schema';

export const metadata: Metadata = { title: 'Anunciar turma' };

export default async function NewCoursePage({ searchParams }: PageProps<'/capacitacao/nova'>) {
  const query = newCourseQuery.parse(await searchParams);
  const actor = await requireActor('/capacitacao/nova');
  const loaded = await loadNewCourse(actor, query);
  if (!loaded) return noSuchPage();
  const { id, parties, chosen, copied, values, found, searches } = loaded;
  const copy = query.copia ? `&copia=${query.copia}` : '';
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/capacitacao', label: 'Capacitação' }]} current="Anunciar turma" />
      <PageTitle
        eyebrow={copied ? `Cópia de “${copied.title}”` : undefined}
        title={copied ? 'Quando é a nova turma?' : 'Qual turma vai acontecer?'}
        lead="Ao anunciar, a turma entra na hora na programação pública e no calendário que as pessoas assinam."
      />
      <Columns side={searches && <PartySearch words={query.orgao} copyOf={query.copia} />}>
        {found ? (
          <FoundParties
            words={query.orgao ?? ''}
            found={found}
            hrefFor={(partyId) => `/capacitacao/nova?participe=${partyId}${copy}`}
            clearHref="/capacitacao/nova"
            verb="Anunciar turma"
          />
        ) : (
          <CourseForm
            id={id}
            version={0}
            parties={parties}
            partyId={chosen.id}
            values={values}
            cancelHref={copied ? `/capacitacao/${copied.id}` : '/capacitacao'}
          />
        )}
        {!searches && (
          <Section title="O que vale como turma" id="turma">
            <p className="pt-4 text-mute">
              Um curso com começo e fim, aberto a quem se inscreve. As horas só contam para a meta 2.2 depois que a
              turma acontece e a atividade é registrada e validada.
            </p>
          </Section>
        )}
      </Columns>
    </div>
  );
}
