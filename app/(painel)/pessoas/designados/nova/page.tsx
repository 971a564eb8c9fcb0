import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { DesignationForm } from '@/components/designation/designation-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import type { DesignationPurpose } from '@/lib/domain/glossary';
import { loadNewDesignation } from '@/lib/features/designations/loaders';
import { newDesignationQuery } from '@/lib/features/designations/schema';

export const metadata: Metadata = { title: 'Designar pessoa' };

const TITLE = {
  FOLLOW_UP: 'Quem vai acompanhar o acordo?',
  PANEL: 'Quem vai usar o Painel Gerencial?',
} as const satisfies Record<DesignationPurpose, string>;

export default async function NewDesignationPage({ searchParams }: PageProps<'/pessoas/designados/nova'>) {
  const actor = await requireActor('/pessoas/designados/nova');
  const loaded = await loadNewDesignation(actor, newDesignationQuery.parse(await searchParams));
  if (!loaded) return noSuchPage();
  const { id, party, purpose, today } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[{ href: `/pessoas/designados?participe=${party.id}`, label: 'Pessoas designadas' }]}
        current="Designar"
      />
      <PageTitle
        eyebrow={`${party.acronym}, ACT nº ${party.agreement.number}`}
        title={TITLE[purpose]}
        lead="Pedimos só o que o plano pede. CPF e telefone são guardados cifrados e aparecem encobertos. Avise a pessoa: os direitos dela estão na página de privacidade."
      />
      <div className="max-w-main">
        <DesignationForm key={id} id={id} partyId={party.id} purpose={purpose} today={today} />
      </div>
    </div>
  );
}
