import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PLAN_IN_FORCE, PUBLIC_EVIDENCE, partiesWithin } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import { type CivilDate, civilDate, fromUtc, toUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { type SituationInput, situationOf } from '@/lib/domain/obligations/situation';
import { termEnd } from '@/lib/domain/obligations/term';
import type { Actor } from '@/lib/domain/permissions/policy';
import { asAt } from '@/lib/domain/report/as-at';
import { indicatorsOf } from '@/lib/domain/report/indicators';
import type { ReportInput } from '@/lib/domain/report/input';
import type { YearIndicators } from '@/lib/domain/report/measured';
import { readAnswersOfYear } from '@/lib/features/answers/data';

/** Parties of an agreement whose activities may be read, by words of their name, the older role first. */
export function findParties(actor: Actor, agreementId: string, search: string | undefined, most: number) {
  return db.party.findMany({
    where: {
      agreementId,
      AND: [partiesWithin(actor, 'activity.read'), ...wordFilters(search).map((folded) => ({ folded }))],
    },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
    take: most,
    select: { id: true, acronym: true, name: true },
  });
}

/** Goals that the plan has no more stand behind those it has. */
const AFTER_THE_PLAN = 1_000;

type YearFacts = Omit<ReportInput, 'generatedOn' | 'generatedAt' | 'edition'>;

/** Which year of which agreement, as of a day; of every party, or of one. */
interface YearScope {
  agreementId: string;
  year: number;
  today: CivilDate;
  partyId?: string;
}

/** Everything that a year's report is assembled from, in a fixed number of queries. Holds nobody's name. */
export async function readReportFacts(scope: YearScope): Promise<YearFacts> {
  const { agreementId, year } = scope;
  return db.$transaction(
    async (tx) => {
      const agreement = await readAgreement(tx, scope);
      const obligations = await readObligations(tx, scope);
      const activities = await readActivities(tx, scope);
      const former = await readFormerGoals(tx, agreementId, agreement.goals, { obligations, activities });
      const parties = partiesOfYear(agreement.parties, year, { obligations, activities });
      const plan = { ...agreement, parties, goals: [...agreement.goals, ...former] };
      const previous = await readPrevious(tx, plan, { ...scope, year: year - 1 });
      const answers = await readAnswersOfYear(tx, scope);
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
  scope: YearScope,
): Promise<YearIndicators | null> {
  if (scope.year < yearOf(plan.agreement.startsOn)) return null;
  const owed = await readObligations(tx, scope);
  const done = await readActivities(tx, scope);
  // Last year is compared in what this year's plan still has, by who still takes part.
  const codes = new Set(plan.goals.map(({ code }) => code));
  const ids = new Set(plan.parties.map(({ id }) => id));
  const obligations = owed.filter(({ goalCode, partyId }) => codes.has(goalCode) && ids.has(partyId));
  const activities = done.filter(
    ({ goalCodes, partyId }) => ids.has(partyId) && goalCodes.every((code) => codes.has(code)),
  );
  if (obligations.length + activities.length === 0) return null;
  return indicatorsOf({ ...plan, year: scope.year, obligations, activities });
}

const daysOf = (year: number) => ({
  first: toUtc(civilDate(`${year}-01-01`)),
  last: toUtc(civilDate(`${year}-12-31`)),
});

/** What SEGES wrote and which pictures it chose; a picture that was taken back since is left out. */
async function readWritten(tx: Tx, agreementId: string, year: number) {
  const texts = await tx.reportText.findMany({
    where: { agreementId, year, text: { not: '' } },
    select: { section: true, text: true, proposed: true },
  });
  const photos = await tx.reportPhoto.findMany({
    where: { agreementId, year, evidence: PUBLIC_EVIDENCE },
    orderBy: { position: 'asc' },
    select: { evidenceId: true, caption: true, alternative: true },
  });
  return { texts, photos };
}

/** Another text as soon as SEGES wrote something else for a year's report, or shows other photos in it. */
export async function writtenMark(agreementId: string, year: number): Promise<string> {
  const where = { agreementId, year };
  const [texts, photos] = await Promise.all([
    db.reportText.findMany({ where, orderBy: { section: 'asc' }, select: { section: true, version: true } }),
    db.reportPhoto.findMany({
      where: { ...where, evidence: PUBLIC_EVIDENCE },
      orderBy: { position: 'asc' },
      select: { evidenceId: true, caption: true, alternative: true },
    }),
  ]);
  return JSON.stringify([texts, photos]);
}

async function readAgreement(tx: Tx, { agreementId, partyId }: YearScope) {
  const { workPlans, parties, ...agreement } = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    include: {
      parties: {
        where: { id: partyId },
        select: { id: true, acronym: true, name: true, role: true, elo: true, joinedOn: true, leftOn: true },
        orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
      },
      workPlans: {
        ...PLAN_IN_FORCE,
        include: {
          axes: { orderBy: { number: 'asc' } },
          goals: { orderBy: { position: 'asc' }, select: GOAL },
        },
      },
    },
  });
  const [workPlan] = workPlans;
  const startsOn = fromUtc(agreement.startsOn);
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
    parties: parties.map((party) => ({ ...party, joinedOn: fromUtc(party.joinedOn), leftOn: fromUtc(party.leftOn) })),
    axes: workPlan?.axes ?? [],
    goals: (workPlan?.goals ?? []).map(toGoal),
  };
}

