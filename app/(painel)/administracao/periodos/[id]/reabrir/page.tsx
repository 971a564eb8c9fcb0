import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReopeningForm } from '@/components/period/reopening-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadLock } from '@/lib/features/periods/loaders';

export const metadata: Metadata = { title: 'Reabrir ano' };

export default async function ReopenYearPage({ params }: PageProps<'/administracao/periodos/[id]/reabrir'>) {
  const { id } = await params;
  const actor = await requireActor(`/administracao/periodos/${id}/reabrir`);
  const loaded = await loadLock(actor, id);
  if (!loaded) return noSuchPage();
  const { lock, parties } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[{ href: '/administracao/periodos', label: 'Encerramento de anos' }]}
        current={`Reabrir ${lock.year}`}
      />
      <PageTitle
        title={`Reabrir ${lock.year} para um partícipe`}
        lead="Só ele corrige o que fez nesse ano, até você encerrar de novo."
      />
      <div className="max-w-main">
        <ReopeningForm lockId={lock.id} parties={parties} />
      </div>
    </div>
  );
}
