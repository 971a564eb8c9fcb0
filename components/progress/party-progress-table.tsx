import { Anchor } from '@/components/ui/anchor';
import type { Progress } from '@/lib/domain/execution/progress';
import { PARTY_ROLE, type PartyRole } from '@/lib/domain/glossary';
import { formatNumber } from '@/lib/format/number';
import { paceText } from '@/lib/format/progress';
import type { PartyHours } from './hours-section';
import { ProgressTable } from './progress-table';

export type PartyProgressTableProps = {
  lines: {
    party: { id: string; acronym: string; name: string; role: PartyRole };
    progress: Progress;
    standing: { done: number; validated: number };
    hours: PartyHours[];
  }[];
  hrefFor: (partyId: string) => string;
};

/** Where each party stands, with the hours of accession bodies in words. */
export function PartyProgressTable({ lines, hrefFor }: PartyProgressTableProps) {
  return (
    <ProgressTable
      caption="Andamento por partícipe"
      header="Partícipe"
      lines={lines.map((line) => ({ ...line, key: line.party.id, name: line.party.acronym }))}
      nameOf={({ party: { id, acronym, name, role } }) => (
        <>
          <Anchor href={hrefFor(id)} className="text-link inline-flex min-h-6 items-center">
            {acronym}
          </Anchor>
          <span className="block text-small font-text text-mute">
            {PARTY_ROLE[role]}, {name}
          </span>
        </>
      )}
      more={{
        header: 'Horas de curso',
        width: 'md:w-52',
        cell: ({ hours }) =>
          hours.length === 0 ? (
            <span className="text-mute">sem mínimo</span>
          ) : (
            hours.map((one) => (
              <p key={`${one.goalCode} ${one.period}`} className="tabular-nums">
                {formatNumber(one.validated)} de {one.minimum} validadas
                <span className="block text-small text-mute">{paceText(one)}</span>
              </p>
            ))
          ),
      }}
    />
  );
}
