import type { Metadata } from 'next';
import { noSuchPage } from '@/app/(painel)/no-such-page';
import { ReportTextForm } from '@/components/report/report-text-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { requireActor } from '@/lib/auth/session';
import { loadReportTexts } from '@/lib/features/report-texts/loaders';
import { reportYear } from '@/lib/features/reports/schema';

export const metadata: Metadata = { title: 'Texto da seção' };

export default async function ReportTextPage({ params }: PageProps<'/relatorios/[ano]/textos/[secao]'>) {
  const { ano, secao } = await params;
  const actor = await requireActor(`/relatorios/${ano}/textos/${secao}`);
  const year = reportYear.safeParse(ano);
  const loaded = year.success ? await loadReportTexts(actor, year.data) : null;
  const section = loaded?.sections.find(({ key }) => key === secao);
  if (!loaded || !section || !year.success) return noSuchPage();
  const { title, proposed, written } = section;
  return (
    <div className="wrap">
      <Breadcrumb
        trail={[
          { href: `/relatorios/${ano}`, label: `Relatório ${ano}` },
          { href: `/relatorios/${ano}/textos`, label: 'Textos' },
        ]}
        current={title}
      />
      <PageTitle
        title={title}
        lead={proposed ? `O que os dados dizem hoje: “${proposed}”` : 'Os dados não propõem texto para esta seção.'}
      />
      <div className="max-w-form">
        <ReportTextForm
          agreementId={loaded.agreementId}
          year={year.data}
          section={secao}
          version={written?.version ?? 0}
          text={written?.text || proposed}
          proposed={proposed}
        />
      </div>
    </div>
  );
}
