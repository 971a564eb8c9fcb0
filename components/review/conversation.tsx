import { Anchor } from '@/components/ui/anchor';
import { Section } from '@/components/ui/section';
import { evidenceOf, type ReviewPoint } from '@/lib/domain/execution/review';
import { REMARK_KIND, type RemarkKind } from '@/lib/domain/glossary';
import { formatInstant } from '@/lib/format/date';
import { subjectWords } from './point-words';

export type ConversationProps = {
  title?: string;
  /** The party's acronym, to tell its side. */
  party: string;
  remarks: {
    id: string;
    kind: RemarkKind;
    text: string | null;
    points: ReviewPoint[];
    createdAt: Date;
    author: { name: string };
    mentions: string[];
  }[];
  /** What the points may name, out of what this reader may open. */
  evidence: { id: string; title: string }[];
};

const FROM_PARTY: readonly RemarkKind[] = ['SUBMITTED', 'WITHDRAWN', 'ANSWER'];

/** What was said over an activity, in order, the party's turns set in and named so. */
export function Conversation({ title = 'Conversa', party, remarks, evidence }: ConversationProps) {
  if (remarks.length === 0) return null;
  return (
    <Section title={title} id="conversa">
      <ol className="space-y-6 pt-6">
        {remarks.map(({ id, kind, text, points, createdAt, author, mentions }) => {
          const fromParty = FROM_PARTY.includes(kind);
          return (
            <li
              key={id}
              className={`max-w-measure border-l-4 pl-4 ${fromParty ? 'ml-6 border-line md:ml-16' : 'border-accent'}`}
            >
              <p>
                <strong className="font-strong text-title">{REMARK_KIND[kind]}</strong>
                <span className="text-small text-mute">
                  {' '}
                  por {author.name} ({fromParty ? party : 'SEGES'}), {formatInstant(createdAt)}
                </span>
              </p>
              {text && <p className="mt-1 break-words whitespace-pre-line">“{text}”</p>}
              {points.length > 0 && <Points points={points} evidence={evidence} />}
              {mentions.length > 0 && (
                <p className="mt-1 text-small text-mute">{mentions.map((name) => `@${name}`).join(', ')}</p>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Points({ points, evidence }: Pick<ConversationProps, 'evidence'> & { points: ReviewPoint[] }) {
  return (
    <dl className="mt-2 space-y-2">
      {points.map((point) => {
        const id = evidenceOf(point);
        const name = subjectWords(point, evidence);
        const opens = id !== null && evidence.some((item) => item.id === id);
        return (
          <div key={point.subject}>
            <dt className="text-small font-strong text-title">
              {opens ? (
                <Anchor href={`/evidencias/${id}`} className="text-link inline-block min-h-6 underline">
                  {name}
                </Anchor>
              ) : (
                name
              )}
            </dt>
            <dd className="break-words whitespace-pre-line">{point.text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
