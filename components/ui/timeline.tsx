import { Anchor } from './anchor';
import { DataTable } from './data-table';
import { Icon } from './icon';
import { countByStatus } from './status';
import { StatusLegend } from './status-legend';
import { StatusMark } from './status-mark';
import { TimelineColumns } from './timeline-columns';
import type { TimelineEntry, TimelineToday } from './timeline-entry';
import { TimelineRows } from './timeline-rows';

export type TimelineProps = {
  year: number;
  /** Whose year it is, where several stand on one page. */
  of?: string;
  /** By deadline: the table keeps this order. */
  entries: TimelineEntry[];
  /** Absent when the year shown is not the current one. */
  today?: TimelineToday;
};

/** The year of obligations, one sign each in the month of its deadline, and the same as a table. */
export function Timeline({ year, of, entries, today }: TimelineProps) {
  const label = `Obrigações de ${of ? `${of} em ` : ''}${year}, pelo mês do prazo`;
  return (
    <div>
      <TimelineColumns label={label} entries={entries} today={today} />
      <TimelineRows label={label} entries={entries} today={today} />
      <div className="mt-6">
        <StatusLegend items={countByStatus(entries.map(({ status }) => status))} />
      </div>
      <details className="mt-4">
        <summary className="text-link inline-flex min-h-10 items-center gap-2 text-small font-strong print:hidden">
          <Icon name="table" />
          <span>
            Ver como tabela
            {of && <span className="sr-only">: {of}</span>}
          </span>
        </summary>
        <DataTable
          caption={label}
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Meta', cell: ({ code }) => code, rowHeader: true },
            {
              header: 'Obrigação',
              cell: ({ name, href }) => (
                <Anchor className="text-link" href={href}>
                  {name}
                </Anchor>
              ),
            },
            { header: 'Prazo', cell: ({ due }) => due, align: 'right' },
            { header: 'Situação', cell: ({ status, word }) => <StatusMark status={status} word={word} /> },
          ]}
        />
      </details>
    </div>
  );
}
