import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { WeightsForm } from '@/components/progress/weights-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadWeights } from '@/lib/features/weights/loaders';
import { weightsMark } from '@/lib/features/weights/schema';

export const metadata: Metadata = { title: 'Pesos das metas' };

export default async function WeightsPage() {
  const actor = await requireActor('/plano/pesos');
  const plan = await loadWeights(actor);
  if (!plan) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/progresso', label: 'Andamento' }]} current="Pesos das metas" />
      <PageTitle
        eyebrow={`ACT nº ${plan.agreement.number}, Plano de Trabalho nº ${plan.number}`}
        title="Quanto cada meta conta no andamento"
        lead="Números inteiros de 1 a 100: uma meta com peso 20 conta o dobro de uma com peso 10. Dê peso a todas, ou deixe todas em branco para não haver média ponderada."
      />
      <div className="max-w-main">
        <WeightsForm id={plan.id} seen={weightsMark(plan.goals)} goals={plan.goals} />
      </div>
    </div>
  );
}
