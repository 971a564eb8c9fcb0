import { DataTable } from '@/components/ui/data-table';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { AccessionCell } from '@/lib/domain/obligations/picture';
import { formatNumber, plural } from '@/lib/format/number';
import { promiseOf } from './axis-promise';

export type AxisRow = {
  number: number | null;
  slug: string | null;
  title: string;
  goals: number;
  tally: AccessionCell;
  done: { activities: number; hours: number; completed: number };
};

/** Promised beside done, an axis a row. */
export function AxisTable({ axes, year }: { axes: AxisRow[]; year: number }) {
  return (
    <DataTable
      caption={`Prometido no plano e feito em ${year}, por eixo`}
      rows={axes}
      rowKey={({ title }) => title}
      columns={[
        { header: 'Eixo', cell: (axis) => <AxisName {...axis} />, rowHeader: true, width: 'md:w-64' },
        { header: 'Prometido no plano', cell: (axis) => <p className="py-1 lg:pr-8">{promiseOf(axis)}</p> },
        { header: `Feito em ${year}`, cell: ({ done }) => <Done {...done} />, width: 'md:w-60' },
        { header: 'Obrigações em dia', cell: (axis) => <InOrder {...axis} />, width: 'md:w-56' },
      ]}
    />
  );
}

function AxisName({ number, title, goals }: AxisRow) {
  return (
    <span className="flex py-1">
      <span aria-hidden={number === null} className="w-10 shrink-0 font-text text-mute max-md:w-6">
        {number}
      </span>
      <span>
        {title}
        <span className="block text-small font-text text-mute">{plural(goals, 'meta', 'metas')}</span>
      </span>
    </span>
  );
}

function Done({ activities, hours, completed }: AxisRow['done']) {
  if (activities === 0) return <p className="py-1 text-mute">Nada validado ainda</p>;
  const facts = [
    { count: activities, word: activities === 1 ? 'atividade validada' : 'atividades validadas' },
    { count: hours, word: hours === 1 ? 'hora de curso ou oficina' : 'horas de curso ou oficina' },
    { count: completed, word: completed === 1 ? 'concluinte' : 'concluintes' },
  ].filter(({ count }) => count > 0);
  return (
    <ul className="py-1">
      {facts.map(({ count, word }) => (
        <li key={word}>
          <strong className="tabular-nums text-title">{formatNumber(count)}</strong> {word}
        </li>
      ))}
    </ul>
  );
}

function InOrder({ title, tally: { inOrder, total, late, quiet } }: AxisRow) {
  return (
    <div className="w-48 max-w-full py-2.5 md:w-full">
      <ProgressBar
        label={`Obrigações em dia, ${title}`}
        good={inOrder}
        total={total}
        problems={[
          { tone: 'late', count: late, text: `${late} em atraso` },
          { tone: 'soon', count: quiet, text: `${quiet} sem registro` },
        ]}
      />
    </div>
  );
}
