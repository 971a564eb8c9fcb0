import type { Metadata } from 'next';
import { RenewCodesForm } from '@/components/account/account-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadProofNeeds } from '@/lib/features/account/loaders';

export const metadata: Metadata = { title: 'Gerar códigos' };

const TRAIL = [
  { href: '/conta', label: 'Minha conta' },
  { href: '/conta/segundo-fator', label: 'Segundo fator' },
];

export default async function CodesPage() {
  const actor = await requireActor('/conta/segundo-fator/codigos');
  const needs = await loadProofNeeds(actor);
  return (
    <div className="wrap">
      <Breadcrumb trail={TRAIL} current="Gerar códigos" />
      <PageTitle
        title="Gerar novos códigos de recuperação?"
        lead="São dez, mostrados uma vez. Os que você tem agora deixam de valer."
      />
      <RenewCodesForm needs={needs} />
    </div>
  );
}
