import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { EditForm } from '@/components/designation/edit-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadDesignation } from '@/lib/features/designations/loaders';

export const metadata: Metadata = { title: 'Corrigir designação' };

export default async function EditDesignationPage({ params }: PageProps<'/pessoas/designados/[id]/corrigir'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/designados/${id}/corrigir`);
  const loaded = await loadDesignation(actor, id, 'person.manage');
  if (!loaded) return noSuchPage();
  const { designation, today } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: `/pessoas/designados?participe=${designation.party.id}`, label: 'Pessoas designadas' },
          { href: `/pessoas/designados/${id}`, label: designation.name },
        ]}
        current="Corrigir"
      />
      <PageTitle
        eyebrow={designation.name}
        title="Corrigir os dados"
        lead="A trilha guarda quais campos mudaram, nunca o que havia neles."
      />
      <div className="max-w-main">
        <EditForm key={designation.version} person={designation} today={today} />
      </div>
    </div>
  );
}
