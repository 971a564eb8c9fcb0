import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PLAN_IN_FORCE, PUBLIC_EVIDENCE, partiesWithin } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import { type CivilDate, fromUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { isAskedAbout } from '@/lib/domain/collection/asked';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { termEnd } from '@/lib/domain/obligations/term';
import type { Actor } from '@/lib/domain/permissions/policy';
import { indicatorsOf } from '@/lib/domain/report/indicators';
import type { ReportInput } from '@/lib/domain/report/input';
import type { YearIndicators } from '@/lib/domain/report/measured';
import { readAnswersOfYear } from '@/lib/features/answers/data';
import { readActivities, readObligations, type YearScope } from '@/lib/features/report-rows/data';

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

/** Everything that a year's report is assembled from, in a fixed number of queries. Holds nobody's name. */
export async function readReportFacts(scope: YearScope): Promise<YearFacts> {
  const { agreementId, year } = scope;
  return db.$transaction(
    async (tx) => {
      const agreement = await readAgreement(tx, scope);
      const obligations = await readObligations(tx, scope);
      const activities = await readActivities(tx, scope);
      const plan = await planOfYear(tx, agreement, scope, { obligations, activities });
      const previous = await readPrevious(tx, agreement, { ...scope, year: year - 1 });
      const answers = await readAnswersOfYear(tx, scope);
      const written = await readWritten(tx, agreementId, year);
      return { ...plan, year, obligations, activities, previous, answers, ...written };
    },
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  );
}

/** Last year's figures; null where the agreement was not there yet, or did and owed nothing. */
async function readPrevious(tx: Tx, agreement: Agreement, scope: YearScope): Promise<YearIndicators | null> {
  if (scope.year < yearOf(agreement.agreement.startsOn)) return null;
  const obligations = await readObligations(tx, scope);
  const activities = await readActivities(tx, scope);
  if (obligations.length + activities.length === 0) return null;
  const plan = await planOfYear(tx, agreement, scope, { obligations, activities });
  return indicatorsOf({ ...plan, year: scope.year, obligations, activities });
}

type Agreement = Awaited<ReturnType<typeof readAgreement>>;

/** Who took part in a year, and the goals that the plan had in it or of which the year has something. */
async function planOfYear(tx: Tx, agreement: Agreement, { agreementId, year }: YearScope, rows: YearRows) {
  const told = new Set(codesIn(rows));
  const inForce = agreement.goals.filter(
    ({ code, addedOn }) => addedOn === null || yearOf(addedOn) <= year || told.has(code),
  );
  const former = await readFormerGoals(tx, agreementId, inForce, rows);
  const parties = partiesOfYear(agreement.parties, year, rows);
  return { ...agreement, parties, goals: [...inForce, ...former] };
}

const codesIn = ({ obligations, activities }: YearRows) => [
  ...obligations.map(({ goalCode }) => goalCode),
  ...activities.flatMap(({ goalCodes }) => goalCodes),
];

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
  addedOn: true,
  axes: { select: { axis: { select: { number: true } } } },
} satisfies Prisma.GoalSelect;

function toGoal({ axes, rule: stored, addedOn, ...goal }: Prisma.GoalGetPayload<{ select: typeof GOAL }>) {
  const rule = deadlineRule.parse(stored);
  const minimumHours = rule.kind === 'annual' ? rule.minimumHours : undefined;
  return {
    ...goal,
    addedOn: fromUtc(addedOn),
    axes: axes.map(({ axis }) => axis.number).sort(),
    ruleKind: rule.kind,
    isAsked: isAskedAbout({ code: goal.code, rule }),
    minimumHours,
  };
}

interface YearRows {
  obligations: { goalCode: string; partyId: string }[];
  activities: { goalCodes: string[]; partyId: string }[];
}

/** Goals that an amendment took out of the plan, of which the year still has something: nothing of it may vanish. */
async function readFormerGoals(tx: Tx, agreementId: string, inForce: { code: string }[], rows: YearRows) {
  const known = new Set(inForce.map(({ code }) => code));
  const codes = [...new Set(codesIn(rows))].filter((code) => !known.has(code));
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
