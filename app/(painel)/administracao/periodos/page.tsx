import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { PeriodRow } from '@/components/period/period-row';
import { ListRows } from '@/components/ui/list-rows';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadPeriods } from '@/lib/features/periods/loaders';

export const metadata: Metadata = { title: 'Encerramento de anos' };

export default async function PeriodsPage({ searchParams }: PageProps<'/administracao/periodos'>) {
  const actor = await requireActor('/administracao/periodos');
  const loaded = await loadPeriods(actor);
  if (!loaded) return noSuchPage();
  const { agreement, periods } = loaded;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title="Encerramento de anos"
        lead="O que foi feito em um ano encerrado não se registra nem se corrige mais; o que já tinha sido enviado ainda pode ser validado. Uma correção pede a reabertura do ano para o partícipe, com justificativa."
      />
      <ListRows label="Anos">
        {periods.map((period) => (
          <PeriodRow key={period.year} period={period} />
        ))}
      </ListRows>
    </div>
  );
}
