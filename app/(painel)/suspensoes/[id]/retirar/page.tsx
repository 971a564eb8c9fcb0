import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { WithdrawalForm } from '@/components/obligation/withdrawal-form';
import { goalsText } from '@/components/relief/relief-words';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { reliefTitle } from '@/lib/domain/obligations/relief-facts';
import { withdrawReliefAction } from '@/lib/features/reliefs/actions';
import { loadReliefToWithdraw } from '@/lib/features/reliefs/loaders';

export const metadata: Metadata = { title: 'Retirar decisão' };

export default async function WithdrawReliefPage({ params }: PageProps<'/suspensoes/[id]/retirar'>) {
  const { id } = await params;
  const actor = await requireActor(`/suspensoes/${id}/retirar`);
  const loaded = await loadReliefToWithdraw(actor, id);
  if (!loaded) return noSuchPage();
  const { relief, state } = loaded;
  if (state === 'WITHDRAWN') redirect('/suspensoes');
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/suspensoes', label: 'Suspensões' }]} current="Retirar" />
      <PageTitle
        eyebrow={`${reliefTitle(relief)}, ${goalsText(relief.goalCodes)}, ${relief.party ?? 'todos os partícipes'}`}
        title="Retirar a decisão?"
        lead="As obrigações voltam a correr como se ela não existisse: o que já venceu aparece em atraso. A decisão e o motivo ficam registrados."
      />
      <div className="max-w-main">
        <WithdrawalForm
          action={withdrawReliefAction}
          values={{ id: relief.id }}
          submit="Retirar decisão"
          cancelHref="/suspensoes"
        />
      </div>
    </div>
  );
}
