import { statusKey } from '@/components/obligation/status';
import { IDLE_WORDS } from '@/components/plan/idle-words';
import { Anchor } from '@/components/ui/anchor';
import { StatusMark } from '@/components/ui/status-mark';
import type { IdleCell, PlanCell } from '@/lib/domain/obligations/picture';
import { formatDate } from '@/lib/format/date';
import { situationText } from '@/lib/format/situation';
import { dueText } from './due-text';

export type PartyGoalsProps = {
  goals: { code: string; description: string; cell: PlanCell | IdleCell }[];
  /** Whether the goals have pages of their own. */
  linked: boolean;
};

/** What a party answers for, and where it stands on each. On a phone the state comes first. */
export function PartyGoals({ goals, linked }: PartyGoalsProps) {
  return (
    <ul aria-label="Metas do partícipe">
      {goals.map(({ code, description, cell }) => (
        <li
          key={code}
          className="grid break-inside-avoid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-hair py-4 md:grid-cols-[2.5rem_minmax(0,1fr)_12rem]"
        >
          <span className="tabular-nums text-mute">{code}</span>
          <div className="max-md:order-1 max-md:col-start-2">
            <p className="font-strong text-title">
              {linked ? (
                <Anchor href={`/transparencia/${code}`} className="hover:text-accent hover:underline">
                  {description}
                </Anchor>
              ) : (
                description
              )}
            </p>
            <p className="text-small text-mute">
              {typeof cell === 'string' ? `${IDLE_WORDS[cell]}.` : dueText(cell, formatDate)}
            </p>
          </div>
          <div>
            {typeof cell !== 'string' && (
              <StatusMark status={statusKey(cell.derived)} word={situationText(cell.derived, cell)} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
