import 'server-only';
import { dayOf } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';
import { type CivilDate, civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { type SituationInput, situationOf } from '@/lib/domain/obligations/situation';
import { asAt } from '@/lib/domain/report/as-at';
import { isOfYear } from '@/lib/domain/report/situations';

/** Which year of which agreement, as of a day; of every party, or of one. */
export interface YearScope {
  agreementId: string;
  year: number;
  today: CivilDate;
  partyId?: string;
}

const daysOf = (year: number) => ({
  first: toUtc(civilDate(`${year}-01-01`)),
  last: toUtc(civilDate(`${year}-12-31`)),
});

interface ObligationRow extends Omit<SituationInput, 'rule'> {
  goalId: string;
  partyId: string;
  period: string;
  sentAt: Date | null;
}

/** One statement of plain columns, its days as texts: a year of the whole network is some fifty thousand rows. */
export async function readObligations(tx: Tx, { agreementId, year, today, partyId }: YearScope) {
  const { first, last } = daysOf(year);
  // What a later meeting or request opened was not owed on a past day.
  const rows = await tx.$queryRaw<ObligationRow[]>`
    SELECT o."goalId", o."partyId", o.period, o.status, o."dueOn"::text, o."fulfilledOn"::text, o."lastRecordOn"::text,
           o."periodStart"::text, o."periodEnd"::text, o."suspendedFrom"::text, o."suspendedTo"::text,
           CASE WHEN o.status = 'IN_REVIEW' THEN (
             SELECT min(activity."submittedAt") FROM "ActivityObligation" served
             JOIN "Activity" activity ON activity.id = served."activityId"
             WHERE served."obligationId" = o.id AND activity.status = 'SUBMITTED') END AS "sentAt"
    FROM "Obligation" o
    JOIN "Party" party ON party.id = o."partyId"
    JOIN "Goal" goal ON goal.id = o."goalId"
    WHERE party."agreementId" = ${agreementId}::uuid AND o.status <> 'CANCELLED'
      AND o."periodStart" <= ${last} AND o."periodEnd" >= ${first}
      AND (${partyId ?? null}::uuid IS NULL OR party.id = ${partyId ?? null}::uuid)
      AND (o."eventId" IS NULL OR o."periodStart" <= ${toUtc(today)})
    ORDER BY goal.position, o."dueOn" NULLS LAST, o.id`;
  const goals = await readRules(tx, [...new Set(rows.map(({ goalId }) => goalId))]);
  return rows.flatMap(({ goalId, partyId, period, sentAt, ...row }) => {
    const goal = goals.get(goalId);
    if (!goal) return [];
    const facts = { ...asAt({ ...row, sentOn: sentAt && dayOf(sentAt) }, today), rule: goal.rule };
    const derived = situationOf(facts, today);
    const { dueOn, fulfilledOn } = facts;
    if (!derived) return [];
    const { situation, until } = derived;
    const ofYear = isOfYear(year, facts);
    return [{ goalCode: goal.code, partyId, period, dueOn, fulfilledOn, situation, until, ofYear }];
  });
}

async function readRules(tx: Tx, ids: string[]) {
  const goals = await tx.goal.findMany({ where: { id: { in: ids } }, select: { id: true, code: true, rule: true } });
  return new Map(goals.map(({ id, code, rule }) => [id, { code, rule: deadlineRule.parse(rule) }]));
}

/** What was done in a year, in any status, with what proves it. */
export async function readActivities(tx: Tx, { agreementId, year, partyId }: YearScope) {
  const { first, last } = daysOf(year);
  const rows = await tx.activity.findMany({
    where: { partyId, party: { agreementId }, performedTo: { gte: first, lte: last } },
    select: {
      ...{ id: true, partyId: true, title: true, narrative: true, performedFrom: true, performedTo: true },
      ...{ status: true, hours: true, enrolled: true, completed: true, participants: true, reach: true },
      obligations: { select: { obligation: { select: { goal: { select: { code: true } } } } } },
      evidence: {
        select: {
          evidence: {
            select: {
              id: true,
              kind: true,
              title: true,
              sensitivity: true,
              publishedAt: true,
              files: {
                select: { fileName: true, mediaType: true, size: true, sha256: true, scan: true },
                orderBy: { number: 'desc' },
                take: 1,
              },
            },
          },
        },
      },
    },
    orderBy: [{ performedTo: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ obligations, evidence, performedFrom, performedTo, hours, ...activity }) => {
    const from = fromUtc(performedFrom) ?? fromUtc(performedTo);
    if (!from) return [];
    return [
      {
        ...activity,
        goalCodes: [...new Set(obligations.map(({ obligation }) => obligation.goal.code))],
        performedFrom: from,
        performedTo: fromUtc(performedTo),
        hours: hours?.toNumber() ?? null,
        evidence: evidence.map(({ evidence: { title, files, sensitivity, publishedAt, ...told } }) => {
          const [{ scan, ...file } = { scan: null }] = files;
          const kept = 'sha256' in file ? file : null;
          const published = sensitivity === 'PUBLIC' && publishedAt !== null;
          return { ...told, published, name: kept?.fileName ?? title, file: kept, quarantined: scan === 'WAITING' };
        }),
      },
    ];
  });
}
