import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { inSituation } from '@/lib/db/situation';
import { wordFilters } from '@/lib/db/words';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import type { CountedObligations, HoursSoFar, StandingRecord } from '@/lib/domain/execution/progress';
import type { ObligationStatus, PartyRole } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { type ObligationRow, rowSelect, toRow } from '@/lib/features/obligations/data';

/** What of an agreement is counted. Nothing in it is personal: numbers and dates of its parties. */
export interface Counted {
  agreementId: string;
  /** Periods that end in these days, and what was performed in them. */
  from: CivilDate;
  to: CivilDate;
  /** Only these parties, each by itself; without it all, accession bodies in one. */
  partyIds?: string[];
}

/** An obligation belongs to the year in which its period ends, whatever moved its deadline. */
function ofYear({ agreementId, from, to, partyIds }: Counted): Prisma.Sql {
  const parties = partyIds ? Prisma.sql`AND obligation."partyId" = ANY(${partyIds}::uuid[])` : Prisma.empty;
  return Prisma.sql`version."agreementId" = ${agreementId}::uuid AND obligation.status <> 'CANCELLED'
    AND obligation."periodEnd" BETWEEN ${toUtc(from)} AND ${toUtc(to)} ${parties}`;
}

function partyColumn({ partyIds }: Counted): Prisma.Sql {
  return partyIds ? Prisma.sql`party.id` : Prisma.sql`CASE WHEN party.role <> 'ACCESSION' THEN party.id END`;
}

/** Obligations that have a deadline, or that an event called for: alike ones in one row with their count. */
export async function readCounted(counted: Counted): Promise<CountedObligations[]> {
  const rows = await db.$queryRaw<
    {
      goalCode: string;
      partyId: string | null;
      status: ObligationStatus;
      dueOn: Date | null;
      suspendedFrom: Date | null;
      suspendedTo: Date | null;
      count: number;
    }[]
  >`
    SELECT goal.code AS "goalCode", ${partyColumn(counted)} AS "partyId", obligation.status, obligation."dueOn",
           obligation."suspendedFrom", obligation."suspendedTo", count(*)::int AS count
    FROM "WorkPlan" version
    JOIN "Goal" goal ON goal."workPlanId" = version.id
    JOIN "Obligation" obligation ON obligation."goalId" = goal.id
    JOIN "Party" party ON party.id = obligation."partyId"
    WHERE ${ofYear(counted)} AND (obligation."dueOn" IS NOT NULL OR obligation."eventId" IS NOT NULL)
    GROUP BY 1, 2, 3, 4, 5, 6`;
  return rows.map((row) => ({
    ...row,
    dueOn: fromUtc(row.dueOn),
    suspendedFrom: fromUtc(row.suspendedFrom),
    suspendedTo: fromUtc(row.suspendedTo),
  }));
}

/** What was recorded for obligations without a deadline. An activity counts once for a goal. */
export async function readStanding(counted: Counted): Promise<StandingRecord[]> {
  const { agreementId, from, to, partyIds } = counted;
  const parties = partyIds ? Prisma.sql`AND activity."partyId" = ANY(${partyIds}::uuid[])` : Prisma.empty;
  const rows = await db.$queryRaw<(Omit<StandingRecord, 'lastOn'> & { lastOn: Date | null })[]>`
    SELECT goal.code AS "goalCode", ${partyColumn(counted)} AS "partyId", count(DISTINCT activity.id)::int AS done,
           count(DISTINCT activity.id) FILTER (WHERE activity.status = 'VALIDATED')::int AS validated,
           max(activity."performedTo") AS "lastOn"
    FROM "WorkPlan" version
    JOIN "Goal" goal ON goal."workPlanId" = version.id
    JOIN "Obligation" obligation ON obligation."goalId" = goal.id
    JOIN "ActivityObligation" link ON link."obligationId" = obligation.id
    JOIN "Activity" activity ON activity.id = link."activityId"
    JOIN "Party" party ON party.id = activity."partyId"
    WHERE version."agreementId" = ${agreementId}::uuid
      AND obligation."dueOn" IS NULL AND obligation."eventId" IS NULL
      AND activity.status IN ('SUBMITTED', 'VALIDATED')
      AND activity."performedTo" BETWEEN ${toUtc(from)} AND ${toUtc(to)} ${parties}
    GROUP BY 1, 2`;
  return rows.map((row) => ({ ...row, lastOn: fromUtc(row.lastOn) }));
}

