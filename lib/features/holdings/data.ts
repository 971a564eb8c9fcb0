import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { PLAN_IN_FORCE, partyRecords } from '@/lib/db/scope';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { isAnsweredIn, isAskedAbout, isOwedOnce } from '@/lib/domain/collection/asked';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import type { Actor } from '@/lib/domain/permissions/policy';

type Asked = { agreementId: string; year: number };

/** The goals of the plan in force that a collection of the year is about, each with those of the parties who answer for it. */
export async function goalsAsked({ agreementId, year }: Asked, partyIds: string[], tx: Tx = db) {
  const plan = await tx.workPlan.findFirst({
    where: { ...PLAN_IN_FORCE.where, agreementId },
    orderBy: PLAN_IN_FORCE.orderBy,
    select: {
      axes: { orderBy: { number: 'asc' }, select: { number: true, slug: true, title: true } },
      goals: {
        where: { assignments: { some: { partyId: { in: partyIds } } } },
        orderBy: { position: 'asc' },
        select: {
          code: true,
          description: true,
          rule: true,
          addedOn: true,
          axes: { select: { axis: { select: { slug: true, number: true } } }, orderBy: { axis: { number: 'asc' } } },
          assignments: { where: { partyId: { in: partyIds } }, select: { partyId: true, since: true } },
        },
      },
    },
  });
  const goals = (plan?.goals ?? [])
    .map((goal) => ({ ...goal, rule: deadlineRule.parse(goal.rule), addedOn: fromUtc(goal.addedOn) }))
    .filter(isAskedAbout);
  const once = goals.filter(({ rule }) => isOwedOnce(rule)).map(({ code }) => code);
  const settled = await settledBefore(year, once, partyIds, tx);
  return {
    axes: plan?.axes ?? [],
    goals: goals.map(({ code, description, addedOn, axes, assignments }) => ({
      ...{ code, description },
      axes: axes.map(({ axis }) => axis.slug),
      partyIds: assignments
        .filter(({ since }) => isAnsweredIn(year, { since: fromUtc(since), addedOn }))
        .map(({ partyId }) => partyId)
        .filter((partyId) => !settled.has(`${partyId} ${code}`)),
    })),
  };
}

/** Party and code of what was fulfilled before a year, and for which nothing was done in it. */
async function settledBefore(year: number, codes: string[], partyIds: string[], tx: Tx): Promise<Set<string>> {
  const { first, last } = daysOf(year);
  const rows = await tx.obligation.findMany({
    where: {
      partyId: { in: partyIds },
      // By code: what was fulfilled under an earlier version of the plan stays there.
      goal: { code: { in: codes } },
      // What was fulfilled year by year, under another reading of the deadline, settled no more than its year.
      slot: { in: ['once', 'start'] },
      status: 'FULFILLED',
      fulfilledOn: { lt: first },
      activities: { none: { activity: { performedTo: { gte: first, lte: last } } } },
    },
    select: { partyId: true, goal: { select: { code: true } } },
  });
  return new Set(rows.map(({ partyId, goal }) => `${partyId} ${goal.code}`));
}

const daysOf = (year: number) => ({
  first: toUtc(civilDate(`${year}-01-01`)),
  last: toUtc(civilDate(`${year}-12-31`)),
});

/**
 * Codes of the goals that the parties called by a collection answer for, in the plan's order. One party that answers for
 * a goal is enough: the limit lets the search for each goal end there, however many there are.
 */
export async function codesAsked(agreementId: string, eventId: string): Promise<string[]> {
  const goals = await db.$queryRaw<{ code: string; rule: unknown }[]>`
    SELECT goal.code, goal.rule
    FROM "Goal" goal
    CROSS JOIN LATERAL (
      SELECT 1 FROM "Assignment" assignment
      JOIN "Obligation" called ON called."partyId" = assignment."partyId" AND called."eventId" = ${eventId}::uuid
      WHERE assignment."goalId" = goal.id
      LIMIT 1
    ) answered
    WHERE goal."workPlanId" = (
      SELECT id FROM "WorkPlan"
      WHERE "agreementId" = ${agreementId}::uuid AND "publishedAt" IS NOT NULL
      ORDER BY version DESC LIMIT 1)
    ORDER BY goal.position`;
  return goals
    .filter(({ code, rule }) => isAskedAbout({ code, rule: deadlineRule.parse(rule) }))
    .map(({ code }) => code);
}

