import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { formatDate, formatDateTitle } from '@/lib/format/date';

/** When it is due, in a sentence; of what is never due, when something was last recorded. */
export function dueText(
  { dueOn, lastRecordOn }: { dueOn: CivilDate | null; lastRecordOn: CivilDate | null },
  formatDue = formatDateTitle,
): string {
  if (dueOn) return `Prazo: ${formatDue(dueOn)}`;
  return lastRecordOn
    ? `Sem data de vencimento, último registro em ${formatDate(lastRecordOn)}`
    : 'Sem data de vencimento';
}
