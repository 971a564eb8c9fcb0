import type { ReactNode } from 'react';
import { Meter } from '@/components/ui/meter';
import type { MeterPart } from '@/components/ui/meter-part';
import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ActivityStatus } from '@/lib/domain/glossary';
import { formatDayMonth } from '@/lib/format/date';
import { formatNumber, plural } from '@/lib/format/number';

export type HoursMeterProps = {
  minimum: number;
  period: string;
  classes: { status: ActivityStatus; hours: number | null; performedTo: CivilDate | null }[];
  size?: 'slim' | 'tall';
  status?: ReactNode;
  action?: ReactNode;
};

/** Hours of course of one obligation against its minimum: validated, in review and in draft, always apart. */
export function HoursMeter({ minimum, period, classes, ...rest }: HoursMeterProps) {
  const parts = partsOf(classes);
  const sum = (kind: MeterPart['kind']) =>
    parts.filter((part) => part.kind === kind).reduce((total, { amount }) => total + amount, 0);
  return (
    <Meter
      {...rest}
      parts={parts}
      minimum={minimum}
      period={`em ${period}`}
      forecast={forecast(sum('validated'), sum('inReview'), minimum)}
    />
  );
}

/** Earliest first, validated before what waits; drafts are not yet anything. */
function partsOf(classes: HoursMeterProps['classes']): MeterPart[] {
  const ofKind = (status: ActivityStatus, kind: MeterPart['kind']) =>
    classes
      .filter((item) => item.status === status && item.hours)
      .sort((a, b) => ((a.performedTo ?? '') < (b.performedTo ?? '') ? -1 : 1))
      .map(({ hours, performedTo }) => ({
        kind,
        amount: hours ?? 0,
        label: performedTo ? formatDayMonth(performedTo) : undefined,
      }));
  return [...ofKind('VALIDATED', 'validated'), ...ofKind('SUBMITTED', 'inReview')];
}

function forecast(validated: number, inReview: number, minimum: number): string {
  const total = validated + inReview;
  if (validated >= minimum) return 'O mínimo do plano está cumprido.';
  const missing = `${plural(minimum - total, 'hora', 'horas')}`;
  if (inReview === 0) return `Faltam ${missing} para o mínimo do plano.`;
  if (total >= minimum)
    return `Com o que está em análise, o ano chega a ${formatNumber(total)} horas e cumpre o mínimo.`;
  return `Com o que está em análise, o ano chega a ${formatNumber(total)} horas. Faltam ${missing}.`;
}
