import { statusKey } from '@/components/obligation/status';
import { ActionLink } from '@/components/ui/action-link';
import { ProgressBar } from '@/components/ui/progress-bar';
import { STATUS, type StatusKey } from '@/components/ui/status';
import { StatusLegend } from '@/components/ui/status-legend';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { type PlanLine, tally } from '@/lib/domain/obligations/picture';
import { formatDate } from '@/lib/format/date';

export type PlanFactsProps = {
  agreement: { seiProcess: string; startsOn: CivilDate; endsOn: CivilDate; startsConfirmed: boolean };
  axes: { number: number; title: string }[];
  lines: PlanLine[];
  /** Shows the ways to change the term and the plan. */
  manages?: boolean;
};

/** The plan at a glance: its term, how each axis stands, and how many obligations are in each state. */
export function PlanFacts({ agreement, axes, lines, manages }: PlanFactsProps) {
  const { startsOn, endsOn, startsConfirmed, seiProcess } = agreement;
  const groups = [
    ...axes.map(({ number, title }) => ({
      title: `${number}  ${title}`,
      lines: lines.filter(({ goal }) => goal.axes.length === 1 && goal.axes[0] === number),
    })),
    { title: 'Eixos combinados', lines: lines.filter(({ goal }) => goal.axes.length > 1) },
  ];
  return (
    <div className="space-y-8">
      <p className="-mt-6 text-small text-mute">
        Vigência de {formatDate(startsOn)} a {formatDate(endsOn)}
        {!startsConfirmed && ', presumida – confirme no DOU'}. Processo SEI {seiProcess}.
        {manages && (
          <span className="ml-4 inline-flex flex-wrap gap-x-5 print:hidden">
            <ActionLink href="/plano/vigencia">{startsConfirmed ? 'Mudar vigência' : 'Confirmar vigência'}</ActionLink>
            <ActionLink href="/plano/versoes">Versões e termos aditivos</ActionLink>
          </span>
        )}
      </p>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {groups.map((group) => (
          <AxisBar key={group.title} {...group} />
        ))}
      </div>
      <StatusLegend items={countsOf(lines)} label="Obrigações dos partícipes por situação" />
    </div>
  );
}

function AxisBar({ title, lines }: { title: string; lines: PlanLine[] }) {
  const { inOrder, total, late, quiet } = tally(lines.flatMap(({ situations }) => situations));
  const problems = [
    { tone: 'late' as const, count: late, text: `${late} em atraso` },
    { tone: 'soon' as const, count: quiet, text: `${quiet} sem registro` },
  ].filter(({ count }) => count > 0);
  return (
    <div>
      <h2 className="mb-2 font-strong text-title">{title}</h2>
      <ProgressBar
        label={`Obrigações em dia, ${title}`}
        good={inOrder}
        total={total}
        word="em dia"
        problems={problems}
      />
    </div>
  );
}

function countsOf(lines: PlanLine[]) {
  const keys = lines.flatMap(({ situations }) => situations.map(statusKey));
  return (Object.keys(STATUS) as StatusKey[]).map((status) => ({
    status,
    count: keys.filter((key) => key === status).length,
  }));
}
