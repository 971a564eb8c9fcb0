import { DataTable } from '@/components/ui/data-table';
import type { BarsBlock } from '@/lib/domain/report/paper';
import { formatNumber } from '@/lib/format/number';

const COLUMN = 60;
const BAR = 30;
const HEIGHT = 120;
const HEAD = 18;
/** Apart in lightness too, so that they read in grey. */
const FILL = ['fill-control', 'fill-accent', 'fill-line', 'fill-title'];

/** Bars by month as a drawing, and the same figures as a table beside it. */
export function PaperBars({ bars }: { bars: BarsBlock }) {
  const { alternative, months, totals, series, source } = bars;
  const tallest = Math.max(0.01, ...months.map((_, month) => sumOf(bars, month)));
  return (
    <figure className="space-y-3">
      <svg role="img" aria-label={alternative} viewBox={`0 0 ${COLUMN * 12} ${HEIGHT + 2 * HEAD}`} className="w-full">
        {months.map((month, index) => (
          <g key={month} transform={`translate(${index * COLUMN} ${HEAD})`}>
            <MonthBar bars={bars} month={index} tallest={tallest} />
            <text
              x={0}
              y={HEIGHT - (HEIGHT * sumOf(bars, index)) / tallest - 5}
              className="fill-title text-small font-strong"
            >
              {totals[index]}
            </text>
            <text x={0} y={HEIGHT + HEAD - 2} className="fill-mute text-small">
              {month}
            </text>
          </g>
        ))}
        <line x1={0} x2={COLUMN * 12} y1={HEAD + HEIGHT} y2={HEAD + HEIGHT} className="stroke-line" />
      </svg>
      <figcaption className="flex flex-wrap gap-x-6 text-small text-mute">
        {series.map(({ label }, index) => (
          <span key={label} className="flex items-center gap-2">
            <svg aria-hidden="true" width="10" height="10">
              <rect width="10" height="10" className={FILL[index % FILL.length]} />
            </svg>
            {label}
          </span>
        ))}
        <span>{source}</span>
      </figcaption>
      <details className="text-small">
        <summary className="cursor-pointer py-1 text-accent">Ver como tabela</summary>
        <DataTable
          caption="Horas de curso validadas por mês"
          rows={months.map((month, index) => ({ month, index }))}
          rowKey={({ month }) => month}
          columns={[
            { header: 'Mês', cell: ({ month }) => month, rowHeader: true },
            ...series.map(({ label, values }) => ({
              header: label,
              cell: ({ index }: { index: number }) => formatNumber(values[index] ?? 0),
              align: 'right' as const,
            })),
          ]}
        />
      </details>
    </figure>
  );
}

const sumOf = ({ series }: BarsBlock, month: number) =>
  series.reduce((sum, { values }) => sum + (values[month] ?? 0), 0);

function MonthBar({ bars: { series }, month, tallest }: { bars: BarsBlock; month: number; tallest: number }) {
  return series.map(({ label, values }, index) => {
    const height = (HEIGHT * (values[month] ?? 0)) / tallest;
    const below = series.slice(0, index).reduce((sum, it) => sum + (HEIGHT * (it.values[month] ?? 0)) / tallest, 0);
    return (
      height > 0 && (
        <rect
          key={label}
          x={0}
          y={HEIGHT - below - height}
          width={BAR}
          height={height}
          className={FILL[index % FILL.length]}
        />
      )
    );
  });
}
