import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EndSessionsForm } from '@/components/account/account-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadAccount, loadProofNeeds } from '@/lib/features/account/loaders';
import { formatInstant } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Encerrar sessões' };

export default async function EndSessionsPage({ searchParams }: PageProps<'/conta/sessoes/encerrar'>) {
  const actor = await requireActor('/conta/sessoes/encerrar');
  const [{ sessao }, { sessions }, needs] = await Promise.all([
    searchParams,
    loadAccount(actor),
    loadProofNeeds(actor),
  ]);
  const one = sessions.find(({ id }) => id === sessao);
  if (sessao && !one) redirect('/conta');
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/conta', label: 'Minha conta' }]} current="Encerrar sessões" />
      <PageTitle
        title={one ? `Encerrar a sessão de ${one.browser ?? 'um navegador'}?` : 'Encerrar as outras sessões?'}
        lead={
          one
            ? `Aberta em ${formatInstant(one.createdAt)}${one.isThis ? ', neste navegador' : ''}. O que não foi salvo ali se perde.`
            : 'Ficam só você e este navegador. O que não foi salvo nos outros se perde.'
        }
      />
      <EndSessionsForm needs={needs} sessionId={one?.id} />
    </div>
  );
}
