/** Lists go on as far as this; whoever needs more narrows them or exports. Counting stops just after. */
export const MOST_LISTED = 10_000;

/** How many pages a list has, as far as it goes. */
export function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(Math.min(total, MOST_LISTED) / size));
}
