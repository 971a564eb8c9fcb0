import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { formatInstant } from '@/lib/format/date';

export type EventHistoryProps = {
  entries: {
    id: string;
    at: Date;
    /** Null for what the system did by itself. */
    actor: string | null;
    what: string;
    detail: string;
  }[];
};

/** Who registered, changed or withdrew an event, the latest first. */
export function EventHistory({ entries }: EventHistoryProps) {
  if (entries.length === 0) return <EmptyState>Nada mudou desde o registro.</EmptyState>;
  return (
    <ListRows label="Histórico do evento">
      {entries.map(({ id, at, actor, what, detail }) => (
        <ListRow
          key={id}
          light
          code={formatInstant(at)}
          codeWidth="date"
          name={what}
          detail={[detail, actor ?? 'Sistema'].filter(Boolean).join(', ')}
        />
      ))}
    </ListRows>
  );
}
