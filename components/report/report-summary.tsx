import { Anchor } from '@/components/ui/anchor';
import { DataTable } from '@/components/ui/data-table';
import { DefinitionList } from '@/components/ui/definition-list';
import type { ReportDocument } from '@/lib/domain/report/document';
import { formatHours, formatNumber } from '@/lib/format/number';

/** The year's figures as the report would print them now, and how many validated activities each goal brings. */
export function ReportSummary({ report }: { report: ReportDocument }) {
  const { figures, training, axes } = report;
  const goals = axes.flatMap((axis) => axis.goals);
  const counted = goals.map((goal) => ({
    ...goal,
    validated: goal.cells.reduce((sum, cell) => sum + cell.validatedActivities, 0),
  }));
  return (
    <div className="space-y-8 pt-5">
      <DefinitionList
        layout="figures"
        items={[
          { term: 'Atividades validadas', detail: formatNumber(figures.activities.validated) },
          { term: 'Em análise', detail: formatNumber(figures.activities.inReview) },
          { term: 'Metas com atividade', detail: `${figures.goalsWithActivity} de ${figures.goals}` },
          { term: 'Obrigações cumpridas', detail: `${figures.fulfilled} de ${figures.obligations}` },
          { term: 'Horas de curso', detail: formatHours(training?.hours.validated ?? 0) },
          { term: 'Documentos', detail: formatNumber(figures.evidence) },
        ]}
      />
      <DataTable
        caption="Atividades validadas por meta"
        rows={counted}
        rowKey={({ code }) => code}
        columns={[
          { header: 'Meta', cell: ({ code }) => code, rowHeader: true, width: 'w-16' },
          {
            header: 'Descrição',
            cell: ({ code, description }) => (
              <Anchor href={`/metas/${code}`} className="hover:underline">
                {description}
              </Anchor>
            ),
          },
          { header: 'Validadas', cell: ({ validated }) => formatNumber(validated), align: 'right' },
        ]}
      />
    </div>
  );
}
