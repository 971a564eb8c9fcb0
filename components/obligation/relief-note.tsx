import { Notice } from '@/components/ui/notice';
import type { CalculationStep } from '@/lib/domain/deadlines/calculation';
import { reliefRung } from '@/lib/domain/obligations/relief-facts';
import type { DerivedSituation } from '@/lib/domain/obligations/situation';
import { setAsideReason } from '@/lib/format/situation';

export type ReliefNoteProps = {
  obligation: { statusReason: string | null; calculation: CalculationStep[] };
  derived: DerivedSituation;
};

/** Why an obligation is suspended or waived, and for which days; nothing for one that runs. */
export function ReliefNote({ obligation: { statusReason, calculation }, derived }: ReliefNoteProps) {
  const reason = setAsideReason(derived, statusReason);
  if (!reason) return null;
  return (
    <Notice title={reliefRung(calculation, reason)?.title}>
      <span className="break-words whitespace-pre-line">{reason}</span>
    </Notice>
  );
}
