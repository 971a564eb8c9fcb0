import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ConfirmStep } from '@/components/member/confirm-step';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { resetFactorAction } from '@/lib/features/members/actions';
import { loadFactorToReset } from '@/lib/features/members/loaders';

export const metadata: Metadata = { title: 'Retirar segundo fator' };

export default async function ResetFactorPage({ params }: PageProps<'/pessoas/[id]/segundo-fator'>) {
  const { id } = await params;
  const actor = await requireActor(`/pessoas/${id}/segundo-fator`);
  const member = await loadFactorToReset(actor, id);
  if (!member) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/pessoas', label: 'Pessoas' },
          { href: `/pessoas/${id}`, label: member.name },
        ]}
        current="Retirar segundo fator"
      />
      <PageTitle
        title={`Retirar o segundo fator de ${member.name}?`}
        lead="Faça isto quando a pessoa perdeu o aplicativo e os códigos de recuperação, e só depois de conferir quem pede, por um meio que não seja o e-mail. As sessões abertas acabam agora, ela é avisada por e-mail e cadastra outro aplicativo ao entrar."
      />
      <ConfirmStep
        action={resetFactorAction}
        values={{ userId: id }}
        submit="Retirar segundo fator"
        pendingText="Retirando…"
        cancelHref={`/pessoas/${id}`}
      />
    </div>
  );
}
