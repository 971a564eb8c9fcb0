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

export const metadata: Metadata = { title: 'Descartar rascunhos' };

/** Which of the picked drafts are thrown away, which cannot be and why, before anything is done. */
export default async function BulkDiscardPage({ searchParams }: PageProps<'/atividades/lote/descartar'>) {
  const actor = await requireActor('/atividades');
  const { atividade } = pickedActivities.parse(await searchParams);
  const loaded = await loadBulkActivities(actor, atividade, 'discard');
  const count = loaded.ready.length;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/atividades', label: 'Atividades' }]} current="Descartar rascunhos" />
      <PageTitle
        title={
          count === 0
            ? 'Nenhuma das marcadas pode ser descartada'
            : `Descartar ${plural(count, 'rascunho', 'rascunhos')}?`
        }
        lead={count > 0 && 'O que foi escrito será perdido, com as evidências que nenhuma outra atividade usa.'}
      />
      {atividade.length === 0 && (
        <EmptyState action={{ href: '/atividades', label: 'Voltar à lista' }}>Marque ao menos uma na lista.</EmptyState>
      )}
      <BulkPreview
        {...loaded}
        readyTitle="Para descartar"
        keptTitle="Sem mudança"
        hrefFor={(id) => `/atividades/${id}`}
      >
        <BulkForm step="discard" items={loaded.ready.map(itemText)}>
          {`Descartar ${plural(count, 'rascunho', 'rascunhos')}`}
        </BulkForm>
      </BulkPreview>
    </div>
  );
}
