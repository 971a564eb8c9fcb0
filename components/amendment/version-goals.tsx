import { ActionLink } from '@/components/ui/action-link';
import { DataTable } from '@/components/ui/data-table';
import { readingOf } from '@/lib/domain/deadlines/reading';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import type { Comparison } from '@/lib/domain/plan/compare';

export interface VersionGoalsProps {
  goals: {
    id: string;
    code: string;
    description: string;
    deadlineText: string;
    rule: DeadlineRule;
    responsible: string[];
    appliesToAccessions: boolean;
    comparison: Comparison;
  }[];
  /** Where a goal is changed; absent where none may be. */
  editHref?: (id: string) => string;
}

const WORD: Record<Comparison, string> = { added: 'Nova', changed: 'Alterada', same: 'Igual' };

/** The goals of a version of the plan, and how each stands to the version before. */
export function VersionGoals({ goals, editHref }: VersionGoalsProps) {
  return (
    <DataTable
      caption="Metas desta versão"
      rows={goals}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Meta', cell: ({ code }) => code, rowHeader: true, width: 'md:w-16' },
        {
          header: 'Texto',
          cell: ({ description, responsible, appliesToAccessions }) => (
            <>
              {description}
              <span className="block text-small text-mute">
                {[...responsible, appliesToAccessions && 'aderentes'].filter(Boolean).join(', ')}
              </span>
            </>
          ),
        },
        {
          header: 'Prazo',
          cell: ({ deadlineText, rule }) => (
            <>
              “{deadlineText}”<span className="block text-small text-mute">{readingOf(rule)}</span>
            </>
          ),
        },
        {
          header: 'Nesta versão',
          width: 'md:w-36',
          cell: ({ id, code, comparison }) => (
            <>
              <span className={comparison === 'same' ? 'text-mute' : 'font-strong text-title'}>{WORD[comparison]}</span>
              {editHref && (
                <span className="block">
                  <ActionLink href={editHref(id)} context={`meta ${code}`}>
                    Alterar
                  </ActionLink>
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
