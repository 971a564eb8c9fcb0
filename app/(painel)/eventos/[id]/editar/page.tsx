import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { EventChangeForm } from '@/components/event/event-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { isRegistered } from '@/lib/domain/obligations/event-facts';
import { loadEventToChange } from '@/lib/features/events/loaders';

export const metadata: Metadata = { title: 'Alterar evento' };

export default async function EditEventPage({ params }: PageProps<'/eventos/[id]/editar'>) {
  const { id } = await params;
  const actor = await requireActor(`/eventos/${id}/editar`);
  const loaded = await loadEventToChange(actor, id);
  if (!loaded) return noSuchPage();
  const { event, isOpen, days } = loaded;
  const { kind } = event;
  if (!isOpen || !isRegistered(kind)) redirect(`/eventos/${event.id}`);
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/eventos', label: 'Eventos' },
          { href: `/eventos/${event.id}`, label: event.title },
        ]}
        current="Alterar"
      />
      <PageTitle
        eyebrow={event.title}
        title="Alterar evento"
        lead="Os prazos abertos acompanham a mudança, e a data anterior fica no histórico de cada um. O que já foi cumprido não muda."
      />
      <div className="max-w-main">
        <EventChangeForm event={{ ...event, kind }} days={days} />
      </div>
    </div>
  );
}
