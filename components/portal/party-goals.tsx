import { statusKey } from '@/components/obligation/status';
import { IDLE_WORDS } from '@/components/plan/idle-words';
import { Anchor } from '@/components/ui/anchor';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { StatusMark } from '@/components/ui/status-mark';
import type { IdleCell, PlanCell } from '@/lib/domain/obligations/picture';
import { situationText } from '@/lib/format/situation';
import { dueText } from './due-text';

export type PartyGoalsProps = { goals: { code: string; description: string; cell: PlanCell | IdleCell }[] };

/** What a party answers for, and where it stands on each. */
export function PartyGoals({ goals }: PartyGoalsProps) {
  return (
    <ListRows label="Metas do partícipe">
      {goals.map(({ code, description, cell }) => (
        <ListRow
          key={code}
          code={code}
          name={
            <Anchor href={`/transparencia/${code}`} className="hover:text-accent hover:underline">
              {description}
            </Anchor>
          }
          detail={typeof cell === 'string' ? `${IDLE_WORDS[cell]}.` : dueText(cell)}
          status={
            typeof cell !== 'string' && (
              <StatusMark status={statusKey(cell.derived)} word={situationText(cell.derived, cell)} />
            )
          }
        />
      ))}
    </ListRows>
  );
}
