import type { Metadata } from 'next';
import { BulkEvidenceForm } from '@/components/list/bulk-evidence-form';
import { BulkPreview } from '@/components/list/bulk-preview';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { SENSITIVITY } from '@/lib/domain/glossary';
import { loadBulkEvidence } from '@/lib/features/bulk/loaders';
import { itemText, pickedEvidence } from '@/lib/features/bulk/schema';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

export const metadata: Metadata = { title: 'Mudar sigilo e validade' };

/** Which of the picked evidence will change, from what, and which cannot and why, before anything is done. */
export default async function BulkEvidencePage({ searchParams }: PageProps<'/evidencias/lote'>) {
  const actor = await requireActor('/evidencias');
  const { evidencia } = pickedEvidence.parse(await searchParams);
  const { ready, kept, ...others } = await loadBulkEvidence(actor, evidencia);
  const count = ready.length;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/evidencias', label: 'Evidências' }]} current="Mudar sigilo e validade" />
      <PageTitle
        title={
          count === 0
            ? 'Nenhuma das marcadas pode mudar'
            : `Mudar sigilo ou validade de ${plural(count, 'evidência', 'evidências')}`
        }
        lead={count > 0 && 'O que estiver publicado e deixar de ser público é recolhido na hora.'}
      />
      {evidencia.length === 0 && (
        <EmptyState action={{ href: '/evidencias', label: 'Voltar à lista' }}>Marque ao menos uma na lista.</EmptyState>
      )}
      <BulkPreview
        {...others}
        ready={ready.map(told)}
        kept={kept.map(told)}
        readyTitle="Com mudança"
        keptTitle="Sem mudança"
        hrefFor={(id) => `/evidencias/${id}`}
      >
        <BulkEvidenceForm items={ready.map(itemText)}>
          {`Salvar em ${plural(count, 'evidência', 'evidências')}`}
        </BulkEvidenceForm>
      </BulkPreview>
    </div>
  );
}

type Loaded = Awaited<ReturnType<typeof loadBulkEvidence>>['ready'][number];

/** With what it says now. */
function told({ sensitivity, validUntil, publishedAt, ...rest }: Loaded) {
  const now = [publishedAt ? 'Publicada' : SENSITIVITY[sensitivity]];
  now.push(validUntil ? `válida até ${formatDate(validUntil)}` : 'sem validade');
  return { ...rest, note: `Hoje: ${now.join(', ')}` };
}
