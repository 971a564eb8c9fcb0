import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CancellationForm } from '@/components/course/cancellation-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadManagedCourse } from '@/lib/features/courses/loaders';

export const metadata: Metadata = { title: 'Cancelar turma' };

export default async function CancelCoursePage({ params }: PageProps<'/capacitacao/[id]/cancelar'>) {
  const { id } = await params;
  const actor = await requireActor(`/capacitacao/${id}/cancelar`);
  const course = await loadManagedCourse(actor, id);
  if (!course) notFound();
  const href = `/capacitacao/${course.id}`;
  if (course.state === 'concluida') redirect(href);
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/capacitacao', label: 'Capacitação' },
          { href, label: course.title },
        ]}
        current="Cancelar"
      />
      <PageTitle
        eyebrow={course.title}
        title="Cancelar a turma?"
        lead="Ela continua na programação, marcada como cancelada e com o motivo. Não é possível desfazer: se voltar a acontecer, repita a turma com novas datas."
      />
      <div className="max-w-main">
        <CancellationForm id={course.id} version={course.version} />
      </div>
    </div>
  );
}
