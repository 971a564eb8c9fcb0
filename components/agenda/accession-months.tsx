import { DataTable } from '@/components/ui/data-table';
import { MONTHS } from '@/components/ui/timeline-entry';
import type { AccessionMonth } from '@/lib/domain/obligations/accession-year';
import { formatNumber } from '@/lib/format/number';

const count = (value: number) => (value === 0 ? '–' : formatNumber(value));

/** The year of all accession bodies together, in obligations by month: hundreds of timelines say nothing. */
export function AccessionMonths({ year, months }: { year: number; months: AccessionMonth[] }) {
  return (
    <DataTable
      caption={`Obrigações dos aderentes em ${year}, pelo mês do prazo`}
      rows={months}
      rowKey={({ month }) => String(month)}
      columns={[
        {
          header: 'Mês',
          cell: ({ month }) => <span className="inline-block first-letter:uppercase">{MONTHS[month - 1]?.[1]}</span>,
          rowHeader: true,
        },
        { header: 'Obrigações', cell: ({ total }) => formatNumber(total), align: 'right' },
        {
          header: 'Em atraso',
          cell: ({ late }) => (late > 0 ? <span className="font-strong text-late">{count(late)}</span> : '–'),
          align: 'right',
        },
        { header: 'A vencer', cell: ({ open }) => count(open), align: 'right' },
        { header: 'Em análise', cell: ({ inReview }) => count(inReview), align: 'right' },
        { header: 'Encerradas', cell: ({ closed }) => count(closed), align: 'right' },
      ]}
    />
  );
}
