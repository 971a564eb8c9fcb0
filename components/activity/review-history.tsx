import { Section } from '@/components/ui/section';
import { REMARK_KIND, type RemarkKind } from '@/lib/domain/glossary';
import { formatInstant } from '@/lib/format/date';

export type ReviewHistoryProps = {
  title?: string;
  remarks: { id: string; kind: RemarkKind; text: string | null; createdAt: Date; author: { name: string } }[];
};

/** What was said over an activity, the latest first, in each one's own words. */
export function ReviewHistory({ title = 'Análise', remarks }: ReviewHistoryProps) {
  if (remarks.length === 0) return null;
  return (
    <Section title={title} id="historico">
      <ol>
        {remarks.map(({ id, kind, text, createdAt, author }) => (
          <li key={id} className="border-b border-hair py-4">
            <p>
              <strong className="font-strong text-title">{REMARK_KIND[kind]}</strong>
              <span className="text-small text-mute">
                {' '}
                {author.name}, {formatInstant(createdAt)}
              </span>
            </p>
            {text && <p className="mt-2 max-w-measure">“{text}”</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
