import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { DraftLinks } from '@/components/report/draft-links';
import { PaperView } from '@/components/report/paper/paper-view';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadMinutes } from '@/lib/features/minutes/loaders';

export const metadata: Metadata = { title: 'Ata da reunião' };

export default async function MinutesPage({ params, searchParams }: PageProps<'/eventos/[id]/ata'>) {
  const { id } = await params;
  const actor = await requireActor(`/eventos/${id}/ata`);
  const loaded = await loadMinutes(actor, id);
  if (!loaded) return noSuchPage();
  const { meeting, paper, manages } = loaded;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb
        trail={[
          { href: '/eventos', label: 'Eventos' },
          { href: `/eventos/${id}`, label: meeting.title },
        ]}
        current="Ata"
      />
      <PageTitle
        eyebrow={meeting.title}
        title="Ata da reunião"
        lead={paper?.subtitle}
        action={
          manages && (
            <LinkButton href={`/eventos/${id}/ata/editar`}>
              {paper ? 'Alterar registro' : 'Registrar reunião'}
            </LinkButton>
          )
        }
      />
      <div className="max-w-main">
        {paper ? (
          <div className="space-y-12">
            <DraftLinks
              of={{ documento: 'ata', evento: id }}
              withoutSheets
              issues={mayEver(actor, 'report.generate')}
            />
            <PaperView paper={paper} opensActivities={false} photoHref={(evidence) => `/api/evidencias/${evidence}`} />
          </div>
        ) : (
          <EmptyState>Nada foi registrado desta reunião ainda.</EmptyState>
        )}
      </div>
    </div>
  );
}
