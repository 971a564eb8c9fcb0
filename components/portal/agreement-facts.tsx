import { DefinitionList } from '@/components/ui/definition-list';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

export type AgreementFactsProps = {
  agreement: {
    startsOn: CivilDate;
    endsOn: CivilDate;
    startsConfirmed: boolean;
    seiProcess: string;
    parties: { acronym: string }[];
    accessionCount: number;
  };
};

/** The agreement in four lines. A term that nobody confirmed says so. */
export function AgreementFacts({ agreement }: AgreementFactsProps) {
  const { startsOn, endsOn, startsConfirmed, seiProcess, parties, accessionCount } = agreement;
  return (
    <DefinitionList
      layout="rows"
      items={[
        {
          term: 'Vigência',
          detail: `${formatDate(startsOn)} a ${formatDate(endsOn)}${startsConfirmed ? '' : ', presumida, confirme no DOU'}`,
        },
        { term: 'Partícipes', detail: parties.map(({ acronym }) => acronym).join(' e ') },
        {
          term: 'Aderentes',
          detail:
            accessionCount === 0 ? 'Nenhum ainda' : plural(accessionCount, 'órgão ou entidade', 'órgãos e entidades'),
        },
        { term: 'Processo SEI', detail: seiProcess },
      ]}
    />
  );
}
