import { shortDate } from '@/lib/domain/calendar/words';
import type { Paper, Stamp } from '@/lib/domain/report/paper';

/** What this copy is: "prévia de 23/11/2026", "2ª edição de 23/11/2026", or just the day. */
export function editionOf({ madeOn }: Paper, { draft, edition, issuedOn }: Stamp): string {
  const day = shortDate(issuedOn ?? madeOn);
  if (draft) return `prévia de ${day}`;
  return edition === null ? day : `${edition}ª edição de ${day}`;
}

/** What stands at the right of each page's head. */
export function referenceOf(paper: Paper, stamp: Stamp): string {
  return `${paper.reference}, ${editionOf(paper, stamp)}`;
}
