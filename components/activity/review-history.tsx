import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { formatInstant } from '@/lib/format/date';

export type ReviewHistoryProps = {
  title?: string;
  reviews: {
    id: string;
    decision: 'VALIDATED' | 'RETURNED';
    note: string | null;
    createdAt: Date;
    reviewer: { name: string };
  }[];
};

/** The reviewers' decisions, the latest first, in their own words. */
export function ReviewHistory({ title = 'Análise', reviews }: ReviewHistoryProps) {
  if (reviews.length === 0) return null;
  return (
    <Section title={title} id="historico">
      <ol>
        {reviews.map(({ id, decision, note, createdAt, reviewer }) => (
          <li key={id} className="border-b border-hair py-4">
            <StatusMark status={decision} detail={`${reviewer.name}, ${formatInstant(createdAt)}`} />
            {note && <p className="mt-2 max-w-measure pl-7">“{note}”</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
