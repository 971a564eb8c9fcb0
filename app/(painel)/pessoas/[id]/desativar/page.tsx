import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ConfirmStep } from '@/components/member/confirm-step';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { disableAccountAction } from '@/lib/features/members/actions';
import { loadAccountToDisable } from '@/lib/features/members/loaders';

export const metadata: Metadata = { title: 'Desativar conta' };

export default async function DisablePage({ params }: PageProps<'/pessoas/[id]/desativar'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/${id}/desativar`);
  const member = await loadAccountToDisable(actor, id);
  if (!member) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/pessoas', label: 'Pessoas' },
          { href: `/pessoas/${id}`, label: member.name },
        ]}
        current="Desativar conta"
      />
      <PageTitle
        title={`Desativar a conta de ${member.name}?`}
        lead="As sessões abertas acabam agora e a pessoa não entra mais, em nenhum partícipe. O que ela registrou continua como está. Você pode reativar a conta depois."
      />
      <ConfirmStep
        action={disableAccountAction}
        values={{ userId: id }}
        submit="Desativar conta"
        pendingText="Desativando…"
        cancelHref={`/pessoas/${id}`}
      />
    </div>
  );
}
