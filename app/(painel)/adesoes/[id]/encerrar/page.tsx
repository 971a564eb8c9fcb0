import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { EndForm } from '@/components/accession/end-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadManagedAccession } from '@/lib/features/accessions/loaders';

export const metadata: Metadata = { title: 'Encerrar adesão' };

export default async function EndAccessionPage({ params }: PageProps<'/adesoes/[id]/encerrar'>) {
  const { id } = await params;
  const actor = await requireActor(`/adesoes/${id}/encerrar`);
  const loaded = await loadManagedAccession(actor, id);
  if (!loaded) return noSuchPage();
  const { accession, endsOn, today, hasEnded } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/adesoes', label: 'Adesões' },
          { href: `/adesoes/${id}`, label: accession.acronym },
        ]}
        current="Encerrar adesão"
      />
      <PageTitle
        eyebrow={accession.name}
        title={
          hasEnded ? `A adesão de ${accession.acronym} já se encerrou` : `Encerrar a adesão de ${accession.acronym}?`
        }
        lead="O que estiver aberto é cancelado com o motivo. O que foi cumprido, ou já enviado para análise, permanece."
      />
      <div className="max-w-main">
        {hasEnded ? (
          <EmptyState action={{ href: `/adesoes/${id}`, label: 'Ver a adesão' }}>Não há o que encerrar.</EmptyState>
        ) : (
          <EndForm accession={accession} days={{ min: accession.signedOn, max: endsOn }} today={today} />
        )}
      </div>
    </div>
  );
}
