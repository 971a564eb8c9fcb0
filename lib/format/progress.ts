import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { Progress } from '@/lib/domain/execution/progress';
import { formatDayMonth } from './date';
import { formatNumber, plural } from './number';

/** The answer of a plan's progress: `Das 34 obrigações de 2026, 12 estão feitas e 9 validadas`. */
export function progressTitle({ planned, done, validated }: Progress, year: number): string {
  if (planned === 0) return `Nada planejado para ${year}`;
  const whole = planned === 1 ? `Da única obrigação de ${year}` : `Das ${formatNumber(planned)} obrigações de ${year}`;
  if (done === 0) return `${whole}, nada foi feito ainda`;
  const checked =
    validated === 0 ? 'nenhuma validada' : `${formatNumber(validated)} ${validated === 1 ? 'validada' : 'validadas'}`;
  return `${whole}, ${formatNumber(done)} ${done === 1 ? 'está feita' : 'estão feitas'} e ${checked}`;
}

/** What is not counted as planned: `2 suspensas, 1 dispensada`; empty when there is nothing. */
export function asideText({ suspended, waived, nothing }: Progress): string {
  return [
    suspended > 0 && plural(suspended, 'suspensa', 'suspensas'),
    waived > 0 && plural(waived, 'dispensada', 'dispensadas'),
    nothing > 0 && `${formatNumber(nothing)} sem nada a informar`,
  ]
    .filter(Boolean)
    .join(', ');
}

export type PacedHours = {
  minimum: number;
  validated: number;
  inReview: number;
  periodEnd: CivilDate;
  atPace: number | null;
};

/** Where the hours lead: `No ritmo atual chega a 72 horas em 31/12.` */
export function paceText({ minimum, validated, inReview, periodEnd, atPace }: PacedHours): string {
  if (validated >= minimum) return 'O mínimo do plano está cumprido.';
  const soFar = validated + inReview;
  if (soFar >= minimum) return 'Com o que está em análise, o mínimo se cumpre.';
  const left = minimum - soFar;
  const missing = `${left === 1 ? 'Falta' : 'Faltam'} ${plural(left, 'hora', 'horas')}.`;
  if (atPace === null) return missing;
  if (soFar === 0) return 'Nenhuma hora registrada ainda.';
  const end = `No ritmo atual chega a ${plural(atPace, 'hora', 'horas')} em ${formatDayMonth(periodEnd)}`;
  return atPace >= minimum ? `${end}.` : `${end}, abaixo do mínimo. ${missing}`;
}

/** `75%`, `37,5%`. */
export function percentText(share: number): string {
  return `${formatNumber(Math.round(share * 10) / 10)}%`;
}
