import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { MinutesForm } from '@/components/event/minutes-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadMinutes } from '@/lib/features/minutes/loaders';

export const metadata: Metadata = { title: 'Registrar reunião' };

const EMPTY = { place: '', convening: '', agenda: '', attendance: '', decisions: '' };

export default async function EditMinutesPage({ params }: PageProps<'/eventos/[id]/ata/editar'>) {
  const { id } = await params;
  const actor = await requireActor(`/eventos/${id}/ata/editar`);
  const loaded = await loadMinutes(actor, id);
  if (!loaded?.manages) return noSuchPage();
  const { title, minutes } = loaded.meeting;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/eventos', label: 'Eventos' },
          { href: `/eventos/${id}/ata`, label: 'Ata' },
        ]}
        current="Registrar"
      />
      <PageTitle eyebrow={title} title="O que houve na reunião" lead="A ata se monta deste registro." />
      <div className="max-w-form">
        <MinutesForm id={id} version={minutes?.version ?? 0} values={minutes ?? EMPTY} />
      </div>
    </div>
  );
}
