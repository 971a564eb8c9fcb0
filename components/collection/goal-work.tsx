import { Anchor } from '@/components/ui/anchor';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { ACTIVITY_STATUS, type ActivityStatus } from '@/lib/domain/glossary';
import { listHref } from '@/lib/features/lists/schema';
import { formatDate } from '@/lib/format/date';
import { formatHours, plural } from '@/lib/format/number';

export type HeldWork = {
  validated: number;
  inReview: number;
  unsent: number;
  hours: number;
  work: { id: string; title: string; status: ActivityStatus; performedTo: CivilDate | null }[];
};

type GoalWorkProps = { year: number; partyId: string; goal: HeldWork & { code: string; description: string } };

/** Activities shown one by one; the rest are in the list. */
const SHOWN = 8;

/** What a party did for a goal: what counts first, then what is still on the way, so that nothing is forgotten. */
export function GoalWork({ year, partyId, goal }: GoalWorkProps) {
  const { code, description, validated, inReview, unsent, hours, work } = goal;
  const done = [plural(validated, 'atividade validada', 'atividades validadas'), hours > 0 && formatHours(hours)];
  return (
    <div className="min-w-0 space-y-2">
      <p className="line-clamp-2 font-strong text-title">{description}</p>
      {validated > 0 && <StatusMark status="VALIDATED" word={done.filter(Boolean).join(', ')} />}
      {inReview > 0 && (
        <StatusMark
          status="SUBMITTED"
          word={`${plural(inReview, 'atividade', 'atividades')} em análise`}
          detail="Entra no relatório se for validada até o encerramento."
        />
      )}
      {unsent > 0 && (
        <StatusMark
          status="DRAFT"
          word={plural(
            unsent,
            'atividade em rascunho ou devolvida, que ainda não conta',
            'atividades em rascunho ou devolvidas, que ainda não contam',
          )}
          detail="Envie para análise o que aconteceu."
        />
      )}
      {validated + inReview + unsent === 0 && <p className="text-small text-mute">Nenhuma atividade em {year}.</p>}
      {work.length > 0 && (
        <details className="text-small">
          <summary className="text-link inline-flex min-h-6 items-center font-strong max-md:min-h-10">
            Ver {work.length === 1 ? 'a atividade' : 'as atividades'}
            <span className="sr-only"> da meta {code}</span>
          </summary>
          <ul className="space-y-1 pt-1">
            {work.slice(0, SHOWN).map(({ id, title, status, performedTo }) => (
              <li key={id}>
                <Anchor href={`/atividades/${id}`} className="text-link inline-block min-h-6 break-words">
                  {title}
                </Anchor>
                <span className="text-mute">
                  , {performedTo ? formatDate(performedTo) : 'sem data'}, {ACTIVITY_STATUS[status].toLowerCase()}
                </span>
              </li>
            ))}
            {work.length > SHOWN && (
              <li>
                <Anchor
                  href={listHref('atividades', { meta: code, ano: year, participe: partyId })}
                  className="text-link inline-flex min-h-6 items-center"
                >
                  Ver todas as {work.length}
                </Anchor>
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
