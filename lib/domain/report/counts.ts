import type { ActivityStatus } from '@/lib/domain/glossary';
import type { ByStatus } from './document';
import type { ReportActivity } from './input';

const KEY = {
  VALIDATED: 'validated',
  SUBMITTED: 'inReview',
  RETURNED: 'returned',
  DRAFT: 'draft',
} as const satisfies Record<ActivityStatus, keyof ByStatus>;

/** Adds `measure` over the activities, each state apart. Exact to the cent, so that 0.1 + 0.2 is 0.3. */
export function sumByStatus(activities: ReportActivity[], measure: (activity: ReportActivity) => number): ByStatus {
  const cents = { validated: 0, inReview: 0, returned: 0, draft: 0 };
  for (const activity of activities) cents[KEY[activity.status]] += Math.round(measure(activity) * 100);
  return {
    validated: cents.validated / 100,
    inReview: cents.inReview / 100,
    returned: cents.returned / 100,
    draft: cents.draft / 100,
  };
}

/** Adds numbers that may be missing, exact to the cent. */
export function sum<T>(rows: T[], measure: (row: T) => number | null): number {
  return rows.reduce((cents, row) => cents + Math.round((measure(row) ?? 0) * 100), 0) / 100;
}

/** Rows under each key, in their order. A row under many keys stands under each of them. */
export function groupBy<T>(rows: T[], keysOf: (row: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const keys = keysOf(row);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
