import { statusKey } from '@/components/obligation/status';
import { IDLE_WORDS } from '@/components/plan/idle-words';
import { NotApplicable } from '@/components/ui/not-applicable';
import { StatusMark } from '@/components/ui/status-mark';
import { SITUATION } from '@/lib/domain/glossary';
import type { PlanCell as Cell, IdleCell } from '@/lib/domain/obligations/picture';
import { formatDate, formatDayMonth } from '@/lib/format/date';
import { formatNumber } from '@/lib/format/number';
import { situationText } from '@/lib/format/situation';

/** Where one party stands on one goal: sign, word, and the measure or date that says most. */
export function PlanCell({ cell }: { cell: Cell | IdleCell | null | undefined }) {
  if (!cell) return <NotApplicable />;
  if (typeof cell === 'string') return <span className="text-small text-mute">{IDLE_WORDS[cell]}</span>;
  const { situation, quiet, pending } = cell.derived;
  const saysMore = ['atrasada', 'vence_em_breve', 'suspensa'].includes(situation) || quiet || pending;
  const word = saysMore ? situationText(cell.derived, cell) : SITUATION[situation];
  return <StatusMark status={statusKey(cell.derived)} word={word} detail={measure(cell)} />;
}

function measure({ hours, items, fulfilledOn, dueOn, lastRecordOn }: Cell): string | undefined {
  if (hours) return `${formatNumber(hours.validated)} de ${hours.minimum} horas`;
  if (items) return `${items.inPlace} de ${items.expected} itens`;
  if (fulfilledOn) return `em ${formatDate(fulfilledOn)}`;
  if (dueOn) return formatDate(dueOn);
  return lastRecordOn ? `registro em ${formatDayMonth(lastRecordOn)}` : undefined;
}
