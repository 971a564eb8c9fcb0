import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { DeadlineRule } from '@/lib/domain/deadlines/rule';
import type { ActivityStatus } from '@/lib/domain/glossary';

export type CountedActivity = {
  status: ActivityStatus;
  performedTo: CivilDate | null;
  hours: number | null;
  items: readonly string[];
};

/** What tells an obligation of a goal from its others: whether it is due, what opened it, the hours it asks for. */
export type ObligationShape = { dueOn: CivilDate | null; eventId: string | null; minimumHours: number | null };

/** What one obligation asks for. A standing one is never fulfilled; the others ask for one validated activity at least. */
export type Requirement = { isStanding: boolean; minimumHours: number; items: readonly string[] };

export type Fulfilment = {
  status: 'OPEN' | 'IN_REVIEW' | 'FULFILLED';
  /** The performed date of the validated activity that completed it. */
  fulfilledOn: CivilDate | null;
  validatedHours: number;
  reviewHours: number;
  draftHours: number;
  /** Items of the rule that validated activities put in place, in the rule's order. */
  itemsInPlace: string[];
  /** The latest performed date of what was sent or validated. */
  lastRecordOn: CivilDate | null;
};

/**
 * Items belong to the yearly obligation of an annual goal; one that an event opens asks for one activity. The minimum
 * of hours is the obligation's own, since it depends on its party and period.
 * The periods that follow a `daysAfterStart` rule with `thenStanding` have no due date and are standing.
 */
export function requirementFor(rule: DeadlineRule, { dueOn, eventId, minimumHours }: ObligationShape): Requirement {
  const isStanding = rule.kind === 'standing' || (rule.kind === 'daysAfterStart' && dueOn === null);
  const items = 'items' in rule && rule.items && !eventId ? rule.items : [];
  return { isStanding, minimumHours: minimumHours ?? 0, items };
}

/** Where an obligation stands by what was done for it. Each class counts its hours once, whatever its participants. */
export function fulfilment(
  rule: DeadlineRule,
  obligation: ObligationShape,
  activities: readonly CountedActivity[],
): Fulfilment {
  const requirement = requirementFor(rule, obligation);
  const withStatus = (...statuses: ActivityStatus[]) => activities.filter(({ status }) => statuses.includes(status));
  const validated = withStatus('VALIDATED');
  const sent = withStatus('SUBMITTED', 'VALIDATED');
  const fulfilledOn = completedOn(requirement, validated);
  const isInReview = sent.length > validated.length && isCovered(requirement, sent);
  return {
    status: fulfilledOn ? 'FULFILLED' : isInReview && !requirement.isStanding ? 'IN_REVIEW' : 'OPEN',
    fulfilledOn,
    validatedHours: sumHours(validated),
    reviewHours: sumHours(withStatus('SUBMITTED')),
    draftHours: sumHours(withStatus('DRAFT', 'RETURNED')),
    itemsInPlace: requirement.items.filter((item) => validated.some(({ items }) => items.includes(item))),
    lastRecordOn: performedDates(sent).at(-1) ?? null,
  };
}

/** The performed date with which the validated activities, in order of date, first cover what is asked; else null. */
function completedOn(requirement: Requirement, validated: readonly CountedActivity[]): CivilDate | null {
  if (requirement.isStanding) return null;
  const reached = performedDates(validated).find((date) =>
    isCovered(
      requirement,
      validated.filter(({ performedTo }) => performedTo !== null && performedTo <= date),
    ),
  );
  return reached ?? null;
}

function isCovered({ minimumHours, items }: Requirement, activities: readonly CountedActivity[]): boolean {
  const hasItems = items.every((item) => activities.some((activity) => activity.items.includes(item)));
  return activities.length > 0 && hasItems && sumHours(activities) >= minimumHours;
}

/** In hundredths of an hour while adding, so that 0,1 + 0,2 is 0,3. */
function sumHours(activities: readonly CountedActivity[]): number {
  return activities.reduce((sum, { hours }) => sum + Math.round((hours ?? 0) * 100), 0) / 100;
}

function performedDates(activities: readonly CountedActivity[]): CivilDate[] {
  return activities.flatMap(({ performedTo }) => performedTo ?? []).sort();
}
