import { Icon } from '@/components/ui/icon';
import { type CivilDate, daysBetween } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

export type ReviewDueProps = { dueOn: CivilDate | null; today: CivilDate };

/** Until when SEGES should review, and since when that is over. */
export function ReviewDue({ dueOn, today }: ReviewDueProps) {
  if (!dueOn) return null;
  if (dueOn >= today) return <span className="text-small text-mute">analisar até {formatDate(dueOn)}</span>;
  return (
    <span className="inline-flex items-baseline gap-1.5 text-small font-strong text-late">
      <Icon name="warn" size={16} className="self-center" />
      <span>
        analisar até {formatDate(dueOn)}, atrasada há {plural(daysBetween(dueOn, today), 'dia', 'dias')}
      </span>
    </span>
  );
}
