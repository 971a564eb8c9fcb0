import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { EndForm } from '@/components/designation/end-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadDesignation } from '@/lib/features/designations/loaders';

export const metadata: Metadata = { title: 'Encerrar designação' };

export default async function EndDesignationPage({ params }: PageProps<'/pessoas/designados/[id]/encerrar'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/designados/${id}/encerrar`);
  const loaded = await loadDesignation(actor, id, 'person.manage');
  if (!loaded) return noSuchPage();
  const { designation, today } = loaded;
  if (designation.endsOn !== null) redirect(`/pessoas/designados/${id}`);
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: `/pessoas/designados?participe=${designation.party.id}`, label: 'Pessoas designadas' },
          { href: `/pessoas/designados/${id}`, label: designation.name },
        ]}
        current="Encerrar"
      />
      <PageTitle
        eyebrow={designation.name}
        title="Encerrar sem substituir?"
        lead="Ninguém assume o lugar. Os dados são apagados quando passa o prazo de guarda; até lá, ficam encobertos no histórico."
      />
      <div className="max-w-main">
        <EndForm key={designation.version} person={designation} today={today} />
      </div>
    </div>
  );
}
