import { performedDays } from '@/components/activity/activity-row';
import { ActionLink } from '@/components/ui/action-link';
import { Icon } from '@/components/ui/icon';
import { ListRow } from '@/components/ui/list-row';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { OBSTACLE, type Obstacle } from '@/lib/domain/execution/review';
import type { ObligationStatus } from '@/lib/domain/glossary';
import { formatDate } from '@/lib/format/date';
import { formatHours, plural } from '@/lib/format/number';

type Standing = { status: ObligationStatus; fulfilledOn: CivilDate | null };

export type BulkRowProps = {
  row: {
    id: string;
    title: string;
    performedFrom: CivilDate | null;
    performedTo: CivilDate | null;
    hours: number | null;
    completed: number | null;
    participants: number | null;
    items: string[];
    party: { acronym: string };
    obstacle: Obstacle | null;
    effects: {
      id: string;
      goalCode: string;
      period: string;
      dueOn: CivilDate | null;
      before: Standing;
      after: Standing;
    }[];
  };
};

/** One activity of a preview: what it counts, and what validating it fulfils or what keeps it from being validated. */
export function BulkRow({ row }: BulkRowProps) {
  const { id, title, hours, completed, participants, items, party, obstacle, effects } = row;
  const counts = [
    party.acronym,
    performedDays(row),
    hours !== null && formatHours(hours),
    completed !== null && plural(completed, 'concluinte', 'concluintes'),
    participants !== null && plural(participants, 'participante', 'participantes'),
    items.join(', '),
  ];
  return (
    <ListRow
      name={title}
      detail={counts.filter(Boolean).join(', ')}
      extra={
        obstacle ? (
          <p className="flex gap-2 text-small font-strong text-soon">
            <Icon name="warn" size={16} className="mt-0.5" />
            {OBSTACLE[obstacle]}
          </p>
        ) : (
          <ul className="text-small">
            {effects.map((effect) => (
              <li key={effect.id}>{effectWords(effect)}</li>
            ))}
          </ul>
        )
      }
      action={
        <ActionLink href={`/atividades/${id}`} context={title}>
          Ver
        </ActionLink>
      }
    />
  );
}

function effectWords({ goalCode, period, dueOn, before, after }: BulkRowProps['row']['effects'][number]): string {
  const name = `Meta ${goalCode}, ${period}:`;
  if (before.status === 'FULFILLED') return `${name} já estava cumprida`;
  if (after.status !== 'FULFILLED' || !after.fulfilledOn) return `${name} conta, e continua em aberto`;
  const late = dueOn !== null && after.fulfilledOn > dueOn ? ', com atraso' : '';
  return `${name} fica cumprida em ${formatDate(after.fulfilledOn)}${late}`;
}
