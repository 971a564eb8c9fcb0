import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/components/account/account-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadProofNeeds } from '@/lib/features/account/loaders';

export const metadata: Metadata = { title: 'Trocar a senha' };

export default async function PasswordPage() {
  const actor = await requireActor('/conta/senha');
  const needs = await loadProofNeeds(actor);
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/conta', label: 'Minha conta' }]} current="Trocar a senha" />
      <PageTitle
        title="Qual será a nova senha?"
        lead="As outras sessões da sua conta serão encerradas. Esta continua."
      />
      <ChangePasswordForm needs={needs} />
    </div>
  );
}
