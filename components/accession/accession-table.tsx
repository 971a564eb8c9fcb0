import { Anchor } from '@/components/ui/anchor';
import { DataTable } from '@/components/ui/data-table';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatCnpj } from '@/lib/domain/identifiers/cnpj';
import { formatDate } from '@/lib/format/date';
import { AccessionState } from './accession-state';

export type AccessionTableProps = {
  accessions: {
    id: string;
    acronym: string;
    name: string;
    cnpj: string;
    instrument: string;
    number: string;
    signedOn: CivilDate;
    leftOn: CivilDate | null;
  }[];
  today: CivilDate;
};

/** Who joined, by what, since when. */
export function AccessionTable({ accessions, today }: AccessionTableProps) {
  return (
    <DataTable
      caption="Adesões"
      rows={accessions}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Órgão ou entidade',
          rowHeader: true,
          cell: ({ id, acronym, name }) => (
            <>
              <Anchor href={`/adesoes/${id}`} className="text-link inline-flex min-h-6 items-center">
                {acronym}
              </Anchor>
              <span className="block text-small font-text text-mute">{name}</span>
            </>
          ),
        },
        {
          header: 'CNPJ',
          cell: ({ cnpj }) => <span className="whitespace-nowrap tabular-nums">{formatCnpj(cnpj)}</span>,
          width: 'md:w-52',
        },
        {
          header: 'Instrumento',
          cell: ({ instrument, number }) => (
            <>
              {instrument}
              <span className="block text-small text-mute">nº {number}</span>
            </>
          ),
          width: 'md:w-48',
        },
        { header: 'Assinatura', cell: ({ signedOn }) => formatDate(signedOn), width: 'md:w-32' },
        { header: 'Situação', cell: (row) => <AccessionState leftOn={row.leftOn} today={today} />, width: 'md:w-44' },
      ]}
    />
  );
}
