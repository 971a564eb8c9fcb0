import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PLAN_IN_FORCE } from '@/lib/db/scope';
import { SITUATION_COLUMNS, type StoredFacts, situationFacts } from '@/lib/db/situation';
import { type CivilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { EventKind } from '@/lib/domain/glossary';
import type { DatasetName } from '@/lib/domain/open-data/registry';
import { COURSE_SELECT } from '@/lib/features/courses/data';

/** Rows held in memory at a time, however many there are. */
const BATCH = 1_000;
/** Plans of a batch of goals: some twenty goals each. */
const PLANS = 50;

/** Before any id that is given. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const LISTED = { status: { not: 'CANCELLED' } } satisfies Prisma.ObligationWhereInput;
const PUBLISHED = { status: 'VALIDATED' } satisfies Prisma.ActivityWhereInput;

/** The plans in force, in order of agreement. */
function plansInForce() {
  return db.workPlan.findMany({
    where: PLAN_IN_FORCE.where,
    distinct: ['agreementId'],
    orderBy: [{ agreement: { number: 'asc' } }, { agreementId: 'asc' }, { version: 'desc' }],
    select: { id: true },
  });
}

/** Goals of the plans in force in the order of their documents, some plans at a time. */
export async function* readGoals() {
  const plans = await plansInForce();
  for (let start = 0; start < plans.length; start += PLANS) {
    const ids = plans.slice(start, start + PLANS).map(({ id }) => id);
    yield await db.goal.findMany({
      where: { workPlanId: { in: ids } },
      orderBy: [{ workPlan: { agreement: { number: 'asc' } } }, { workPlanId: 'asc' }, { position: 'asc' }],
      select: {
        id: true,
        code: true,
        planLabel: true,
        description: true,
        deadlineText: true,
        rule: true,
        appliesToAccessions: true,
        workPlan: { select: { agreementId: true, agreement: { select: { number: true } } } },
        axes: { select: { axis: { select: { number: true } } } },
        assignments: {
          where: { party: { role: { not: 'ACCESSION' } } },
          select: { party: { select: { acronym: true } } },
          orderBy: [{ party: { role: 'asc' } }, { party: { acronym: 'asc' } }],
        },
      },
    });
  }
}

/**
 * What the goals' situations of a day are derived from, without repetition: the obligations of the running period and
 * those past their due date without being fulfilled; for a goal that has none, its last one. What an earlier version of
 * the plan left behind stands under the goal of the same code.
 */
export async function readCurrentFacts(goals: { id: string; code: string; agreementId: string }[], today: CivilDate) {
  const day = toUtc(today);
  const nowOf = await goalsOfEveryVersion(goals);
  const current = await db.obligation.groupBy({
    by: ['goalId', ...SITUATION_COLUMNS],
    where: {
      goalId: { in: [...nowOf.keys()] },
      ...LISTED,
      periodStart: { lte: day },
      OR: [{ periodEnd: { gte: day } }, { status: { in: ['OPEN', 'IN_REVIEW'] }, dueOn: { lt: day } }],
    },
  });
  const covered = new Set(current.map(({ goalId }) => nowOf.get(goalId)));
  const others = [...nowOf].filter(([, now]) => !covered.has(now)).map(([id]) => id);
  const last = await db.$queryRaw<typeof current>`
    SELECT DISTINCT ON ("goalId") "goalId", status, "dueOn", "fulfilledOn", "lastRecordOn", "periodStart", "periodEnd",
           "suspendedFrom", "suspendedTo"
    FROM "Obligation"
    WHERE "goalId" = ANY(${others}::uuid[]) AND status <> 'CANCELLED' AND "periodStart" <= ${day}
    ORDER BY "goalId", "periodEnd" DESC, id`;
  return [...current, ...last].map((row) => ({ goalId: nowOf.get(row.goalId) ?? row.goalId, ...situationFacts(row) }));
}

/** The goal in force by the id of each goal of the same code, in whatever version of its plan. */
async function goalsOfEveryVersion(goals: { id: string; code: string; agreementId: string }[]) {
  const identity = (agreementId: string, code: string) => `${agreementId}:${code}`;
  const now = new Map(goals.map(({ id, code, agreementId }) => [identity(agreementId, code), id]));
  const every = await db.goal.findMany({
    where: { workPlan: { publishedAt: { not: null }, agreementId: { in: goals.map((goal) => goal.agreementId) } } },
    select: { id: true, code: true, workPlan: { select: { agreementId: true } } },
  });
  return new Map(
    every.flatMap(({ id, code, workPlan }) => {
      const found = now.get(identity(workPlan.agreementId, code));
      return found ? [[id, found] as const] : [];
    }),
  );
}

interface ObligationRow extends StoredFacts {
  id: string;
  period: string;
  agreement: string;
  goal: string;
  rule: unknown;
  party: string;
  eventKind: EventKind | null;
  eventOn: Date | null;
}

/**
 * Every obligation that is not cancelled, in one statement a batch: this is the largest of the files. The title of an
 * event stays out: it is free text, and may name a person.
 */
export function readObligations() {
  return inBatches(async (after = FIRST_ID) => {
    const rows = await db.$queryRaw<ObligationRow[]>`
      SELECT obligation.id, obligation.period, obligation."periodStart", obligation."periodEnd", obligation."dueOn",
             obligation.status, obligation."fulfilledOn", obligation."lastRecordOn", obligation."suspendedFrom",
             obligation."suspendedTo", goal.code AS goal, goal.rule,
             agreement.number AS agreement, party.acronym AS party, event.kind AS "eventKind",
             event."occurredOn" AS "eventOn"
      FROM "Obligation" obligation
      JOIN "Goal" goal ON goal.id = obligation."goalId"
      JOIN "Party" party ON party.id = obligation."partyId"
      JOIN "Agreement" agreement ON agreement.id = party."agreementId"
      LEFT JOIN "AgreementEvent" event ON event.id = obligation."eventId"
      WHERE obligation.id > ${after}::uuid AND obligation.status <> 'CANCELLED'
      ORDER BY obligation.id LIMIT ${BATCH}`;
    return rows.map((row) => ({ ...row, facts: situationFacts(row) }));
  });
}

/** Every validated activity, in dates and counts. Title, narrative, place, link and people are never read. */
export function readActivities() {
  return inBatches((after) =>
    db.activity.findMany({
      where: { ...PUBLISHED, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        performedFrom: true,
        performedTo: true,
        hours: true,
        enrolled: true,
        completed: true,
        participants: true,
        reach: true,
        party: { select: { acronym: true, agreement: { select: { number: true } } } },
        obligations: { select: { obligation: { select: { goal: { select: { code: true, position: true } } } } } },
        _count: { select: { evidence: true } },
      },
    }),
  );
}

/** Every accession, ended ones too. Its scope is free text and stays out, as does who registered it. */
export function readAccessions() {
  return inBatches((after) =>
    db.party.findMany({
      where: { accession: { isNot: null }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        name: true,
        acronym: true,
        cnpj: true,
        sphere: true,
        elo: true,
        leftOn: true,
        agreement: { select: { number: true } },
        accession: { select: { instrument: true, number: true, signedOn: true } },
      },
    }),
  );
}

/** Every class of the schedule, cancelled ones too. Its audience and the reason why it was cancelled are free text and stay out. */
export function readCourses() {
  return inBatches((after) =>
    db.courseClass.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: COURSE_SELECT,
    }),
  );
}

/** Follows the primary key from batch to batch, so that the last one costs what the first did. */
async function* inBatches<Row extends { id: string }>(
  read: (after: string | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after: string | undefined;
  do {
    const rows = await read(after);
    if (rows.length > 0) yield rows;
    after = rows.length === BATCH ? rows.at(-1)?.id : undefined;
  } while (after);
}

/** How many records each dataset has now. */
export async function countRecords(): Promise<Record<DatasetName, number>> {
  const plans = await plansInForce();
  const [metas, obrigacoes, atividades, adesoes, turmas] = await Promise.all([
    db.goal.count({ where: { workPlanId: { in: plans.map(({ id }) => id) } } }),
    db.obligation.count({ where: LISTED }),
    db.activity.count({ where: PUBLISHED }),
    db.accession.count(),
    db.courseClass.count(),
  ]);
  return { metas, obrigacoes, atividades, adesoes, turmas };
}
