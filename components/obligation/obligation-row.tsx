import { statusKey } from '@/components/obligation/status';
import { ActionLink } from '@/components/ui/action-link';
import { ListRow } from '@/components/ui/list-row';
import { StatusMark } from '@/components/ui/status-mark';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';
import { formatDate } from '@/lib/format/date';
import { setAsideReason, situationText } from '@/lib/format/situation';

export type ObligationRowProps = {
  obligation: {
    id: string;
    period: string;
    eventTitle: string | null;
    dueOn: CivilDate | null;
    fulfilledOn: CivilDate | null;
    /** Why it is suspended or waived. */
    statusReason?: string | null;
    goal: { code: string; description: string };
    party: { acronym: string };
    derived: DerivedSituation;
  };
  /** Names the party, where several are listed. */
  showParty?: boolean;
  action: { href: string; label: string };
};

/** One obligation in a list: the goal's words, its period, where it stands and by when. */
export function ObligationRow({ obligation, showParty, action }: ObligationRowProps) {
  const { goal, period, eventTitle, dueOn, derived, party, statusReason } = obligation;
  const name = eventTitle ?? goal.description;
  const due = dueOn && (derived.situation === 'atrasada' ? `venceu em ${formatDate(dueOn)}` : formatDate(dueOn));
  const reason = setAsideReason(derived, statusReason);
  const detail = [showParty && party.acronym, eventTitle ? goal.description : period].filter(Boolean).join(', ');
  return (
    <ListRow
      code={goal.code}
      name={<span className="line-clamp-2">{name}</span>}
      detail={detail}
      extra={reason && <p className="line-clamp-2 text-small break-words text-ink">{reason}</p>}
      status={<StatusMark status={statusKey(derived)} word={situationText(derived, obligation)} detail={due} />}
      action={
        <ActionLink href={action.href} context={name}>
          {action.label}
        </ActionLink>
      }
    />
  );
}
