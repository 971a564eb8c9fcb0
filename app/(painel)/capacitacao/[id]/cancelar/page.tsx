import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReasonForm } from '@/components/form/reason-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { cancelCourseAction } from '@/lib/features/courses/actions';
import { loadManagedCourse } from '@/lib/features/courses/loaders';

export const metadata: Metadata = { title: 'Cancelar turma' };

export default async function CancelCoursePage({ params }: PageProps<'/capacitacao/[id]/cancelar'>) {
  const { id } = await params;
  const actor = await requireActor(`/capacitacao/${id}/cancelar`);
  const course = await loadManagedCourse(actor, id);
  if (!course) return noSuchPage();
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
        <ReasonForm
          action={cancelCourseAction}
          id={course.id}
          version={course.version}
          label="Motivo"
          hint="Fica na programação pública. Não escreva nomes de pessoas"
          maxLength={500}
          purpose="cancelar"
          submit="Cancelar turma"
          pendingText="Cancelando…"
          back={{ href: `/capacitacao/${course.id}`, label: 'Manter a turma' }}
        />
      </div>
    </div>
  );
}
