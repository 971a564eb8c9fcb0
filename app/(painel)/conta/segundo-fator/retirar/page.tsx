import type { Metadata } from 'next';
import { DropFactorForm } from '@/components/account/account-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadProofNeeds } from '@/lib/features/account/loaders';

export const metadata: Metadata = { title: 'Retirar' };

const TRAIL = [
  { href: '/conta', label: 'Minha conta' },
  { href: '/conta/segundo-fator', label: 'Segundo fator' },
];

export default async function DropFactorPage() {
  const actor = await requireActor('/conta/segundo-fator/retirar');
  const needs = await loadProofNeeds(actor);
  return (
    <div className="wrap">
      <Breadcrumb trail={TRAIL} current="Retirar" />
      <PageTitle
        title="Retirar o segundo fator?"
        lead="Entrar passa a pedir só a senha, os códigos de recuperação deixam de valer e as outras sessões são encerradas."
      />
      <DropFactorForm needs={needs} />
    </div>
  );
}
