import { Anchor } from '@/components/ui/anchor';
import { DataTable } from '@/components/ui/data-table';
import { formatNumber, plural } from '@/lib/format/number';

type CalendarRow = { id: string; code: string; name: string; parties: number; days: number; proposals: number };

/** The calendars, who follows each, and what waits in it. */
export function CalendarTable({ calendars, year }: { calendars: CalendarRow[]; year: number }) {
  return (
    <DataTable
      caption="Calendários"
      rows={calendars}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Calendário', cell: (calendar) => <Name {...calendar} />, rowHeader: true },
        { header: 'Código', cell: ({ code }) => code, width: 'md:w-40' },
        {
          header: 'Partícipes',
          cell: ({ parties }) => (parties === 0 ? 'Nenhum' : formatNumber(parties)),
          align: 'right',
          width: 'md:w-40',
        },
        { header: `Dias em ${year}`, cell: ({ days }) => formatNumber(days), align: 'right', width: 'md:w-40' },
        { header: 'A confirmar', cell: (calendar) => <Waiting {...calendar} />, width: 'md:w-40' },
      ]}
    />
  );
}

function Name({ code, name }: CalendarRow) {
  return (
    <Anchor href={`/administracao/calendarios/${code}`} className="text-link inline-flex min-h-6 max-md:min-h-10">
      {name}
    </Anchor>
  );
}

function Waiting({ proposals }: CalendarRow) {
  if (proposals === 0) return <span className="text-mute">Nada</span>;
  return <span className="font-strong text-soon">{plural(proposals, 'proposta', 'propostas')}</span>;
}
