import { DefinitionList } from '@/components/ui/definition-list';
import { StatusMark } from '@/components/ui/status-mark';
import type { PracticeStatus } from '@/lib/domain/glossary';
import { formatInstantDate } from '@/lib/format/date';

export type PracticeFactsProps = {
  practice: {
    year: number;
    restricted?: boolean;
    status?: PracticeStatus;
    publishedAt: Date | null;
    party: { acronym: string; name: string };
  };
  axisTitle: string | null;
};

/** Whose, when, and on what the practice is. */
export function PracticeFacts({ practice, axisTitle }: PracticeFactsProps) {
  const { year, restricted, status, publishedAt, party } = practice;
  return (
    <DefinitionList
      items={[
        ...(status ? [{ term: 'Situação', detail: <StatusMark status={status} /> }] : []),
        { term: 'Partícipe', detail: party.acronym, note: party.name },
        { term: 'Ano', detail: String(year) },
        ...(axisTitle ? [{ term: 'Eixo do plano', detail: axisTitle }] : []),
        ...(publishedAt ? [{ term: 'Publicada em', detail: formatInstantDate(publishedAt) }] : []),
        ...(restricted ? [{ term: 'Quem lê', detail: 'Só quem participa do acordo' }] : []),
      ]}
    />
  );
}
