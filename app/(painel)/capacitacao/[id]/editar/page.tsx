import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { CourseForm } from '@/components/course/course-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadManagedCourse, typedCourse } from '@/lib/features/courses/loaders';

export const metadata: Metadata = { title: 'Alterar turma' };

export default async function EditCoursePage({ params }: PageProps<'/capacitacao/[id]/editar'>) {
  const { id } = await params;
  const actor = await requireActor(`/capacitacao/${id}/editar`);
  const course = await loadManagedCourse(actor, id);
  if (!course) return noSuchPage();
  const { title, version, partyId, party } = course;
  const href = `/capacitacao/${course.id}`;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/capacitacao', label: 'Capacitação' },
          { href, label: title },
        ]}
        current="Alterar"
      />
      <PageTitle
        eyebrow={`${party.acronym}, ${title}`}
        title="O que muda na turma?"
        lead="A programação pública e os calendários de quem assina acompanham a mudança."
      />
      <div className="max-w-main">
        <CourseForm
          id={course.id}
          version={version}
          parties={[{ id: partyId, acronym: party.acronym }]}
          partyId={partyId}
          values={typedCourse(course)}
          cancelHref={href}
        />
      </div>
    </div>
  );
}
