import { statusKey } from '@/components/obligation/status';
import { ActionLink } from '@/components/ui/action-link';
import { Aggregate } from '@/components/ui/aggregate';
import { EmptyState } from '@/components/ui/empty-state';
import { ListRow } from '@/components/ui/list-row';
import { ListRows } from '@/components/ui/list-rows';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { PARTY_ROLE, type PartyRole } from '@/lib/domain/glossary';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';
import { formatDate } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';
import { situationText } from '@/lib/format/situation';

export type OpenedObligation = {
  id: string;
  goalCode: string;
  party: { acronym: string; role: PartyRole };
  dueOn: CivilDate | null;
  fulfilledOn: CivilDate | null;
  statusReason: string | null;
  /** Null for a cancelled one. */
  derived: DerivedSituation | null;
  /** Whether this person may open it. */
  isReadable: boolean;
};

export type OpenedObligationsProps = {
  rows: OpenedObligation[];
  /** On all pages together. */
  count: number;
  /** All accession bodies together; null where nothing was opened. */
  accessions: { total: number; inOrder: number; late: number } | null;
};

/** What an event opened, party by party; accession bodies are summed up first. */
export function OpenedObligations({ rows, count, accessions }: OpenedObligationsProps) {
  if (rows.length === 0 && count > 0) return <EmptyState>Nada nesta página da lista.</EmptyState>;
  if (rows.length === 0)
    return <EmptyState>Nenhum partícipe respondia, nesse dia, por uma meta que este evento abre.</EmptyState>;
  return (
    <>
      {accessions && accessions.total > 1 && (
        <div className="border-b border-hair py-4">
          <Aggregate
            good={accessions.inOrder}
            total={accessions.total}
            word="aderentes em dia"
            problems={
              accessions.late > 0
                ? [{ tone: 'late', count: accessions.late, text: `${formatNumber(accessions.late)} em atraso` }]
                : []
            }
          />
        </div>
      )}
      <ListRows label="Obrigações abertas por este evento">
        {rows.map((row) => (
          <ListRow
            key={row.id}
            code={row.goalCode}
            name={row.party.acronym}
            detail={PARTY_ROLE[row.party.role]}
            status={<Situation {...row} />}
            action={
              row.isReadable && (
                <ActionLink href={`/obrigacoes/${row.id}`} context={`meta ${row.goalCode} de ${row.party.acronym}`}>
                  Ver
                </ActionLink>
              )
            }
          />
        ))}
      </ListRows>
    </>
  );
}

function Situation(row: OpenedObligation) {
  const { derived, dueOn, statusReason } = row;
  if (!derived) return <StatusMark status="dispensada" word="Cancelada" detail={statusReason} />;
  const due = dueOn && (derived.situation === 'atrasada' ? `venceu em ${formatDate(dueOn)}` : formatDate(dueOn));
  return <StatusMark status={statusKey(derived)} word={situationText(derived, row)} detail={due} />;
}
