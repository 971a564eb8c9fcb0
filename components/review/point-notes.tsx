import { Icon } from '@/components/ui/icon';
import type { ReviewPoint } from '@/lib/domain/execution/review';

export type PointNotesProps = {
  points?: readonly ReviewPoint[];
  /** A field's name, or `evidence:<id>`. */
  subject: string;
};

/** What the reviewer asked to mend in one field or evidence, beside it; nothing where nothing was asked. */
export function PointNotes({ points = [], subject }: PointNotesProps) {
  return points
    .filter((point) => point.subject === subject)
    .map(({ text }) => (
      <p key={text} className="mt-2 flex gap-2 text-small text-soon">
        <Icon name="return" size={16} className="mt-0.5" />
        <span className="min-w-0 break-words whitespace-pre-line">
          <strong>A corrigir:</strong> {text}
        </span>
      </p>
    ));
}
