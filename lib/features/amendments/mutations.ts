import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import { agreementIds, agreementRecords, PLAN_IN_FORCE } from '@/lib/db/scope';
import { fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { shortDate } from '@/lib/domain/calendar/words';
import { termEnd } from '@/lib/domain/obligations/term';
import {
  amendedGoalForm,
  amendedGoalReference,
  amendmentForm,
  amendmentReference,
} from '@/lib/features/amendments/schema';
import { assertSeen, impactCounts, NETWORK_TIMEOUT, recomputeObligations } from '@/lib/features/obligations/mutations';

/** Prepares a new version as a copy of the one in force. Nothing changes for anybody until it is published. */
export const prepareAmendment = defineMutation({
  permission: 'plan.manage',
  schema: amendmentForm,
  load: async ({ tx, actor }, { agreementId }) => {
    const agreement = await tx.agreement.findFirst({
      where: { AND: [{ id: agreementId }, agreementIds(actor, 'plan.manage')] },
      include: { workPlans: { orderBy: { version: 'desc' } } },
    });
    const inForce = agreement?.workPlans.find(({ publishedAt }) => publishedAt);
    return agreement && inForce ? { agreementId, agreement, inForce } : null;
  },
  run: async ({ tx }, { id, number, effectiveFrom }, { agreementId, agreement, inForce }) => {
    const draft = agreement.workPlans.find(({ publishedAt }) => !publishedAt);
    if (draft?.id === id) return { id, repeated: true };
    if (draft) throw new Refusal('INVALID', { number: [`Já há um em preparo: ${draft.number}.`] });
    const [from, until] = [fromUtc(inForce.effectiveFrom), termEnd(termOf(agreement))];
    if (effectiveFrom < from || effectiveFrom > until)
      throw new Refusal('INVALID', {
        effectiveFrom: [`Use uma data entre ${shortDate(from)} e ${shortDate(until)}.`],
      });
    const version = (agreement.workPlans[0]?.version ?? 0) + 1;
    await tx.workPlan.create({ data: { id, agreementId, number, version, effectiveFrom: toUtc(effectiveFrom) } });
    await copyGoals(tx, inForce.id, id);
    return { id, repeated: false };
  },
  audit: ({ id, number }, _agreement, { repeated }) =>
    repeated ? null : { action: 'amendment.prepared', entity: 'WorkPlan', entityId: id, data: { number } },
});

const termOf = ({ startsOn, termMonths: months }: { startsOn: Date; termMonths: number }) => ({
  startsOn: fromUtc(startsOn),
  months,
});

/** Axes, goals and the parties that signed. Accession bodies come when it is published, whoever has joined by then. */
async function copyGoals(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Axis" (id, "workPlanId", number, slug, title)
    SELECT gen_random_uuid(), ${to}::uuid, number, slug, title FROM "Axis" WHERE "workPlanId" = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "Goal" (id, "workPlanId", code, "planLabel", position, description, "deadlineText", rule,
      "appliesToAccessions", "addedOn", weight)
    SELECT gen_random_uuid(), ${to}::uuid, code, "planLabel", position, description, "deadlineText", rule,
      "appliesToAccessions", "addedOn", weight
    FROM "Goal" WHERE "workPlanId" = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "GoalAxis" ("goalId", "axisId")
    SELECT copy.id, axis.id
    FROM "Goal" goal
    JOIN "GoalAxis" link ON link."goalId" = goal.id
    JOIN "Axis" was ON was.id = link."axisId"
    JOIN "Goal" copy ON copy."workPlanId" = ${to}::uuid AND copy.code = goal.code
    JOIN "Axis" axis ON axis."workPlanId" = ${to}::uuid AND axis.slug = was.slug
    WHERE goal."workPlanId" = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO "Assignment" ("goalId", "partyId", "minimumHours", since)
    SELECT copy.id, assignment."partyId", assignment."minimumHours", assignment.since
    FROM "Goal" goal
    JOIN "Assignment" assignment ON assignment."goalId" = goal.id
    JOIN "Party" party ON party.id = assignment."partyId" AND party.role <> 'ACCESSION'
    JOIN "Goal" copy ON copy."workPlanId" = ${to}::uuid AND copy.code = goal.code
    WHERE goal."workPlanId" = ${from}::uuid`;
}

/** Writes one goal of a version that is being prepared, new or changed. */
export const saveAmendedGoal = defineMutation({
  permission: 'plan.manage',
  schema: amendedGoalForm,
  load: async (context, { workPlanId }) => loadDraft(context, workPlanId),
  run: async ({ tx }, input, draft) => {
    const { id, workPlanId, version, code, description, deadlineText, rule, appliesToAccessions, parties } = input;
    const existing = await tx.goal.findUnique({ where: { id } });
    if (existing && existing.workPlanId !== workPlanId) throw new Refusal('NOT_FOUND');
    if ((existing?.version ?? 0) !== version) throw new Refusal('CONFLICT');
    const namesake = await tx.goal.findFirst({ where: { workPlanId, code, id: { not: id } } });
    if (namesake) throw new Refusal('INVALID', { code: [`A meta ${code} já existe nesta versão.`] });
    const axes = await tx.axis.findMany({ where: { workPlanId, id: { in: input.axes } }, select: { id: true } });
    const members = await tx.party.findMany({
      where: { agreementId: draft.agreementId, role: { not: 'ACCESSION' }, id: { in: parties } },
      select: { id: true },
    });
    if (axes.length !== new Set(input.axes).size || members.length !== new Set(parties).size)
      throw new Refusal('NOT_FOUND');
    const before = await tx.goal.findFirst({
      where: { code, workPlan: { ...PLAN_IN_FORCE.where, agreementId: draft.agreementId } },
      orderBy: { workPlan: { version: 'desc' } },
      include: { assignments: { where: { partyId: { in: parties } } } },
    });
    const said = { code, planLabel: before?.planLabel ?? code, description, deadlineText, rule, appliesToAccessions };
    const addedOn = before ? before.addedOn : draft.effectiveFrom;
    await tx.goalAxis.deleteMany({ where: { goalId: id } });
    await tx.assignment.deleteMany({ where: { goalId: id } });
    const position = existing?.position ?? (await tx.goal.count({ where: { workPlanId } }));
    const data = { ...said, addedOn, position, version: version + 1 };
    await tx.goal.upsert({ where: { id }, create: { ...data, id, workPlanId }, update: data });
    await tx.goalAxis.createMany({ data: axes.map((axis) => ({ goalId: id, axisId: axis.id })) });
    await tx.assignment.createMany({
      data: members.map((party) => {
        const was = before?.assignments.find(({ partyId }) => partyId === party.id);
        // Who answered for it already keeps its own minimum; who did not answers from the amendment on.
        const { minimumHours, since } = was ?? { minimumHours: null, since: draft.effectiveFrom };
        return { goalId: id, partyId: party.id, minimumHours, since };
      }),
    });
    return { workPlanId };
  },
  audit: ({ id, code }) => ({ action: 'amendment.goalSaved', entity: 'Goal', entityId: id, data: { code } }),
});

/** Takes a goal out of a version that is being prepared. Its open obligations end when the version is published. */
export const removeAmendedGoal = defineMutation({
  permission: 'plan.manage',
  schema: amendedGoalReference,
  load: async (context, { id }) => {
    const goal = await context.tx.goal.findUnique({ where: { id } });
    const draft = goal && (await loadDraft(context, goal.workPlanId));
    return draft && { ...draft, goal };
  },
  run: async ({ tx }, { id, version }, { goal, draft }) => {
    if (goal.version !== version) throw new Refusal('CONFLICT');
    await tx.goalAxis.deleteMany({ where: { goalId: id } });
    await tx.assignment.deleteMany({ where: { goalId: id } });
    await tx.goal.delete({ where: { id } });
    return { workPlanId: draft };
  },
  audit: ({ id }, { goal }) => ({
    action: 'amendment.goalRemoved',
    entity: 'Goal',
    entityId: id,
    data: { code: goal.code },
  }),
});

/** Throws away a version that is being prepared. */
export const discardAmendment = defineMutation({
  permission: 'plan.manage',
  schema: amendmentReference,
  load: async (context, { id }) => loadDraft(context, id),
  run: async ({ tx }, { id }) => {
    const ofDraft = { goal: { workPlanId: id } };
    await tx.goalAxis.deleteMany({ where: ofDraft });
    await tx.assignment.deleteMany({ where: ofDraft });
    await tx.goal.deleteMany({ where: { workPlanId: id } });
    await tx.axis.deleteMany({ where: { workPlanId: id } });
    await tx.workPlan.delete({ where: { id } });
  },
  audit: ({ id }, { number }) => ({
    action: 'amendment.discarded',
    entity: 'WorkPlan',
    entityId: id,
    data: { number },
  }),
});

/** Puts a prepared version in force. What is open passes to it; what was fulfilled, or due before, keeps its own. */
export const publishAmendment = defineMutation({
  permission: 'plan.manage',
  schema: amendmentReference,
  timeout: NETWORK_TIMEOUT,
  load: async (context, { id }) => loadDraft(context, id),
  run: async ({ tx, actor, now, today }, { id, seen }, { agreementId, number, effectiveFrom }) => {
    const from = fromUtc(effectiveFrom);
    if (from > today)
      throw new Refusal('INVALID', { id: [`Só entra em vigor em ${shortDate(from)}. Volte nesse dia.`] });
    if ((await tx.goal.count({ where: { workPlanId: id } })) === 0)
      throw new Refusal('INVALID', { id: ['A nova versão não tem metas.'] });
    await assignAccessions(tx, agreementId, id);
    await tx.workPlan.update({ where: { id }, data: { publishedAt: now } });
    const cause = `${number}, com efeitos desde ${shortDate(from)}`;
    const impact = await recomputeObligations(tx, { agreementId, actorId: actor.userId, at: now, cause });
    assertSeen(impact, seen);
    return impact;
  },
  audit: ({ id }, { number }, impact) => ({
    action: 'amendment.published',
    entity: 'WorkPlan',
    entityId: id,
    data: { number, ...impactCounts(impact) },
  }),
});

/** The goals that extend to accession bodies, for all of them: as they answered already, or from the amendment on. */
async function assignAccessions(tx: Tx, agreementId: string, workPlanId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Assignment" ("goalId", "partyId", "minimumHours", since)
    SELECT goal.id, party.id, own."minimumHours",
      CASE WHEN own."partyId" IS NULL THEN version."effectiveFrom" ELSE own.since END
    FROM "Goal" goal
    JOIN "WorkPlan" version ON version.id = goal."workPlanId"
    JOIN "Party" party ON party."agreementId" = ${agreementId}::uuid AND party.role = 'ACCESSION'
    LEFT JOIN "Goal" was ON was.code = goal.code AND was."workPlanId" = (
      SELECT id FROM "WorkPlan"
      WHERE "agreementId" = ${agreementId}::uuid AND "publishedAt" IS NOT NULL
      ORDER BY version DESC LIMIT 1)
    LEFT JOIN "Assignment" own ON own."goalId" = was.id AND own."partyId" = party.id
    WHERE goal."workPlanId" = ${workPlanId}::uuid AND goal."appliesToAccessions"`;
}

async function loadDraft({ tx, actor }: MutationContext, id: string) {
  const found = await tx.workPlan.findFirst({
    where: { AND: [{ id, publishedAt: null }, agreementRecords(actor, 'plan.manage')] },
  });
  return (
    found && { agreementId: found.agreementId, draft: id, number: found.number, effectiveFrom: found.effectiveFrom }
  );
}
