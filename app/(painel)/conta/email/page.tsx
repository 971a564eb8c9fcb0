import type { Metadata } from 'next';
import { ChangeEmailForm } from '@/components/account/account-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadProofNeeds } from '@/lib/features/account/loaders';

export const metadata: Metadata = { title: 'Trocar o e-mail' };

export default async function EmailPage() {
  const actor = await requireActor('/conta/email');
  const needs = await loadProofNeeds(actor);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/conta', label: 'Minha conta' }]} current="Trocar o e-mail" />
      <PageTitle
        title="Qual é o novo e-mail?"
        lead="Um link vai ao endereço novo e um aviso ao atual. A troca só vale quando o link for aberto."
      />
      <ChangeEmailForm needs={needs} />
    </div>
  );
}
