import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Flash } from '@/app/flash';
import { EvidenceViewer } from '@/components/review/evidence-viewer';
import { ReviewPane } from '@/components/review/review-pane';
import { ReviewQueue } from '@/components/review/review-queue';
import { EmptyState } from '@/components/ui/empty-state';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadReview } from '@/lib/features/activities/loaders';
import { reviewQuery } from '@/lib/features/activities/schema';

export const metadata: Metadata = { title: 'Análise' };

export default async function ReviewPage({ searchParams }: PageProps<'/analise'>) {
  const actor = await requireActor('/analise');
  if (!mayEver(actor, 'activity.review')) notFound();
  const parameters = await searchParams;
  const query = reviewQuery.parse(parameters);
  const { total, queue, pages, open, today } = await loadReview(actor, query);
  return (
    <>
      <div className="wrap-full">
        <Flash query={parameters} />
      </div>
      <div className="wrap-full grid gap-x-10 gap-y-10 lg:grid-cols-[18rem_minmax(0,1fr)] xl:grid-cols-[18rem_minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className={query.atividade ? 'max-lg:hidden' : ''}>
          <ReviewQueue
            queue={queue}
            total={total}
            today={today}
            page={query.pagina}
            pages={pages}
            currentId={open?.activity.id}
          />
        </div>
        {open ? (
          <>
            <div className={query.atividade ? '' : 'max-lg:hidden'}>
              <ReviewPane {...open} />
            </div>
            <div className={`lg:max-xl:col-start-2 ${query.atividade ? '' : 'max-lg:hidden'}`}>
              <EvidenceViewer evidence={open.activity.evidence} />
            </div>
          </>
        ) : total > 0 ? (
          <EmptyState action={{ href: '/analise', label: 'Abrir a mais antiga' }}>
            Esta atividade não espera a sua análise.
          </EmptyState>
        ) : (
          <EmptyState action={{ href: '/plano', label: 'Ver o plano' }}>Nenhuma atividade espera análise.</EmptyState>
        )}
      </div>
    </>
  );
}
