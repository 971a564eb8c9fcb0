export type MeterKind = 'validated' | 'inReview' | 'current' | 'planned';
export type MeterPart = { kind: MeterKind; amount: number; label?: string };
export type MeterShare = MeterPart & { start: number; width: number };

export const METER_WORD: Record<MeterKind, string> = {
  validated: 'Validadas',
  inReview: 'Em análise',
  current: 'Esta turma',
  planned: 'Programadas',
};

const ORDER: MeterKind[] = ['validated', 'inReview', 'current', 'planned'];

/** Sum of the parts of the kinds given, in the parts' own unit. */
export function sumOf(parts: MeterPart[], ...kinds: MeterKind[]): number {
  return parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0);
}

/** Totals a kind, in the order of the bar, without empty kinds. */
export function totalsByKind(parts: MeterPart[]): MeterPart[] {
  return ORDER.map((kind) => ({ kind, amount: sumOf(parts, kind) })).filter(({ amount }) => amount > 0);
}

/** Places the parts on the bar in percent. The scale is the minimum, or the total once it is past it. */
export function placeParts(parts: MeterPart[], minimum: number): { shares: MeterShare[]; tick: number; end: number } {
  const scale = Math.max(minimum, sumOf(parts, ...ORDER), 1);
  let start = 0;
  const shares = parts.map((part) => {
    const share = { ...part, start, width: (part.amount / scale) * 100 };
    start += share.width;
    return share;
  });
  return { shares, tick: (minimum / scale) * 100, end: start };
}
