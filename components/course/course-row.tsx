import { ActionLink } from '@/components/ui/action-link';
import { Anchor } from '@/components/ui/anchor';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { type CourseFacts, courseLine, stateDetail } from './course-words';

export type CourseRowProps = {
  course: CourseFacts;
  today: CivilDate;
  /** The class's own page. */
  href: string;
  /** Offers to enrol right away. */
  enrols?: boolean;
};

/** One class in a list: what it is, and what can be done about it today. */
export function CourseRow({ course, today, href, enrols }: CourseRowProps) {
  const { title, state, cancelledReason, enrolUrl } = course;
  return (
    <ListRow
      name={
        <Anchor href={href} className="hover:text-accent hover:underline">
          {title}
        </Anchor>
      }
      detail={cancelledReason === null ? courseLine(course) : `${courseLine(course)}. “${cancelledReason}”`}
      status={<StatusMark status={state} detail={stateDetail(course, today)} />}
      action={
        enrols && enrolUrl && state === 'inscricoes_abertas' ? (
          <ActionLink href={enrolUrl} icon="external" context={title}>
            Inscrever-se
          </ActionLink>
        ) : (
          <ActionLink href={href} context={title}>
            Ver turma
          </ActionLink>
        )
      }
    />
  );
}
