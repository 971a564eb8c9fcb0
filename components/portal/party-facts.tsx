import { DefinitionList } from '@/components/ui/definition-list';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { PARTY_ROLE, type PartyRole } from '@/lib/domain/glossary';
import { formatCnpj } from '@/lib/domain/identifiers/cnpj';
import { formatDate } from '@/lib/format/date';

export type PartyFactsProps = {
  party: {
    role: PartyRole;
    sphere: string;
    elo: string | null;
    cnpj: string;
    parentName: string | null;
    joinedOn: CivilDate;
    leftOn: CivilDate | null;
    agreement: { number: string };
    accession: { instrument: string; number: string; signedOn: CivilDate } | null;
  };
};

/** Who a party is and how it takes part. Nobody who works for it is named. */
export function PartyFacts({ party }: PartyFactsProps) {
  const { role, sphere, elo, cnpj, parentName, joinedOn, leftOn, agreement, accession } = party;
  return (
    <DefinitionList
      items={[
        { term: 'Acordo', detail: `ACT nº ${agreement.number}` },
        { term: 'Participa como', detail: PARTY_ROLE[role] },
        ...(parentName ? [{ term: 'Vinculado a', detail: parentName }] : []),
        { term: 'Esfera', detail: sphere },
        ...(elo ? [{ term: 'Elo da Rede', detail: elo }] : []),
        { term: 'CNPJ', detail: formatCnpj(cnpj) },
        accession
          ? {
              term: 'Aderiu por',
              detail: `${accession.instrument} nº ${accession.number}`,
              note: `assinado em ${formatDate(accession.signedOn)}`,
            }
          : { term: 'Desde', detail: formatDate(joinedOn) },
        ...(leftOn ? [{ term: 'Participou até', detail: formatDate(leftOn) }] : []),
      ]}
    />
  );
}
