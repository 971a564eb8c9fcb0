import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementRecords } from '@/lib/db/scope';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import type { Actor } from '@/lib/domain/permissions/policy';

/** Versions that a page lists: an agreement has a handful. */
const MOST = 50;

const versionSelect = {
  id: true,
  agreementId: true,
  number: true,
  version: true,
  effectiveFrom: true,
  publishedAt: true,
  agreement: { select: { number: true, startsOn: true, termMonths: true } },
} satisfies Prisma.WorkPlanSelect;

const goalSelect = {
  id: true,
  code: true,
  description: true,
  deadlineText: true,
  rule: true,
  version: true,
  appliesToAccessions: true,
  axes: { select: { axis: { select: { id: true, number: true } } } },
  assignments: {
    where: { party: { role: { not: 'ACCESSION' } } },
    select: { party: { select: { id: true, acronym: true } } },
  },
} satisfies Prisma.GoalSelect;

type StoredVersion = Prisma.WorkPlanGetPayload<{ select: typeof versionSelect }>;
type StoredGoal = Prisma.GoalGetPayload<{ select: typeof goalSelect }>;

function toVersion({ agreement, ...version }: StoredVersion) {
  const { startsOn, termMonths: months } = agreement;
  return {
    ...version,
    agreementNumber: agreement.number,
    term: { startsOn: fromUtc(startsOn), months },
    effectiveFrom: fromUtc(version.effectiveFrom),
  };
}

function toGoal({ rule, axes, assignments, ...goal }: StoredGoal) {
  const ofGoal = axes.map(({ axis }) => axis).sort((one, other) => one.number - other.number);
  return {
    ...goal,
    rule: deadlineRule.parse(rule),
    axisIds: ofGoal.map(({ id }) => id),
    axes: ofGoal.map(({ number }) => number),
    partyIds: assignments.map(({ party }) => party.id),
    responsible: assignments.map(({ party }) => party.acronym).sort(),
  };
}

/** Versions within reach: published ones, and those being prepared for who may prepare them. */
function within(actor: Actor): Prisma.WorkPlanWhereInput {
  const prepared = agreementRecords(actor, 'plan.manage');
  const published = { publishedAt: { not: null } };
  return { AND: [agreementRecords(actor, 'agreement.read'), { OR: [published, { publishedAt: null, ...prepared }] }] };
}

/** The versions of an agreement's plan, the latest first, with one being prepared above all. */
export async function listVersions(actor: Actor, agreementId: string) {
  const rows = await db.workPlan.findMany({
    where: { AND: [{ agreementId }, within(actor)] },
    orderBy: { version: 'desc' },
    take: MOST,
    select: { ...versionSelect, _count: { select: { goals: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...toVersion(row), goals: _count.goals }));
}

/** One version with its goals, axes and the parties that signed, and the version before it; null when out of reach. */
export async function findVersion(actor: Actor, id: string) {
  const row = await db.workPlan.findFirst({
    where: { AND: [{ id }, within(actor)] },
    select: {
      ...versionSelect,
      axes: { orderBy: { number: 'asc' }, select: { id: true, number: true, title: true } },
      goals: { orderBy: { position: 'asc' }, select: goalSelect },
    },
  });
  if (!row) return null;
  const { axes, goals, ...version } = row;
  const [parties, previous] = await Promise.all([
    db.party.findMany({
      where: { agreementId: row.agreementId, role: { not: 'ACCESSION' } },
      orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
      select: { id: true, acronym: true },
    }),
    db.workPlan.findFirst({
      where: { agreementId: row.agreementId, version: { lt: row.version }, publishedAt: { not: null } },
      orderBy: { version: 'desc' },
      select: { goals: { orderBy: { position: 'asc' }, select: goalSelect } },
    }),
  ]);
  return {
    ...toVersion(version),
    axes,
    parties,
    goals: goals.map(toGoal),
    previousGoals: previous?.goals.map(toGoal) ?? null,
  };
}
