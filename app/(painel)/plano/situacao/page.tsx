import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { DateInput } from '@/components/form/date-input';
import { DraftLinks } from '@/components/report/draft-links';
import { PaperView } from '@/components/report/paper/paper-view';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadPlanState } from '@/lib/features/reports/loaders';
import { stateQuery } from '@/lib/features/reports/schema';
import { formatDate } from '@/lib/format/date';

export const metadata: Metadata = { title: 'Situação do plano em um dia' };

export default async function PlanStatePage({ searchParams }: PageProps<'/plano/situacao'>) {
  const actor = await requireActor('/plano/situacao');
  const loaded = await loadPlanState(actor, stateQuery.parse(await searchParams).dia);
  if (!loaded) return noSuchPage();
  const { day, today, paper, drafts } = loaded;
  return (
    <div className="wrap">
      <Breadcrumb trail={[{ href: '/plano', label: 'Plano' }]} current="Situação em um dia" />
      <PageTitle
        title={`Situação do plano em ${formatDate(day)}`}
        lead="Onde estava cada meta naquele dia, pelo que tinha sido feito até ele e foi validado até hoje."
      />
      <div className="max-w-main space-y-12">
        <form action="/plano/situacao" className="flex flex-wrap items-end gap-4 print:hidden">
          <div className="basis-48">
            <DateInput id="dia" name="dia" label="Dia" defaultValue={day} max={today} required />
          </div>
          <Button type="submit" variant="outlined">
            Ver situação
          </Button>
        </form>
        {paper ? (
          <>
            {drafts && (
              <DraftLinks of={{ documento: 'situacao', dia: day }} issues={mayEver(actor, 'report.generate')} />
            )}
            <PaperView paper={paper} opensActivities={false} photoHref={(evidence) => `/api/evidencias/${evidence}`} />
          </>
        ) : (
          <EmptyState>Este dia fica fora da vigência do acordo.</EmptyState>
        )}
      </div>
    </div>
  );
}
