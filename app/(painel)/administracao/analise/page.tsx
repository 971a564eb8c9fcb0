import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { ReviewDaysForm } from '@/components/agreement/review-days-form';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadReviewDays } from '@/lib/features/agreements/loaders';

export const metadata: Metadata = { title: 'Prazo de análise' };

export default async function ReviewDaysPage({ searchParams }: PageProps<'/administracao/analise'>) {
  const actor = await requireActor('/administracao/analise');
  const agreement = await loadReviewDays(actor);
  if (!agreement) return noSuchPage();
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <PageTitle
        eyebrow={`ACT nº ${agreement.number}`}
        title={
          agreement.reviewDays === 1 ? 'A SEGES analisa em 1 dia' : `A SEGES analisa em ${agreement.reviewDays} dias`
        }
        lead="Conta-se do envio pelo art. 66 da Lei 9.784/1999, no calendário da coordenação. O prazo aparece na fila e para quem enviou; quem passa dele fica marcado."
      />
      <ReviewDaysForm key={agreement.version} agreement={agreement} />
    </div>
  );
}
