import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { formatInstant } from '@/lib/format/date';

export type CollectionHistoryProps = {
  reopenings: {
    id: string;
    reason: string;
    openedAt: Date;
    closedAt: Date | null;
    party: { acronym: string };
    openedBy: { name: string };
  }[];
};

/** For whom the closed year was opened again: by whom, when and why. */
export function CollectionHistory({ reopenings }: CollectionHistoryProps) {
  return (
    <Section title="Reaberturas" count={reopenings.length} id="reaberturas">
      {reopenings.length === 0 && <EmptyState>O ano não foi reaberto para ninguém.</EmptyState>}
      <ul aria-label="Reaberturas">
        {reopenings.map(({ id, reason, openedAt, closedAt, party, openedBy }) => (
          <li key={id} className="border-b border-hair py-3">
            <p className="font-strong text-title">{party.acronym}</p>
            <p className="break-words">{reason}</p>
            <p className="text-small text-mute">
              Por {openedBy.name}, em {formatInstant(openedAt)}.{' '}
              {closedAt ? `Encerrado de novo em ${formatInstant(closedAt)}.` : 'Ainda aberto.'}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
