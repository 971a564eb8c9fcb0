import { ActionLink } from '@/components/ui/action-link';
import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDate } from '@/lib/format/date';
import { situationText } from '@/lib/format/situation';
import type { ObligationRowProps } from './obligation-row';
import { statusKey } from './status';

type Row = ObligationRowProps['obligation'] & { party: { acronym: string } };

/** What each party owes for one goal. */
export function PartyTable({ periods }: { periods: Row[] }) {
  return (
    <DataTable
      caption="Obrigações da meta por partícipe"
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Partícipe', cell: ({ party }) => party.acronym, rowHeader: true },
        { header: 'Período', cell: ({ period, eventTitle }) => eventTitle ?? period },
        { header: 'Vence em', cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : 'sem data') },
        {
          header: 'Situação',
          cell: (row) => <StatusMark status={statusKey(row.derived)} word={situationText(row.derived, row)} />,
        },
        {
          header: 'Detalhe',
          cell: ({ id, party, period }) => (
            <ActionLink href={`/obrigacoes/${id}`} context={`${party.acronym}, ${period}`}>
              Ver
            </ActionLink>
          ),
        },
      ]}
    />
  );
}
