import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';

export type GoalChoiceProps = {
  obligations: {
    id: string;
    period: string;
    eventTitle: string | null;
    dueOn: CivilDate | null;
    goal: { code: string; description: string };
  }[];
};

/** The obligations an activity can be recorded for, each a link to its form. */
export function GoalChoice({ obligations }: GoalChoiceProps) {
  return (
    <ListRows label="Metas">
      {obligations.map(({ id, goal, period, eventTitle, dueOn }) => (
        <ListRow
          key={id}
          code={goal.code}
          name={<span className="line-clamp-2">{eventTitle ?? goal.description}</span>}
          detail={[eventTitle ? goal.description : period, dueOn && `vence em ${formatDate(dueOn)}`]
            .filter(Boolean)
            .join(', ')}
          action={
            <ActionLink href={`/atividades/nova?obrigacao=${id}`} context={`${goal.code}, ${eventTitle ?? period}`}>
              Registrar
            </ActionLink>
          }
        />
      ))}
    </ListRows>
  );
}
