import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { Flash } from '@/app/flash';
import { RefreshCount } from '@/components/notice/refresh-count';
import { EvidenceViewer } from '@/components/review/evidence-viewer';
import { ReviewPane } from '@/components/review/review-pane';
import { ReviewQueue } from '@/components/review/review-queue';
import { EmptyState } from '@/components/ui/empty-state';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { openNotices } from '@/lib/features/notices/loaders';
import { loadReview } from '@/lib/features/review/loaders';
import { queueHref, reviewQuery } from '@/lib/features/review/schema';

export const metadata: Metadata = { title: 'Análise' };

/** Where the three stand side by side, queue and evidence stay in sight and scroll by themselves. */
const OWN_SCROLL = 'xl:sticky xl:top-0 xl:-mx-2 xl:max-h-dvh xl:self-start xl:overflow-y-auto xl:px-2 xl:pb-6';

export default async function ReviewPage({ searchParams }: PageProps<'/analise'>) {
  const actor = await requireActor('/analise');
  if (!mayEver(actor, 'activity.review')) return noSuchPage();
  const parameters = await searchParams;
  const asked = reviewQuery.parse(parameters);
  const { open, query, today, ...queue } = await loadReview(actor, asked);
  const hadUnread = open ? await openNotices(actor, open.activity.id) : false;
  // On a phone one pane at a time: the queue, or the activity that was asked for or that follows.
  const showsOne = Boolean(open && (asked.atividade || asked.depois));
  return (
    <>
      <RefreshCount when={hadUnread} />
      <div className="wrap-full">
        <Flash query={parameters} />
      </div>
      <div className="wrap-full grid gap-x-10 gap-y-10 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[20rem_minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className={`${OWN_SCROLL} ${showsOne ? 'max-lg:hidden' : ''}`}>
          <ReviewQueue {...queue} query={query} today={today} currentId={open?.activity.id} />
        </div>
        {open ? (
          <>
            <div className={showsOne ? '' : 'max-lg:hidden'}>
              <ReviewPane
                key={open.activity.id}
                {...open}
                today={today}
                queueHref={queueHref(query)}
                follows={Boolean(asked.depois)}
              />
            </div>
            <div id="evidencias" className={`lg:max-xl:col-start-2 ${OWN_SCROLL} ${showsOne ? '' : 'max-lg:hidden'}`}>
              <EvidenceViewer evidence={open.activity.evidence} />
            </div>
          </>
        ) : (
          queue.total > 0 && (
            <EmptyState action={{ href: queueHref(query), label: 'Abrir a mais antiga' }}>
              Esta atividade não espera a sua análise.
            </EmptyState>
          )
        )}
      </div>
    </>
  );
}
