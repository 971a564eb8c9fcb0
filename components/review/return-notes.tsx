import { Notice } from '@/components/ui/notice';
import type { ReviewPoint } from '@/lib/domain/execution/review';
import { formatInstant } from '@/lib/format/date';
import { subjectInForm, subjectWords } from './point-words';

export type ReturnNotesProps = {
  remark: { text: string | null; points: ReviewPoint[]; createdAt: Date; author: { name: string } };
  evidence: { id: string; title: string }[];
};

/** What SEGES asked to mend, at the top of the form, each point with a link to where it is mended. */
export function ReturnNotes({ remark, evidence }: ReturnNotesProps) {
  const { text, points, createdAt, author } = remark;
  return (
    <Notice kind="warn" title="O que a SEGES pediu para corrigir">
      {text && <p className="break-words whitespace-pre-line">“{text}”</p>}
      {points.length > 0 && (
        <ul aria-label="O que corrigir" className="mt-2 space-y-2">
          {points.map((point) => {
            const href = subjectInForm(point, evidence);
            const name = subjectWords(point, evidence);
            return (
              <li key={point.subject}>
                {href ? (
                  <a href={href} className="text-link inline-block min-h-6 font-strong underline">
                    {name}
                  </a>
                ) : (
                  <strong>{name}</strong>
                )}
                <span className="block break-words whitespace-pre-line">{point.text}</span>
              </li>
            );
          })}
        </ul>
      )}
      <p className="mt-2 text-small text-mute">
        {author.name}, {formatInstant(createdAt)}
      </p>
    </Notice>
  );
}
