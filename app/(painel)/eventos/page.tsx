import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { EventFilters } from '@/components/event/event-filters';
import { EventRow } from '@/components/event/event-row';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/session';
import { loadEvents } from '@/lib/features/events/loaders';
import { type EventListQuery, eventListQuery } from '@/lib/features/events/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Eventos' };

export default async function EventsPage({ searchParams }: PageProps<'/eventos'>) {
  const actor = await requireActor('/eventos');
  const parameters = await searchParams;
  const query = eventListQuery.parse(parameters);
  const loaded = await loadEvents(actor, query);
  if (!loaded) return noSuchPage();
  const { agreement, events, total, pages, years, manages } = loaded;
  const isFiltered = Boolean(query.tipo || query.ano);
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title="Eventos que abrem obrigações"
        lead="Reuniões convocadas, pedidos para o relatório, alterações nos cursos e adesões assinadas: cada um abre um prazo para quem responde pela meta."
        action={
          manages && (
            <LinkButton href="/eventos/novo" icon="plus">
              Registrar evento
            </LinkButton>
          )
        }
      />
      <EventFilters query={query} years={years} />
      {events.length === 0 ? (
        <EmptyState
          action={
            isFiltered
              ? { href: '/eventos', label: 'Limpar filtros' }
              : manages
                ? { href: '/eventos/novo', label: 'Registrar evento' }
                : undefined
          }
        >
          {isFiltered ? 'Nenhum evento com esses filtros.' : 'Nenhum evento registrado ainda.'}
        </EmptyState>
      ) : (
        <ListRows label="Eventos">
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ListRows>
      )}
      <Pagination
        page={query.pagina}
        pages={pages}
        hrefFor={(page) => hrefOf(query, page)}
        summary={plural(total, 'evento', 'eventos')}
      />
    </div>
  );
}

function hrefOf({ tipo, ano }: EventListQuery, page: number): string {
  const filters = { ...(tipo && { tipo }), ...(ano && { ano: String(ano) }), pagina: String(page) };
  return `/eventos?${new URLSearchParams(filters)}`;
}
