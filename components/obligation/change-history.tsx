import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { CHANGE_KIND, type ChangeKind } from '@/lib/domain/glossary';
import { formatDate, formatInstant } from '@/lib/format/date';

export type ChangeHistoryProps = {
  changes: {
    id: string;
    kind: ChangeKind;
    before: CivilDate | null;
    after: CivilDate | null;
    reason: string;
    at: Date;
    /** Null for what the system did by itself. */
    by: string | null;
  }[];
};

/** What recomputations did to an obligation, the latest first: from which date to which, why, by whom and when. */
export function ChangeHistory({ changes }: ChangeHistoryProps) {
  return (
    <ListRows label="Histórico do prazo">
      {changes.map(({ id, kind, before, after, reason, at, by }) => (
        <ListRow
          key={id}
          name={kind === 'MOVED' ? `De ${dateText(before)} para ${dateText(after)}` : CHANGE_KIND[kind]}
          detail={reason}
          extra={
            <span className="text-small text-mute">
              {formatInstant(at)}, {by ?? 'pelo sistema'}
            </span>
          }
        />
      ))}
    </ListRows>
  );
}

function dateText(date: CivilDate | null): string {
  return date ? formatDate(date) : 'sem data';
}
