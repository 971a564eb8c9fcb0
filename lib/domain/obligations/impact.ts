import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { Difference } from './reconcile';

/** How many changes a preview shows one by one; the rest are counted. */
const SHOWN = 40;

/** One change as a person reads it before saving. */
export type ShownChange = {
  kind: Exclude<Difference['kind'], 'REWORDED'>;
  goalCode: string;
  party: string;
  period: string;
  before: CivilDate | null;
  after: CivilDate | null;
  /** It was not late, and would be. */
  becomesLate: boolean;
};

/** How many obligations a change of the plan's facts touches, by what happens to them. */
export type ImpactCounts = Record<
  'opened' | 'moved' | 'suspended' | 'waived' | 'cancelled' | 'reopened' | 'revised' | 'late',
  number
>;

/** What a change of the plan's facts does to the obligations: counts of all, and the first ones to look at. */
export type Impact = { counts: ImpactCounts; shown: ShownChange[] };

export const NO_IMPACT: Impact = {
  counts: { opened: 0, moved: 0, suspended: 0, waived: 0, cancelled: 0, reopened: 0, revised: 0, late: 0 },
  shown: [],
};

const COUNTED = {
  OPENED: 'opened',
  MOVED: 'moved',
  SUSPENDED: 'suspended',
  RESUMED: 'moved',
  WAIVED: 'waived',
  CANCELLED: 'cancelled',
  REOPENED: 'reopened',
  REVISED: 'revised',
} as const satisfies Record<ShownChange['kind'], keyof ImpactCounts>;

/** Adds changes to an impact. Those that become late come first among the shown ones, then what moves, then the new. */
export function withChanges(impact: Impact, changes: readonly ShownChange[]): Impact {
  const counts = { ...impact.counts };
  for (const { kind, becomesLate } of changes) {
    counts[COUNTED[kind]] += 1;
    if (becomesLate) counts.late += 1;
  }
  return { counts, shown: [...impact.shown, ...changes].sort(byWeight).slice(0, SHOWN) };
}

/** What several recomputations do together, such as those of the agreements that share a calendar. */
export function mergeImpacts(impacts: readonly Impact[]): Impact {
  const names = Object.keys(NO_IMPACT.counts) as (keyof ImpactCounts)[];
  const sum = (name: keyof ImpactCounts) => impacts.reduce((total, { counts }) => total + counts[name], 0);
  return {
    counts: Object.fromEntries(names.map((name) => [name, sum(name)])) as ImpactCounts,
    shown: impacts
      .flatMap(({ shown }) => shown)
      .sort(byWeight)
      .slice(0, SHOWN),
  };
}

/** Whether a person must look at it before it is saved: something moves, goes, or is late at once. */
export function mustBeSeen({ counts }: Impact): boolean {
  return Object.entries(counts).some(([name, count]) => name !== 'opened' && count > 0);
}

/** Changes that a preview counts without showing them one by one. */
export function unseenCount({ counts, shown }: Impact): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.late - shown.length;
}

/** The change as shown; null for one that touches the wording alone. */
export function shownChange(difference: Difference, party: string, today: CivilDate): ShownChange | null {
  const { kind, demand, stored } = difference;
  if (kind === 'REWORDED') return null;
  const before = stored?.dueOn ?? null;
  const after = demand?.dueOn ?? null;
  const wasLate = before !== null && before < today && stored?.status !== 'CANCELLED';
  const isOwed = demand !== null && demand.waivedBy === null && stored?.status !== 'IN_REVIEW';
  return {
    kind,
    goalCode: (demand ?? stored).goalCode,
    party,
    period: (demand ?? stored).period,
    before,
    after: kind === 'CANCELLED' || kind === 'WAIVED' ? null : after,
    becomesLate: isOwed && after !== null && after < today && !wasLate,
  };
}

const WEIGHT = { MOVED: 1, RESUMED: 1, CANCELLED: 2, SUSPENDED: 2, WAIVED: 2, REOPENED: 3, REVISED: 4, OPENED: 5 };

function byWeight(one: ShownChange, other: ShownChange): number {
  if (one.becomesLate !== other.becomesLate) return one.becomesLate ? -1 : 1;
  if (WEIGHT[one.kind] !== WEIGHT[other.kind]) return WEIGHT[one.kind] - WEIGHT[other.kind];
  return place(one) < place(other) ? -1 : 1;
}

/** A total order, so that the same change is shown the same way whatever order the database gives its rows in. */
const place = ({ kind, after, before, goalCode, party, period }: ShownChange) =>
  [after ?? before ?? '', goalCode, party, period, kind, before ?? ''].join('|');
