import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { ReviewDue } from './review-due';

export type WaitingRowProps = {
  entry: {
    id: string;
    title: string;
    codes: string[];
    dueOn: CivilDate | null;
    awaits: boolean;
    party: { acronym: string };
  };
  today: CivilDate;
};

/** One activity that waits for this person's review, in a list of the panel. */
export function WaitingRow({ entry, today }: WaitingRowProps) {
  const { id, title, codes, dueOn, awaits, party } = entry;
  return (
    <ListRow
      code={codes.join(', ')}
      name={title}
      detail={`${party.acronym}${awaits ? ', aguarda resposta' : ''}`}
      status={<ReviewDue dueOn={dueOn} today={today} />}
      action={
        <ActionLink href={`/analise?atividade=${id}`} context={title}>
          Analisar
        </ActionLink>
      }
      light
    />
  );
}
