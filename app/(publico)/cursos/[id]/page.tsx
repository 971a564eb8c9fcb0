import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(publico)/no-such-page';
import { share } from '@/app/share';
import { CourseFacts } from '@/components/course/course-facts';
import { courseLine, stateDetail } from '@/components/course/course-words';
import { Columns } from '@/components/layout/columns';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { COURSE_STATE } from '@/lib/domain/glossary';
import { loadPublicCourse } from '@/lib/features/course-schedule/loaders';
import { scheduleHref } from '@/lib/features/course-schedule/schema';

type Props = PageProps<'/cursos/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadPublicCourse((await params).id);
  if (!found) return { title: 'Turma' };
  const { id, title, state } = found.course;
  const description = `${COURSE_STATE[state]}. ${courseLine(found.course)}.`;
  return share({ title, description, path: `/cursos/${id}`, type: 'article' });
}

export default async function PublicCoursePage({ params }: Props) {
  const found = await loadPublicCourse((await params).id);
  if (!found) return noSuchPage();
  const { course, today } = found;
  const { title, state, partyId, enrolUrl, cancelledReason } = course;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/cursos', label: 'Cursos' }]} current={title} />
      <PageTitle
        title={title}
        lead={<StatusMark status={state} detail={stateDetail(course, today)} />}
        action={
          state === 'inscricoes_abertas' &&
          enrolUrl && (
            <LinkButton href={enrolUrl} icon="external">
              Inscrever-se
            </LinkButton>
          )
        }
      />
      <Columns
        side={
          <Section title="Mais cursos" id="mais">
            <ul className="pt-3">
              <li>
                <ActionLink href={scheduleHref({ participe: partyId })} className="min-h-10">
                  Mais turmas deste partícipe
                </ActionLink>
              </li>
              <li>
                <ActionLink href="/cursos" className="min-h-10">
                  Toda a programação
                </ActionLink>
              </li>
              <li>
                <ActionLink href="/cursos#calendario" icon="calendar" className="min-h-10">
                  Acompanhar no seu calendário
                </ActionLink>
              </li>
            </ul>
          </Section>
        }
      >
        {cancelledReason !== null && (
          <Notice kind="warn" title="Esta turma foi cancelada">
            {cancelledReason}
          </Notice>
        )}
        <CourseFacts course={course} />
      </Columns>
    </div>
  );
}
