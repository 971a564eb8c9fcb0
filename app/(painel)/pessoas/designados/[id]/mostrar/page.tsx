import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { RevealForm } from '@/components/designation/reveal-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadDesignation } from '@/lib/features/designations/loaders';

export const metadata: Metadata = { title: 'Mostrar dados por inteiro' };

export default async function RevealPersonPage({ params }: PageProps<'/pessoas/designados/[id]/mostrar'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/designados/${id}/mostrar`);
  const loaded = await loadDesignation(actor, id, 'person.reveal');
  if (!loaded) return noSuchPage();
  const { name, party, purpose } = loaded.designation;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: `/pessoas/designados?participe=${party.id}`, label: 'Pessoas designadas' },
          { href: `/pessoas/designados/${id}`, label: name },
        ]}
        current="Mostrar por inteiro"
      />
      <PageTitle
        eyebrow={`${name}, ${party.acronym}`}
        title={purpose === 'FOLLOW_UP' ? 'Mostrar CPF e telefone' : 'Mostrar CPF'}
        lead="A trilha guarda quem viu, de quem, quando e o motivo. Os números aparecem uma vez, só nesta página."
      />
      <div className="max-w-main">
        <RevealForm id={id} />
      </div>
    </div>
  );
}
