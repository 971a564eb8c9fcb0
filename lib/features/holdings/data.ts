import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { PLAN_IN_FORCE, partyRecords } from '@/lib/db/scope';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { isAnsweredIn } from '@/lib/domain/collection/answer';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { calledBy } from '@/lib/domain/obligations/events';
import type { Actor } from '@/lib/domain/permissions/policy';

/** The goals that a collection is about: those of the plan in force but the request's own, each with who answers for it. */
export async function goalsAsked(agreementId: string, partyIds: string[], tx: Tx = db) {
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
  const goals = (plan?.goals ?? []).filter(({ rule }) => calledBy(deadlineRule.parse(rule)) !== 'REPORT_REQUEST');
  return {
    axes: plan?.axes ?? [],
    goals: goals.map(({ code, description, addedOn, axes, assignments }) => ({
      ...{ code, description },
      addedOn: fromUtc(addedOn),
      axes: axes.map(({ axis }) => axis.slug),
      assignments: assignments.map(({ partyId, since }) => ({ partyId, since: fromUtc(since) })),
    })),
  };
}

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
  return goals.filter(({ rule }) => calledBy(deadlineRule.parse(rule)) !== 'REPORT_REQUEST').map(({ code }) => code);
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
  const [first, last] = [toUtc(civilDate(`${year}-01-01`)), toUtc(civilDate(`${year}-12-31`))];
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
export async function readHoldings(
  { agreementId, year }: { agreementId: string; year: number },
  partyId: string,
  tx: Tx = db,
) {
  const { axes, goals } = await goalsAsked(agreementId, [partyId], tx);
  const work = await countWork(year, [partyId], tx);
  const held = goals
    .filter(({ addedOn, assignments: [own] }) => isAnsweredIn(year, { since: own?.since ?? null, addedOn }))
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
  const [first, last] = [toUtc(civilDate(`${year}-01-01`)), toUtc(civilDate(`${year}-12-31`))];
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
