import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReplacementForm } from '@/components/designation/replacement-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadReplacement } from '@/lib/features/designations/loaders';

export const metadata: Metadata = { title: 'Substituir pessoa designada' };

export default async function ReplaceDesignationPage({ params }: PageProps<'/pessoas/designados/[id]/substituir'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/designados/${id}/substituir`);
  const loaded = await loadReplacement(actor, id);
  if (!loaded) return noSuchPage();
  const { designation, today, newId } = loaded;
  const { name, party, endsOn } = designation;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: `/pessoas/designados?participe=${party.id}`, label: 'Pessoas designadas' },
          { href: `/pessoas/designados/${id}`, label: name },
        ]}
        current="Substituir"
      />
      <PageTitle
        eyebrow={name}
        title="Quem assume o lugar?"
        lead={
          endsOn === null
            ? `A designação de ${name} se encerra no dia em que a nova começa, em um passo só.`
            : `${name} já deixou a função. O histórico passa a mostrar quem assumiu o lugar.`
        }
      />
      <div className="max-w-main">
        <ReplacementForm key={newId} newId={newId} person={designation} today={today} />
      </div>
    </div>
  );
}
