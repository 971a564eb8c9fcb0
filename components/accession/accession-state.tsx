import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate } from '@/lib/format/date';

export type AccessionStateProps = { leftOn: CivilDate | null; today: CivilDate };

/** Whether the body takes part, in words. */
export function AccessionState({ leftOn, today }: AccessionStateProps) {
  if (!leftOn) return 'Vigente';
  if (leftOn > today) return `Vigente até ${formatDate(leftOn)}`;
  return <span className="text-mute">Encerrada em {formatDate(leftOn)}</span>;
}
