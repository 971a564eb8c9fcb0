import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { NewEventForm } from '@/components/event/event-form';
import { Columns } from '@/components/layout/columns';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { loadCourseChange } from '@/lib/features/courses/loaders';
import { loadNewEvent } from '@/lib/features/events/loaders';
import { newEventQuery } from '@/lib/features/events/schema';

export const metadata: Metadata = { title: 'Registrar evento' };

export default async function NewEventPage({ searchParams }: PageProps<'/eventos/novo'>) {
  const { turma } = newEventQuery.parse(await searchParams);
  const actor = await requireActor(turma ? `/eventos/novo?turma=${turma}` : '/eventos/novo');
  const loaded = await loadNewEvent(actor);
  if (!loaded) return noSuchPage();
  const { id, agreement, days } = loaded;
  const initial = await loadCourseChange(actor, turma);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/eventos', label: 'Eventos' }]} current="Registrar evento" />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title="O que aconteceu?"
        lead="O evento abre uma obrigação para cada partícipe que responde pela meta nesse dia."
      />
      <Columns
        side={
          <Section title="Adesão assinada" id="adesao">
            <p className="pt-4 pb-2 text-mute">
              Não se registra aqui: ao registrar a adesão, o prazo para informá-la se abre sozinho.
            </p>
            <ActionLink href="/adesoes/nova">Registrar adesão</ActionLink>
          </Section>
        }
      >
        <NewEventForm id={id} agreementId={agreement.id} days={days} initial={initial} />
      </Columns>
    </div>
  );
}
