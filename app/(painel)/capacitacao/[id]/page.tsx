import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { CourseFacts } from '@/components/course/course-facts';
import { stateDetail } from '@/components/course/course-words';
import { Columns } from '@/components/layout/columns';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { requireActor } from '@/lib/auth/session';
import { today } from '@/lib/clock/clock';
import { loadCourse } from '@/lib/features/courses/loaders';

export const metadata: Metadata = { title: 'Turma' };

export default async function CoursePage({ params, searchParams }: PageProps<'/capacitacao/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/capacitacao/${id}`);
  const loaded = await loadCourse(actor, id);
  if (!loaded) return noSuchPage();
  const { course, manages, edits, cancels, records, callsDisclosure } = loaded;
  const { title, state, cancelledReason } = course;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/capacitacao', label: 'Capacitação' }]} current={title} />
      <PageTitle
        title={title}
        lead={<StatusMark status={state} detail={stateDetail(course, today())} />}
        action={
          records ? (
            <LinkButton href={`/atividades/nova?meta=2.2&turma=${id}`} icon="plus">
              Registrar como atividade
            </LinkButton>
          ) : (
            edits && (
              <LinkButton href={`/capacitacao/${id}/editar`} icon="edit" variant="outlined">
                Alterar turma
              </LinkButton>
            )
          )
        }
      />
      <Columns
        side={
          <>
            <Section title="Turma" id="passos">
              <ul className="pt-3">
                <Step href={`/cursos/${id}`}>Ver como o público vê</Step>
                {records && edits && <Step href={`/capacitacao/${id}/editar`}>Alterar turma</Step>}
                {manages && <Step href={`/capacitacao/nova?copia=${id}`}>Repetir com novas datas</Step>}
                {cancels && <Step href={`/capacitacao/${id}/cancelar`}>Cancelar turma</Step>}
              </ul>
            </Section>
            {callsDisclosure && (
              <Section title="Mudou o catálogo?" id="catalogo">
                <p className="pt-4 pb-2 text-mute">
                  Um curso novo ou cancelado pode pedir nova divulgação (meta 3.2). Registre a alteração para abrir o
                  prazo a cada partícipe.
                </p>
                <ActionLink href={`/eventos/novo?turma=${id}`}>Registrar alteração nos cursos</ActionLink>
              </Section>
            )}
          </>
        }
      >
        {cancelledReason !== null && (
          <Notice kind="warn" title="Turma cancelada">
            {cancelledReason}
          </Notice>
        )}
        {records && (
          <Notice title="A turma já terminou">
            Registre a atividade com inscritos, concluintes e lista de presença. Nome, datas e horas já vêm preenchidos.
          </Notice>
        )}
        <CourseFacts course={course} />
      </Columns>
    </div>
  );
}

function Step({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <ActionLink href={href} className="min-h-10">
        {children}
      </ActionLink>
    </li>
  );
}
