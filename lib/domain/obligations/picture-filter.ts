import { fold, searchWords } from '@/lib/domain/fold';
import type { Situation } from '@/lib/domain/glossary';
import type { PlanLine } from './picture';
import { isInOrder } from './pressing';

export type LineFilter = {
  /** Words of the description, the deadline or the code; accents and case do not matter. */
  search?: string;
  partyId?: string;
  situation?: Situation;
  /** Only what is late, due soon or without a recent record. */
  calling?: boolean;
};

/** The lines of the plan that a filter leaves, in their order. */
export function filterLines<Line extends PlanLine>(lines: Line[], filter: LineFilter): Line[] {
  const words = searchWords(filter.search);
  return lines.filter((line) => {
    const { code, description, deadlineText } = line.goal;
    const text = fold(`${code} ${description} ${deadlineText}`);
    return words.every((word) => text.includes(word)) && cellsMatch(line, filter);
  });
}

function cellsMatch(line: PlanLine, { partyId, situation, calling }: LineFilter): boolean {
  if (!partyId && !situation && !calling) return true;
  const cells = partyId ? [line.cells.get(partyId)] : [...line.cells.values()];
  return cells.some((cell) => {
    if (!cell || typeof cell === 'string' || (situation && cell.derived.situation !== situation)) return false;
    return !calling || cell.derived.situation === 'vence_em_breve' || !isInOrder(cell.derived);
  });
}