/** What one party did for one goal in a year: how many activities of each kind, and the hours of the validated ones. */
export type Work = {
  partyId: string;
  code: string;
  validated: number;
  inReview: number;
  /** Drafts and returned ones; drafts without a date count too, so that none is forgotten. */
  unsent: number;
  hours: number;
};

/** The work of a year by party and goal, in one statement. An activity counts once for each goal that it serves. */
export function countWork(year: number, partyIds: string[], tx: Tx = db): Promise<Work[]> {
  const { first, last } = daysOf(year);
  return tx.$queryRaw<Work[]>`
    SELECT "partyId", code,
      (count(*) FILTER (WHERE status = 'VALIDATED'))::int AS validated,
      (count(*) FILTER (WHERE status = 'SUBMITTED'))::int AS "inReview",
      (count(*) FILTER (WHERE status IN ('DRAFT', 'RETURNED')))::int AS unsent,
      coalesce(sum(hours) FILTER (WHERE status = 'VALIDATED'), 0)::float8 AS hours
    FROM (
      SELECT DISTINCT activity.id, activity."partyId", goal.code, activity.status, activity.hours
      FROM "Activity" activity
      JOIN "ActivityObligation" served ON served."activityId" = activity.id
      JOIN "Obligation" obligation ON obligation.id = served."obligationId"
      JOIN "Goal" goal ON goal.id = obligation."goalId"
      WHERE activity."partyId" = ANY(${partyIds}::uuid[])
        AND (activity."performedTo" BETWEEN ${first}::date AND ${last}::date
          OR (activity."performedTo" IS NULL AND activity.status = 'DRAFT'))
    ) work
    GROUP BY "partyId", code`;
}

const NO_WORK = { validated: 0, inReview: 0, unsent: 0, hours: 0 };

/** The goals that a party answers for in a year, each with the work that the system holds, and the plan's axes. */
export async function readHoldings(asked: Asked, partyId: string, tx: Tx = db) {
  const { axes, goals } = await goalsAsked(asked, [partyId], tx);
  const work = await countWork(asked.year, [partyId], tx);
  const held = goals
    .filter(({ partyIds }) => partyIds.includes(partyId))
    .map(({ code, description, axes: slugs }) => {
      const { validated, inReview, unsent, hours } = work.find((one) => one.code === code) ?? NO_WORK;
      return { code, description, axes: slugs, validated, inReview, unsent, hours };
    });
  return { axes, goals: held };
}

/** Activities of a party in a year by goal, as far as a page shows them one by one. */
const LISTED = 300;

/** A party's activities of a year, the latest first, and its drafts without a date. */
export async function listWork(actor: Actor, year: number, partyId: string) {
  const { first, last } = daysOf(year);
  const rows = await db.activity.findMany({
    where: {
      AND: [partyRecords(actor, 'activity.read')],
      partyId,
      OR: [{ performedTo: { gte: first, lte: last } }, { performedTo: null, status: 'DRAFT' }],
    },
    orderBy: [{ performedTo: 'desc' }, { id: 'asc' }],
    take: LISTED,
    select: {
      id: true,
      title: true,
      status: true,
      performedTo: true,
      obligations: { select: { obligation: { select: { goal: { select: { code: true } } } } } },
    },
  });
  return rows.map(({ obligations, performedTo, ...activity }) => ({
    ...activity,
    performedTo: fromUtc(performedTo),
    codes: [...new Set(obligations.map(({ obligation }) => obligation.goal.code))],
  }));
}
