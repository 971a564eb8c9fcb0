import { CalculationLadder } from '@/components/ui/calculation-ladder';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import { weekdayName } from '@/lib/domain/calendar/words';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';
import { formatDate } from '@/lib/format/date';

export type DeadlineLadderProps = { steps: readonly CalculationStep[]; label?: string };

/** The memória de cálculo of any computed date, as the domain tells it. */
export function DeadlineLadder({ steps, label }: DeadlineLadderProps) {
  return (
    <CalculationLadder
      label={label}
      steps={steps.map(({ date, kind, title, source, day }, index) => ({
        id: `${index}-${date ?? kind}`,
        kind,
        title,
        source,
        date: date ? formatDate(date) : kind === 'result' ? 'Vencimento' : 'Regra',
        weekdayText: date && dayText(date, day),
      }))}
    />
  );
}

const dayText = (date: CivilDate, day: number | undefined) =>
  day === undefined ? weekdayName(date) : `${weekdayName(date)}, ${day}º dia`;
