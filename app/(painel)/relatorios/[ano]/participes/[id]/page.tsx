import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { DraftLinks } from '@/components/report/draft-links';
import { PaperView } from '@/components/report/paper/paper-view';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { mayEver } from '@/lib/domain/permissions/policy';
import { loadPartyReport } from '@/lib/features/reports/loaders';
import { reportYear } from '@/lib/features/reports/schema';

export const metadata: Metadata = { title: 'Relatório do partícipe' };

export default async function PartyReportPage({ params }: PageProps<'/relatorios/[ano]/participes/[id]'>) {
  const { ano, id } = await params;
  const actor = await requireActor(`/relatorios/${ano}/participes/${id}`);
  const year = reportYear.safeParse(ano);
  const paper = year.success ? await loadPartyReport(actor, year.data, id) : null;
  if (!year.success || !paper) return noSuchPage();
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: '/relatorios', label: 'Relatórios' },
          { href: `/relatorios/${ano}`, label: ano },
          { href: `/relatorios/${ano}/participes`, label: 'Partícipes' },
        ]}
        current={paper.title}
      />
      <PageTitle title={paper.title} lead={paper.subtitle} />
      <div className="max-w-main space-y-12">
        <DraftLinks
          of={{ documento: 'participe', ano: year.data, participe: id }}
          issues={mayEver(actor, 'report.generate')}
        />
        <PaperView paper={paper} opensActivities photoHref={(evidence) => `/api/evidencias/${evidence}`} />
      </div>
    </div>
  );
}
