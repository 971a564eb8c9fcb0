import { Anchor } from '@/components/ui/anchor';
import { Pagination } from '@/components/ui/pagination';
import { type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import { plural } from '@/lib/format/number';

export type ReviewQueueProps = {
  queue: {
    id: string;
    title: string;
    submittedOn: CivilDate;
    party: { acronym: string };
    obligations: { goal: { code: string } }[];
  }[];
  total: number;
  today: CivilDate;
  page: number;
  pages: number;
  currentId?: string;
};

/** What waits, oldest first; the one that is open is marked. */
export function ReviewQueue({ queue, total, today, page, pages, currentId }: ReviewQueueProps) {
  return (
    <>
      <h1 className="pt-8 pb-6 text-heading-phone font-strong tracking-[-0.012em] text-title md:text-heading">
        {total === 0 ? 'Nada para analisar' : `${total} para analisar`}
      </h1>
      <ul aria-label="Fila, da mais antiga para a mais nova" className="border-t border-line">
        {queue.map(({ id, title, submittedOn, party, obligations }) => {
          const isCurrent = id === currentId;
          return (
            <li key={id} className={`border-b border-hair ${isCurrent ? 'bg-pick' : ''}`}>
              <Anchor
                href={`/analise?atividade=${id}&pagina=${page}`}
                aria-current={isCurrent ? 'true' : undefined}
                className={`block border-l-4 px-3 py-3 hover:bg-soft ${isCurrent ? 'border-accent' : 'border-transparent'}`}
              >
                <span className="flex justify-between gap-4 text-small text-mute">
                  <span>
                    {party.acronym}, {obligations.map(({ goal }) => goal.code).join(', ')}
                  </span>
                  <span className="shrink-0">{age(daysBetween(submittedOn, today))}</span>
                </span>
                <span className={`block text-title ${isCurrent ? 'font-strong' : ''}`}>{title}</span>
              </Anchor>
            </li>
          );
        })}
      </ul>
      <Pagination page={page} pages={pages} hrefFor={(other) => `/analise?pagina=${other}`} />
    </>
  );
}

function age(days: number): string {
  return days <= 0 ? 'hoje' : `há ${plural(days, 'dia', 'dias')}`;
}
