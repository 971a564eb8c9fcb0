import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { findWeights } from './data';
import { weightsForm, weightsMark } from './schema';

/** Sets how much each goal of the plan in force counts, or takes all weights back. */
export const changeWeights = defineMutation({
  permission: 'plan.manage',
  schema: weightsForm,
  load: ({ tx, actor }, { id }) => findWeights(tx, actor, { id }),
  run: async ({ tx }, { weights, seen }, plan) => {
    const given = new Map(weights.map(({ id, weight }) => [id, weight]));
    const isWhole = given.size === plan.goals.length && plan.goals.every(({ id }) => given.has(id));
    if (!isWhole || seen !== weightsMark(plan.goals)) throw new Refusal('CONFLICT');
    // An amendment being prepared copied the old ones: it follows, goal by goal of the same code.
    await tx.$executeRaw`
      UPDATE "Goal" goal SET weight = given.weight
      FROM jsonb_to_recordset(${JSON.stringify(weights)}::jsonb) AS given(id uuid, weight int)
      JOIN "Goal" own ON own.id = given.id
      WHERE goal.id = own.id OR (goal.code = own.code AND goal."workPlanId" IN (
        SELECT id FROM "WorkPlan" WHERE "agreementId" = ${plan.agreementId}::uuid AND "publishedAt" IS NULL))`;
    return { isSet: weights.some(({ weight }) => weight !== null) };
  },
  audit: ({ id, weights, seen }, { goals }) => {
    const given = new Map(weights.map((one) => [one.id, one.weight]));
    const after = weightsMark(goals.map((goal) => ({ weight: given.get(goal.id) ?? null })));
    return { action: 'weights.changed', entity: 'WorkPlan', entityId: id, data: { before: seen, after } };
  },
});
