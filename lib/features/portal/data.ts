import 'server-only';
import { db } from '@/lib/db/client';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Plan } from '@/lib/features/plan/data';

interface Done {
  activities: number;
  hours: number;
  completed: number;
}

/** What was validated in an interval, by axis; `axis` is null for goals of more than one. Each activity counts once. */
export async function readDoneByAxis(plan: Plan, from: CivilDate, to: CivilDate) {
  return db.$queryRaw<(Done & { axis: number | null })[]>`
    WITH grouped AS (
      SELECT link."goalId", CASE WHEN count(*) = 1 THEN min(axis.number) END AS axis
      FROM "Axis" axis JOIN "GoalAxis" link ON link."axisId" = axis.id
      WHERE axis."workPlanId" = ${plan.workPlanId}::uuid
      GROUP BY link."goalId"
    ), done AS (
      SELECT DISTINCT grouped.axis, activity.id, activity.hours, activity.completed
      FROM grouped
      JOIN "Goal" now ON now.id = grouped."goalId"
      JOIN "Goal" goal ON goal.code = now.code
      JOIN "WorkPlan" version ON version.id = goal."workPlanId" AND version."agreementId" = ${plan.id}::uuid
      JOIN "Obligation" obligation ON obligation."goalId" = goal.id
      JOIN "ActivityObligation" link ON link."obligationId" = obligation.id
      JOIN "Activity" activity ON activity.id = link."activityId"
      WHERE activity.status = 'VALIDATED' AND activity."performedTo" BETWEEN ${toUtc(from)} AND ${toUtc(to)}
    )
    SELECT axis, count(*)::int AS activities, coalesce(sum(hours), 0)::float AS hours,
           coalesce(sum(completed), 0)::int AS completed
    FROM done GROUP BY axis`;
}

/**
 * What was validated for one goal in an interval, by party; `partyId` is null for all accession bodies together.
 * Counts and dates only: titles, files and people are never read.
 */
export async function readDoneByParty(plan: Plan, goalCode: string, from: CivilDate, to: CivilDate) {
  const rows = await db.$queryRaw<(Done & { partyId: string | null; lastOn: Date })[]>`
    SELECT "partyId", count(*)::int AS activities, coalesce(sum(hours), 0)::float AS hours,
           coalesce(sum(completed), 0)::int AS completed, max("performedTo") AS "lastOn"
    FROM (
      SELECT DISTINCT activity.id, activity.hours, activity.completed, activity."performedTo",
             CASE WHEN party.role <> 'ACCESSION' THEN party.id END AS "partyId"
      FROM "Goal" goal
      JOIN "WorkPlan" version ON version.id = goal."workPlanId" AND version."agreementId" = ${plan.id}::uuid
      JOIN "Obligation" obligation ON obligation."goalId" = goal.id
      JOIN "ActivityObligation" link ON link."obligationId" = obligation.id
      JOIN "Activity" activity ON activity.id = link."activityId"
      JOIN "Party" party ON party.id = activity."partyId"
      WHERE goal.code = ${goalCode} AND activity.status = 'VALIDATED'
        AND activity."performedTo" BETWEEN ${toUtc(from)} AND ${toUtc(to)}
    ) done
    GROUP BY "partyId"`;
  return rows.map((row) => ({ ...row, lastOn: fromUtc(row.lastOn) }));
}
