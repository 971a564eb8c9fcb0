import { ObligationRow, type ObligationRowProps } from '@/components/obligation/obligation-row';
import { ListRows } from '@/components/ui/list-rows';
import { Section } from '@/components/ui/section';
import type { AgendaGroup } from '@/lib/domain/obligations/agenda';
import { monthHeading } from '@/lib/format/deadline-titles';

const TITLE: Record<Extract<AgendaGroup, string>, string> = {
  late: 'Em atraso',
  soon: 'Vencem em breve',
  quiet: 'Sem registro recente',
  standing: 'Permanentes',
  review: 'Em análise',
};

type Owed = ObligationRowProps['obligation'] & { party: { id: string } };

export type AgendaListProps = {
  sections: { key: string; group: AgendaGroup; rows: Owed[] }[];
  showParty: boolean;
  /** Whether this person records activities for a party. */
  writesFor: (partyId: string) => boolean;
};

/** Obligations under what they call for, then by month. */
export function AgendaList({ sections, showParty, writesFor }: AgendaListProps) {
  return (
    <div className="mt-10 space-y-12">
      {sections.map(({ key, group, rows }) => (
        <Section
          key={key}
          id={`prazos-${key}`}
          title={typeof group === 'string' ? TITLE[group] : monthHeading(group.month)}
        >
          <ListRows>
            {rows.map((row) => (
              <ObligationRow
                key={row.id}
                obligation={row}
                showParty={showParty}
                action={{
                  href: `/obrigacoes/${row.id}`,
                  label: group === 'late' && writesFor(row.party.id) ? 'Resolver' : 'Ver',
                }}
              />
            ))}
          </ListRows>
        </Section>
      ))}
    </div>
  );
}