const GOAL = {
  ...{ id: true, code: true, planLabel: true, description: true, deadlineText: true, position: true, rule: true },
  axes: { select: { axis: { select: { number: true } } } },
} satisfies Prisma.GoalSelect;

function toGoal({ axes, rule: stored, ...goal }: Prisma.GoalGetPayload<{ select: typeof GOAL }>) {
  const rule = deadlineRule.parse(stored);
  const minimumHours = rule.kind === 'annual' ? rule.minimumHours : undefined;
  return { ...goal, axes: axes.map(({ axis }) => axis.number).sort(), ruleKind: rule.kind, minimumHours };
}

interface YearRows {
  obligations: { goalCode: string; partyId: string }[];
  activities: { goalCodes: string[]; partyId: string }[];
}

/** Goals that an amendment took out of the plan, of which the year still has something: nothing of it may vanish. */
async function readFormerGoals(tx: Tx, agreementId: string, inForce: { code: string }[], rows: YearRows) {
  const known = new Set(inForce.map(({ code }) => code));
  const named = [
    ...rows.obligations.map(({ goalCode }) => goalCode),
    ...rows.activities.flatMap((row) => row.goalCodes),
  ];
  const codes = [...new Set(named)].filter((code) => !known.has(code));
  if (codes.length === 0) return [];
  const goals = await tx.goal.findMany({
    where: { code: { in: codes }, workPlan: { agreementId, publishedAt: { not: null } } },
    orderBy: [{ code: 'asc' }, { workPlan: { version: 'desc' } }],
    distinct: ['code'],
    select: GOAL,
  });
  return goals.map(toGoal).map(({ description, position, ...goal }) => ({
    ...goal,
    description: `${description} (retirada do plano por termo aditivo)`,
    position: position + AFTER_THE_PLAN,
  }));
}

type Member = { id: string; joinedOn: CivilDate; leftOn: CivilDate | null };

/** Who took part in the year, and whoever else owed or did something in it. */
function partiesOfYear<Party extends Member>(parties: Party[], year: number, { obligations, activities }: YearRows) {
  const told = new Set([...obligations, ...activities].map(({ partyId }) => partyId));
  return parties.filter(
    ({ id, joinedOn, leftOn }) =>
      told.has(id) || (yearOf(joinedOn) <= year && (leftOn === null || yearOf(leftOn) >= year)),
  );
}

interface ObligationRow extends Omit<SituationInput, 'rule'> {
  goalId: string;
  partyId: string;
  period: string;
}

/** One statement of plain columns, its days as texts: a year of the whole network is some fifty thousand rows. */
async function readObligations(tx: Tx, { agreementId, year, today, partyId }: YearScope) {
  const { first, last } = daysOf(year);
  // What a later meeting or request opened was not owed on a past day.
  const rows = await tx.$queryRaw<ObligationRow[]>`
    SELECT o."goalId", o."partyId", o.period, o.status, o."dueOn"::text, o."fulfilledOn"::text, o."lastRecordOn"::text,
           o."periodStart"::text, o."periodEnd"::text, o."suspendedFrom"::text, o."suspendedTo"::text
    FROM "Obligation" o
    JOIN "Party" party ON party.id = o."partyId"
    JOIN "Goal" goal ON goal.id = o."goalId"
    WHERE party."agreementId" = ${agreementId}::uuid AND o.status <> 'CANCELLED'
      AND o."periodStart" <= ${last} AND o."periodEnd" >= ${first}
      AND (${partyId ?? null}::uuid IS NULL OR party.id = ${partyId ?? null}::uuid)
      AND (o."eventId" IS NULL OR o."periodStart" <= ${toUtc(today)})
    ORDER BY goal.position, o."dueOn" NULLS LAST, o.id`;
  const goals = await readRules(tx, [...new Set(rows.map(({ goalId }) => goalId))]);
  return rows.flatMap(({ goalId, partyId, period, ...row }) => {
    const goal = goals.get(goalId);
    if (!goal) return [];
    const facts = { ...asAt(row, today), rule: goal.rule };
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

async function readActivities(tx: Tx, { agreementId, year, partyId }: YearScope) {
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
