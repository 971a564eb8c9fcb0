import { DefinitionList } from '@/components/ui/definition-list';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatCnpj } from '@/lib/domain/identifiers/cnpj';
import { formatNup } from '@/lib/domain/identifiers/nup';
import { formatDate, formatInstantDate } from '@/lib/format/date';
import { AccessionState } from './accession-state';

export type AccessionFactsProps = {
  accession: {
    cnpj: string;
    sphere: string;
    elo: string | null;
    seiProcess: string;
    signedOn: CivilDate;
    leftOn: CivilDate | null;
    endedReason: string | null;
    createdAt: Date;
    createdBy: { name: string };
    calendar: { name: string };
  };
  today: CivilDate;
};

/** What the instrument and the register say of a body. */
export function AccessionFacts({ accession, today }: AccessionFactsProps) {
  const { leftOn, endedReason } = accession;
  return (
    <DefinitionList
      items={[
        { term: 'Situação', detail: <AccessionState leftOn={leftOn} today={today} />, note: endedReason },
        { term: 'Assinatura', detail: formatDate(accession.signedOn) },
        { term: 'Processo SEI', detail: formatNup(accession.seiProcess) },
        { term: 'CNPJ', detail: formatCnpj(accession.cnpj) },
        { term: 'Esfera', detail: accession.sphere },
        ...(accession.elo ? [{ term: 'Elo da Rede', detail: accession.elo }] : []),
        { term: 'Calendário', detail: accession.calendar.name },
        {
          term: 'Registro',
          detail: formatInstantDate(accession.createdAt),
          note: `por ${accession.createdBy.name}`,
        },
      ]}
    />
  );
}
