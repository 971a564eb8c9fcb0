import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { EventHistory } from '@/components/event/event-history';
import { EVENT_DAYS } from '@/components/event/event-words';
import { OpenedObligations } from '@/components/event/opened-obligations';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { EVENT_KIND } from '@/lib/domain/glossary';
import { loadEvent } from '@/lib/features/events/loaders';
import { eventPageQuery } from '@/lib/features/events/schema';
import { formatDate } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Evento' };

export default async function EventPage({ params, searchParams }: PageProps<'/eventos/[id]'>) {
  const { id } = await params;
  const actor = await requireActor(`/eventos/${id}`);
  const parameters = await searchParams;
  const { pagina } = eventPageQuery.parse(parameters);
  const loaded = await loadEvent(actor, id, pagina);
  if (!loaded) return noSuchPage();
  const { event, counts, rows, pages, accessions, history, manages } = loaded;
  const words = EVENT_DAYS[event.kind];
  return (
    <div className="wrap">
      <Flash query={parameters} />
      <Breadcrumb trail={[{ href: '/eventos', label: 'Eventos' }]} current={event.title} />
      <PageTitle
        eyebrow={EVENT_KIND[event.kind]}
        title={event.title}
        action={manages && <LinkButton href={`/eventos/${event.id}/editar`}>Alterar</LinkButton>}
      />
      <div className="max-w-main space-y-12">
        {event.withdrawnReason !== null && (
          <Notice title="Evento retirado">O que ele tinha aberto foi cancelado. Motivo: {event.withdrawnReason}</Notice>
        )}
        {event.kind === 'ACCESSION_SIGNED' && (
          <Notice action={<ActionLink href="/adesoes">Ver adesões</ActionLink>}>
            Este evento vem de uma adesão, e só muda com ela.
          </Notice>
        )}
        <DefinitionList
          layout="figures"
          items={[
            { term: words.occurred, detail: formatDate(event.occurredOn) },
            { term: words.due, detail: event.dueOn ? formatDate(event.dueOn) : 'pela regra do plano' },
            { term: 'Obrigações', detail: formatNumber(counts.opened) },
            { term: 'Cumpridas', detail: formatNumber(counts.fulfilled) },
          ]}
        />
        <Section title="Obrigações que abriu" count={formatNumber(counts.opened)} id="obrigacoes">
          <OpenedObligations count={counts.opened + counts.cancelled} rows={rows} accessions={accessions} />
          <Pagination page={pagina} pages={pages} hrefFor={(page) => `/eventos/${event.id}?pagina=${page}`} />
        </Section>
        <Section title="Histórico" count={history.length} id="historico">
          <EventHistory entries={history} />
        </Section>
        {event.kind === 'MEETING' && event.withdrawnReason === null && (
          <p>
            <ActionLink href={`/eventos/${event.id}/ata`}>Ata da reunião</ActionLink>
          </p>
        )}
        {manages && (
          <p>
            <LinkButton href={`/eventos/${event.id}/retirar`} variant="danger-link">
              Retirar evento
            </LinkButton>
          </p>
        )}
      </div>
    </div>
  );
}
