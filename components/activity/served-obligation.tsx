import { ActionLink } from '@/components/ui/action-link';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';

export type ServedObligationProps = {
  obligation: { period: string; dueOn: CivilDate | null; goal: { code: string; description: string } };
  party: string;
  changeHref?: string;
};

/** Which goal and period the activity is for, and by when. */
export function ServedObligation({ obligation, party, changeHref }: ServedObligationProps) {
  const { goal, period, dueOn } = obligation;
  return (
    <div className="flex flex-wrap items-start gap-x-4 border-b border-hair pb-5">
      <span className="w-10 text-mute">{goal.code}</span>
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-strong text-title">{goal.description}</p>
        <p className="text-small text-mute">
          {party}, {period}
          {dueOn ? `, vence em ${formatDate(dueOn)}` : ''}
        </p>
      </div>
      {changeHref && <ActionLink href={changeHref}>Trocar meta</ActionLink>}
    </div>
  );
}
