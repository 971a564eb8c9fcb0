import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { PLAN_IN_FORCE } from '@/lib/db/scope';
import { type StoredFacts, situationFacts } from '@/lib/db/situation';
import { wordFilters } from '@/lib/db/words';
import { type CivilDate, civilDate, fromUtc, toUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { situationOf } from '@/lib/domain/obligations/situation';
import { termEnd } from '@/lib/domain/obligations/term';
import { asAt } from '@/lib/domain/report/as-at';
import { indicatorsOf } from '@/lib/domain/report/indicators';
import type { ReportInput } from '@/lib/domain/report/input';
import type { YearIndicators } from '@/lib/domain/report/measured';
import { readAnswersOfYear } from '@/lib/features/answers/data';

/** Parties of an agreement by words of their name, the older role first. */
export function findParties(agreementId: string, search: string | undefined, most: number) {
  return db.party.findMany({
    where: { agreementId, AND: wordFilters(search).map((folded) => ({ folded })) },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
    take: most,
    select: { id: true, acronym: true, name: true },
  });
}

type YearFacts = Omit<ReportInput, 'generatedOn' | 'generatedAt' | 'edition'>;

/** Everything that a year's report is assembled from, in a fixed number of queries. Holds nobody's name. */
export async function readReportFacts(agreementId: string, year: number, today: CivilDate): Promise<YearFacts> {
  const first = toUtc(civilDate(`${year}-01-01`));
  const last = toUtc(civilDate(`${year}-12-31`));
  return db.$transaction(
    async (tx) => {
      const plan = await readAgreement(tx, agreementId);
      const obligations = await readObligations(tx, agreementId, first, last, today);
      const activities = await readActivities(tx, agreementId, first, last);
      const previous = await readPrevious(tx, plan, { agreementId, year: year - 1, today });
      const answers = await readAnswersOfYear(tx, agreementId, year);
      const written = await readWritten(tx, agreementId, year);
      return { ...plan, year, obligations, activities, previous, answers, ...written };
    },
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  );
}

/** Last year's figures; null where the agreement was not there yet, or did and owed nothing. */
async function readPrevious(
  tx: Tx,
  plan: Awaited<ReturnType<typeof readAgreement>>,
  { agreementId, year, today }: { agreementId: string; year: number; today: CivilDate },
): Promise<YearIndicators | null> {
  if (year < yearOf(plan.agreement.startsOn)) return null;
  const first = toUtc(civilDate(`${year}-01-01`));
  const last = toUtc(civilDate(`${year}-12-31`));
  const codes = new Set(plan.goals.map(({ code }) => code));
  const obligations = (await readObligations(tx, agreementId, first, last, today)).filter(({ goalCode }) =>
    codes.has(goalCode),
  );
  const activities = await readActivities(tx, agreementId, first, last);
  if (obligations.length + activities.length === 0) return null;
  return indicatorsOf({ ...plan, year, obligations, activities });
}

/** What SEGES wrote and which pictures it chose; a picture that was taken back since is left out. */
async function readWritten(tx: Tx, agreementId: string, year: number) {
  const texts = await tx.reportText.findMany({
    where: { agreementId, year, text: { not: '' } },
    select: { section: true, text: true },
  });
  const photos = await tx.reportPhoto.findMany({
    where: { agreementId, year, evidence: { sensitivity: 'PUBLIC', publishedAt: { not: null } } },
    orderBy: { position: 'asc' },
    select: { evidenceId: true, caption: true, alternative: true },
  });
  return { texts, photos };
}

async function readAgreement(tx: Tx, agreementId: string) {
  const { workPlans, parties, ...agreement } = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    include: {
      parties: {
        select: { id: true, acronym: true, name: true, role: true, elo: true, joinedOn: true },
        orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
      },
      workPlans: {
        ...PLAN_IN_FORCE,
        include: {
          axes: { orderBy: { number: 'asc' } },
          goals: { orderBy: { position: 'asc' }, include: { axes: { include: { axis: true } } } },
        },
      },
    },
  });
  const [workPlan] = workPlans;
  const startsOn = fromUtc(agreement.startsOn);
  const goals = (workPlan?.goals ?? []).map(({ axes, rule: stored, ...goal }) => {
    const rule = deadlineRule.parse(stored);
    const minimumHours = rule.kind === 'annual' ? rule.minimumHours : undefined;
    return { ...goal, axes: axes.map(({ axis }) => axis.number).sort(), ruleKind: rule.kind, minimumHours };
  });
  return {
    agreement: {
      number: agreement.number,
      seiProcess: agreement.seiProcess,
      workPlanNumber: workPlan?.number ?? '',
      object: agreement.object,
      startsOn,
      startsConfirmed: agreement.startsConfirmed,
      endsOn: termEnd({ startsOn, months: agreement.termMonths }),
    },
    parties: parties.map(({ joinedOn, ...party }) => ({ ...party, joinedOn: fromUtc(joinedOn) })),
    axes: workPlan?.axes ?? [],
    goals,
  };
}

interface ObligationRow extends StoredFacts {
  goalId: string;
  partyId: string;
  period: string;
}

/** One statement of plain columns: a year of the whole network is some fifty thousand rows. */
async function readObligations(tx: Tx, agreementId: string, first: Date, last: Date, today: CivilDate) {
  // What a later meeting or request opened was not owed on a past day.
  const rows = await tx.$queryRaw<ObligationRow[]>`
    SELECT o."goalId", o."partyId", o.period, o.status, o."dueOn", o."fulfilledOn", o."lastRecordOn", o."periodStart",
           o."periodEnd", o."suspendedFrom", o."suspendedTo"
    FROM "Obligation" o
    JOIN "Party" party ON party.id = o."partyId"
    JOIN "Goal" goal ON goal.id = o."goalId"
    WHERE party."agreementId" = ${agreementId}::uuid AND o.status <> 'CANCELLED'
      AND o."periodStart" <= ${last} AND o."periodEnd" >= ${first}
      AND (o."eventId" IS NULL OR o."periodStart" <= ${toUtc(today)})
    ORDER BY goal.position, o."dueOn" NULLS LAST, o.id`;
  const goals = await readRules(tx, [...new Set(rows.map(({ goalId }) => goalId))]);
  return rows.flatMap(({ goalId, partyId, period, ...row }) => {
    const goal = goals.get(goalId);
    if (!goal) return [];
    const facts = { ...asAt(situationFacts(row), today), rule: goal.rule };
    const derived = situationOf(facts, today);
    const { dueOn, fulfilledOn } = facts;
    if (!derived) return [];
    const { situation, until } = derived;
    return [{ goalCode: goal.code, partyId, period, dueOn, fulfilledOn, situation, until }];
  });
}

async function readRules(tx: Tx, ids: string[]) {
  const goals = await tx.goal.findMany({ where: { id: { in: ids } }, select: { id: true, code: true, rule: true } });
  return new Map(goals.map(({ id, code, rule }) => [id, { code, rule: deadlineRule.parse(rule) }]));
}

async function readActivities(tx: Tx, agreementId: string, first: Date, last: Date) {
  const rows = await tx.activity.findMany({
    where: { party: { agreementId }, performedTo: { gte: first, lte: last } },
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
        evidence: evidence.map(({ evidence: { title, files, ...told } }) => {
          const [{ scan, ...file } = { scan: null }] = files;
          const kept = 'sha256' in file ? file : null;
          return { ...told, name: kept?.fileName ?? title, file: kept, quarantined: scan === 'WAITING' };
        }),
      },
    ];
  });
}
