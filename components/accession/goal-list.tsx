import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';

export type GoalListProps = { goals: { code: string; description: string; minimumHours: number | null }[] };

/** The goals that a body answers for, with the minimum that is its own. */
export function GoalList({ goals }: GoalListProps) {
  return (
    <ListRows label="Metas">
      {goals.map(({ code, description, minimumHours }) => (
        <ListRow
          key={code}
          code={code}
          light
          name={description}
          detail={minimumHours && `Mínimo próprio de ${minimumHours} horas por ano`}
        />
      ))}
    </ListRows>
  );
}