export interface PartyHours extends HoursSoFar {
  partyId: string;
  goalCode: string;
  period: string;
}

/** Hours of course of these parties against what each period asks of them. A class counts once in a period. */
export async function readHours(counted: Counted & { partyIds: string[] }): Promise<PartyHours[]> {
  const rows = await db.$queryRaw<(Omit<PartyHours, 'periodStart' | 'periodEnd'> & Record<'start' | 'end', Date>)[]>`
    SELECT obligation."partyId", goal.code AS "goalCode", obligation.period, obligation."minimumHours" AS minimum,
           obligation."periodStart" AS start, obligation."periodEnd" AS "end",
           coalesce(sum(activity.hours) FILTER (WHERE activity.status = 'VALIDATED'), 0)::float AS validated,
           coalesce(sum(activity.hours) FILTER (WHERE activity.status = 'SUBMITTED'), 0)::float AS "inReview"
    FROM "WorkPlan" version
    JOIN "Goal" goal ON goal."workPlanId" = version.id
    JOIN "Obligation" obligation ON obligation."goalId" = goal.id
    LEFT JOIN "ActivityObligation" link ON link."obligationId" = obligation.id
    LEFT JOIN "Activity" activity ON activity.id = link."activityId"
    WHERE ${ofYear(counted)} AND obligation."minimumHours" > 0
      AND obligation.status NOT IN ('WAIVED', 'NOTHING_TO_REPORT')
    GROUP BY obligation.id, goal.code, goal.position
    ORDER BY goal.position, obligation."periodStart", obligation.id`;
  return rows.map(({ start, end, ...row }) => ({ ...row, periodStart: fromUtc(start), periodEnd: fromUtc(end) }));
}

/** What of it is late on a day, the oldest first, as far as this person may read it. At most `take`. */
export async function readLate(
  actor: Actor,
  { agreementId, from, to, partyIds }: Counted,
  today: CivilDate,
  take: number,
): Promise<ObligationRow[]> {
  const rows = await db.obligation.findMany({
    where: {
      AND: [partyRecords(actor, 'obligation.read'), inSituation('atrasada', today)],
      party: { agreementId },
      partyId: partyIds && { in: partyIds },
      periodEnd: { gte: toUtc(from), lte: toUtc(to) },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: rowSelect,
    take,
  });
  return rows.map(toRow);
}

export interface CountedParty {
  id: string;
  acronym: string;
  name: string;
  role: PartyRole;
}

const PARTY = { id: true, acronym: true, name: true, role: true } satisfies Prisma.PartySelect;

/** A page of an agreement's parties that took part after a day, those that signed first, and how many there are. */
export async function readParties(
  { agreementId, from }: Counted,
  words: string | undefined,
  page: { take: number; skip: number },
): Promise<{ parties: CountedParty[]; total: number }> {
  const where: Prisma.PartyWhereInput = {
    AND: [
      { agreementId, OR: [{ leftOn: null }, { leftOn: { gte: toUtc(from) } }] },
      ...wordFilters(words).map((folded) => ({ folded })),
    ],
  };
  const orderBy = [{ role: 'asc' }, { folded: 'asc' }, { id: 'asc' }] satisfies Prisma.PartyOrderByWithRelationInput[];
  const [parties, total] = await Promise.all([
    db.party.findMany({ where, orderBy, select: PARTY, ...page }),
    db.party.count({ where }),
  ]);
  return { parties, total };
}

/** One party of an agreement; null for one of another. */
export function readParty(agreementId: string, id: string): Promise<CountedParty | null> {
  return db.party.findFirst({ where: { id, agreementId }, select: PARTY });
}
