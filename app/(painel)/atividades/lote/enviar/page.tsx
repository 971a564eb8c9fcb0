import type { Metadata } from 'next';
import { BulkForm } from '@/components/list/bulk-form';
import { BulkPreview } from '@/components/list/bulk-preview';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadBulkActivities } from '@/lib/features/bulk/loaders';
import { itemText, pickedActivities } from '@/lib/features/bulk/schema';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Enviar atividades para análise' };

/** Which of the picked activities go for review, which cannot and why, before anything is done. */
export default async function BulkSendPage({ searchParams }: PageProps<'/atividades/lote/enviar'>) {
  const actor = await requireActor('/atividades');
  const { atividade } = pickedActivities.parse(await searchParams);
  const loaded = await loadBulkActivities(actor, atividade, 'send');
  const count = loaded.ready.length;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/atividades', label: 'Atividades' }]} current="Enviar para análise" />
      <PageTitle
        title={
          count === 0
            ? 'Nenhuma das marcadas pode ser enviada'
            : `Enviar ${plural(count, 'atividade', 'atividades')} para análise?`
        }
        lead={
          count > 0 &&
          'Durante a análise nada se altera. Depois de enviada, cada atividade ainda pode ser retirada da análise.'
        }
      />
      {atividade.length === 0 && (
        <EmptyState action={{ href: '/atividades', label: 'Voltar à lista' }}>Marque ao menos uma na lista.</EmptyState>
      )}
      <BulkPreview {...loaded} readyTitle="Para análise" keptTitle="Sem mudança" hrefFor={(id) => `/atividades/${id}`}>
        <BulkForm step="send" items={loaded.ready.map(itemText)}>
          {`Enviar ${plural(count, 'atividade', 'atividades')}`}
        </BulkForm>
      </BulkPreview>
    </div>
  );
}
