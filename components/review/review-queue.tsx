import { Anchor } from '@/components/ui/anchor';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { isFiltered, queueHref, type ReviewQuery } from '@/lib/features/review/schema';
import { QueueFilters, type QueueFiltersProps } from './queue-filters';
import { ReviewDue } from './review-due';

export type ReviewQueueProps = QueueFiltersProps & {
  query: ReviewQuery;
  queue: {
    id: string;
    title: string;
    dueOn: CivilDate | null;
    awaits: boolean;
    party: { acronym: string };
    codes: string[];
  }[];
  /** How many the filters leave, and how many there are. */
  total: number;
  waiting: number;
  today: CivilDate;
  pages: number;
  currentId?: string;
};

/** What waits, oldest first, each with its deadline; the one that is open is marked. Several can be validated at once. */
export function ReviewQueue({ query, queue, choices, total, waiting, today, pages, currentId }: ReviewQueueProps) {
  return (
    <>
      <h1 className="pt-8 pb-4 text-heading-phone font-strong tracking-[-0.012em] text-title md:text-heading">
        {waiting === 0 ? 'Nada para analisar' : `${waiting} para analisar`}
      </h1>
      {waiting > 0 && <QueueFilters query={query} choices={choices} />}
      {isFiltered(query) && (
        <p className="pb-3 text-small text-mute">
          {total === 0 ? 'Nenhuma com esses filtros.' : `${total} de ${waiting} com esses filtros`}
        </p>
      )}
      {queue.length > 0 && (
        <form action="/analise/validar">
          <input type="hidden" name="fila" value={queueHref(query).split('?')[1] ?? ''} />
          <ul aria-label="Fila, da mais antiga para a mais nova" className="border-t border-line">
            {queue.map((entry) => (
              <Entry key={entry.id} entry={entry} query={query} today={today} isCurrent={entry.id === currentId} />
            ))}
          </ul>
          <p className="pt-4 print:hidden">
            <Button type="submit" variant="outlined" size="bar">
              Validar selecionadas
            </Button>
          </p>
        </form>
      )}
      {waiting === 0 && (
        <EmptyState action={{ href: '/plano', label: 'Ver o plano' }}>Nenhuma atividade espera análise.</EmptyState>
      )}
      <Pagination page={query.pagina} pages={pages} hrefFor={(page) => queueHref(query, { pagina: page })} />
    </>
  );
}

type EntryProps = {
  entry: ReviewQueueProps['queue'][number];
  query: ReviewQuery;
  today: CivilDate;
  isCurrent: boolean;
};

function Entry({ entry, query, today, isCurrent }: EntryProps) {
  const { id, title, dueOn, awaits, party, codes } = entry;
  return (
    <li
      className={`flex border-b border-l-4 border-b-hair hover:bg-soft ${isCurrent ? 'border-l-accent bg-pick' : 'border-l-transparent'}`}
    >
      <label className="flex w-10 shrink-0 cursor-pointer justify-center pt-4">
        <input type="checkbox" name="id" value={id} className="size-5 accent-accent" />
        <span className="sr-only">Selecionar {title}</span>
      </label>
      <Anchor
        href={queueHref(query, { atividade: id })}
        aria-current={isCurrent ? 'true' : undefined}
        className="block min-w-0 grow py-3 pr-3"
      >
        <span className="block text-small text-mute">
          {party.acronym}, {codes.join(', ')}
        </span>
        <span className={`block break-words text-title ${isCurrent ? 'font-strong' : ''}`}>{title}</span>
        <span className="block">
          <ReviewDue dueOn={dueOn} today={today} />
        </span>
        {awaits && <span className="block text-small font-strong text-wait">Aguarda resposta</span>}
      </Anchor>
    </li>
  );
}
