import type { ObligationRowProps } from '@/components/obligation/obligation-row';
import { yearEntries } from '@/components/obligation/year-entries';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { AccessionMonth } from '@/lib/domain/obligations/accession-year';
import { plural } from '@/lib/format/number';
import { AccessionMonths } from './accession-months';

export type YearTimelinesProps = {
  year: number;
  today: CivilDate;
  parties: {
    party: { id: string; acronym: string; name: string };
    obligations: ObligationRowProps['obligation'][];
  }[];
  /** Null where accession bodies are not part of the picture. */
  accessions: AccessionMonth[] | null;
};

/** The year of each party as a picture, then that of all accession bodies in counts. */
export function YearTimelines({ year, today, parties, accessions }: YearTimelinesProps) {
  const isCurrent = today.startsWith(String(year));
  const now = isCurrent ? { month: Number(today.slice(5, 7)), text: `hoje, ${Number(today.slice(8))}` } : undefined;
  return (
    <div className="mt-6 space-y-14">
      {parties.map(({ party, obligations }) => (
        <Section
          key={party.id}
          id={`ano-${party.id}`}
          title={party.acronym}
          count={plural(obligations.length, 'prazo', 'prazos')}
        >
          {obligations.length === 0 ? (
            <EmptyState>{`Nenhum prazo em ${year}.`}</EmptyState>
          ) : (
            <Timeline year={year} of={party.acronym} entries={yearEntries(obligations)} today={now} />
          )}
        </Section>
      ))}
      {accessions && (
        <Section title="Aderentes" count="todos juntos, por mês" id="ano-aderentes">
          {accessions.length === 0 ? (
            <EmptyState>{`Nenhum prazo de aderente em ${year}.`}</EmptyState>
          ) : (
            <AccessionMonths year={year} months={accessions} />
          )}
        </Section>
      )}
    </div>
  );
}
