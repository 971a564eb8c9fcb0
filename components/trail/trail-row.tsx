import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { formatInstant } from '@/lib/format/date';

export type TrailRowProps = {
  event: { at: Date; sentence: string; href: string | null; facts: string[]; kind: string; party: string | null };
};

/** One event: when, who did what, what changed, and the way to the record while it exists. */
export function TrailRow({ event: { at, sentence, href, facts, kind, party } }: TrailRowProps) {
  return (
    <ListRow
      light
      code={<time dateTime={at.toISOString()}>{formatInstant(at)}</time>}
      codeWidth="date"
      name={<span className="break-words">{sentence}.</span>}
      detail={[party, kind].filter(Boolean).join(' · ')}
      extra={facts.length > 0 && <p className="text-small break-words text-ink">{facts.join(' · ')}</p>}
      action={
        href && (
          <ActionLink href={href} context={sentence}>
            Abrir
          </ActionLink>
        )
      }
    />
  );
}
