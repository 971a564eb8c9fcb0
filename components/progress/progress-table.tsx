import type { ReactNode } from 'react';
import { type Column, DataTable } from '@/components/ui/data-table';
import { MeterBar } from '@/components/ui/meter-bar';
import { NotApplicable } from '@/components/ui/not-applicable';
import type { Progress } from '@/lib/domain/execution/progress';
import { formatNumber } from '@/lib/format/number';
import { asideText } from '@/lib/format/progress';

export type ProgressLine = { key: string; name: string; progress: Progress };

export type ProgressTableProps<Line extends ProgressLine> = {
  caption: string;
  /** "Eixo", "Meta", "Partícipe" */
  header: string;
  lines: Line[];
  /** The cell that names the line. */
  nameOf: (line: Line) => ReactNode;
  /** One more column, before the last. */
  more?: Column<Line>;
};

/** Planned, done and validated, always apart, in numbers and as a bar. */
export function ProgressTable<Line extends ProgressLine>(props: ProgressTableProps<Line>) {
  const { caption, header, lines, nameOf, more } = props;
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { header, cell: nameOf, rowHeader: true },
        figure('Planejadas', ({ progress }) => progress.planned),
        figure('Feitas', ({ progress }) => progress.done),
        figure('Validadas', ({ progress }) => progress.validated),
        {
          header: 'Em atraso',
          cell: ({ progress }) => <Late count={progress.late} />,
          align: 'right',
          width: 'md:w-32',
        },
        ...(more ? [more] : []),
        { header: 'Andamento', cell: (line) => <Bar {...line} />, width: 'md:w-56' },
      ]}
    />
  );
}

function figure<Line extends ProgressLine>(header: string, count: (line: Line) => number): Column<Line> {
  return { header, cell: (line) => formatNumber(count(line)), align: 'right', width: 'md:w-32' };
}

function Late({ count }: { count: number }) {
  return count > 0 ? <strong className="text-late">{formatNumber(count)}</strong> : formatNumber(count);
}

function Bar({ name, progress }: ProgressLine) {
  const { planned, done, validated } = progress;
  const aside = asideText(progress);
  return (
    <div className="w-48 max-w-full md:w-full">
      {planned > 0 ? (
        <MeterBar
          label={`${name}: ${done} de ${planned} feitas, ${validated} validadas`}
          parts={[
            { kind: 'validated', amount: validated },
            { kind: 'inReview', amount: done - validated },
          ]}
          minimum={planned}
          unitSign=""
        />
      ) : (
        <NotApplicable />
      )}
      {aside && <p className="text-small text-mute">À parte: {aside}</p>}
    </div>
  );
}
