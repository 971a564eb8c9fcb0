import { ActionLink } from '@/components/ui/action-link';
import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import { formatDate } from '@/lib/format/date';
import { setAsideReason, situationText } from '@/lib/format/situation';
import type { ObligationRowProps } from './obligation-row';
import { statusKey } from './status';

/** Every period of a goal for a party, past and to come. */
export function PeriodTable({ periods }: { periods: ObligationRowProps['obligation'][] }) {
  return (
    <DataTable
      caption="Obrigações por período"
      rows={periods}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Período', cell: ({ period, eventTitle }) => eventTitle ?? period, rowHeader: true },
        { header: 'Vence em', cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : 'sem data') },
        {
          header: 'Situação',
          cell: (row) => (
            <StatusMark status={statusKey(row.derived)} word={situationText(row.derived, row)} detail={reasonOf(row)} />
          ),
        },
        {
          header: 'Detalhe',
          cell: ({ id, period, eventTitle }) => (
            <ActionLink href={`/obrigacoes/${id}`} context={eventTitle ?? period}>
              Ver
            </ActionLink>
          ),
        },
      ]}
    />
  );
}

/** Two lines of why a period is set aside; its page tells the rest. */
function reasonOf({ derived, statusReason }: ObligationRowProps['obligation']) {
  const reason = setAsideReason(derived, statusReason);
  return reason && <span className="line-clamp-2 break-words">{reason}</span>;
}
