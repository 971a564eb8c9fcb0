/** A figure beside last year's. `before` is null where there is none ("sem dado"). */
export type Compared = {
  now: number;
  before: number | null;
  difference: number | null;
  /** In percent of last year's, to one decimal; null where it makes no sense: without a last year, or from zero. */
  percentage: number | null;
};

/** Sets a figure beside last year's. Exact to the cent; nothing is divided by zero. */
export function compare(now: number, before: number | null | undefined): Compared {
  if (before === null || before === undefined) return { now, before: null, difference: null, percentage: null };
  const difference = Math.round((now - before) * 100) / 100;
  return { now, before, difference, percentage: before > 0 ? Math.round((difference / before) * 1000) / 10 : null };
}
