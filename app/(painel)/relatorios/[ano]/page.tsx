import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Flash } from '@/app/flash';
import { OneButtonForm } from '@/components/form/one-button-form';
import { EditionList } from '@/components/report/edition-list';
import { ReportSummary } from '@/components/report/report-summary';
import { ActionLink } from '@/components/ui/action-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageTitle } from '@/components/ui/page-title';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { generateReportAction } from '@/lib/features/reports/actions';
import { loadReportYear } from '@/lib/features/reports/loaders';
import { reportYear } from '@/lib/features/reports/schema';

type Props = PageProps<'/relatorios/[ano]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Relatório Anual ${(await params).ano}` };
}

export default async function ReportYearPage({ params, searchParams }: Props) {
  const { ano } = await params;
  const actor = await requireActor(`/relatorios/${ano}`);
  const year = reportYear.safeParse(ano);
  const loaded = year.success ? await loadReportYear(actor, year.data) : null;
  if (!loaded) notFound();
  const { report, editions, generates, plan } = loaded;
  return (
    <div className="wrap">
      <Flash query={await searchParams} />
      <Breadcrumb trail={[{ href: '/relatorios', label: 'Relatórios' }]} current={String(report.year)} />
      <PageTitle
        title={`Relatório Anual ${report.year}`}
        lead={`ACT nº ${plan.number}. Só o que foi validado entra como feito.`}
        action={
          generates && (
            <OneButtonForm action={generateReportAction} values={{ year: String(report.year) }} pendingText="Gerando…">
              Gerar relatório
            </OneButtonForm>
          )
        }
      />
      <div className="max-w-main space-y-12">
        <ActionLink href={`/relatorios/${report.year}/coleta`}>Coleta das ações de {report.year}</ActionLink>
        <Section title="Edições" count={editions.length} id="edicoes">
          <EditionList editions={editions} />
        </Section>
        <Section title="O que entra hoje" id="previa">
          <ReportSummary report={report} />
        </Section>
      </div>
    </div>
  );
}
