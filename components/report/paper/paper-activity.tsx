import { Anchor } from '@/components/ui/anchor';
import type { ActivityBlock } from '@/lib/domain/report/paper';
import { PaperLink } from './paper-text';

/** What a party did, how much, and what proves it. Who may see the activity itself opens it from its name. */
export function PaperActivity({ activity, opens }: { activity: ActivityBlock; opens: boolean }) {
  const { anchor, activityId, days, title, about, elsewhere, paragraphs, evidence } = activity;
  return (
    <article
      id={anchor ?? undefined}
      className="scroll-mt-4 break-inside-avoid gap-x-6 md:grid md:grid-cols-[10rem_minmax(0,1fr)]"
    >
      <p className="text-small leading-6 text-mute">{days}</p>
      <div className="max-w-[75ch] space-y-1 break-words">
        <p className="font-strong text-title">
          {opens ? (
            <Anchor href={`/atividades/${activityId}`} className="hover:underline">
              {title}
            </Anchor>
          ) : (
            title
          )}
        </p>
        <p className="text-small text-mute">{about}</p>
        {elsewhere && (
          <p className="text-small">
            <PaperLink to={elsewhere.to}>{elsewhere.text}</PaperLink>
          </p>
        )}
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
        {evidence.length > 0 && (
          <ul aria-label="Evidências" className="text-small text-mute">
            {evidence.map(({ text, to }) => (
              <li key={to}>
                <PaperLink to={to}>{text}</PaperLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
