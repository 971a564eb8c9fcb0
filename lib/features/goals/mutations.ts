import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { agreementRecords, PLAN_IN_FORCE } from '@/lib/db/scope';
import { readingOf } from '@/lib/domain/deadlines/reading';
import { ruleForm } from '@/lib/features/goals/schema';
import {
  assertSeen,
  impactCounts,
  NETWORK_TIMEOUT,
  recomputeObligations,
  refreshGoal,
} from '@/lib/features/obligations/mutations';
import { plural } from '@/lib/format/number';

/** Changes how a goal's deadline is read. The verbatim text stays; open obligations follow in the same transaction. */
export const changeRule = defineMutation({
  permission: 'plan.manage',
  schema: ruleForm,
  timeout: NETWORK_TIMEOUT,
  load: async ({ tx, actor }, { id }) => {
    const goal = await tx.goal.findFirst({
      where: { id, workPlan: { AND: [PLAN_IN_FORCE.where, agreementRecords(actor, 'plan.manage')] } },
      include: { workPlan: { select: { agreementId: true, version: true } } },
    });
    if (!goal) return null;
    const { agreementId, version } = goal.workPlan;
    const later = await tx.workPlan.count({
      where: { AND: [PLAN_IN_FORCE.where, { agreementId, version: { gt: version } }] },
    });
    return later > 0 ? null : { agreementId, goal };
  },
  run: async ({ tx, actor, now }, { id, version, rule, seen }, { agreementId, goal }) => {
    if (goal.version !== version) throw new Refusal('CONFLICT');
    await tx.goal.update({ where: { id }, data: { rule, version: version + 1 } });
    // An amendment being prepared copied the old reading: it follows, unless it was given one of its own.
    await tx.goal.updateMany({
      where: { code: goal.code, workPlan: { agreementId, publishedAt: null }, rule: { equals: goal.rule ?? {} } },
      data: { rule },
    });
    const cause = `Leitura da meta ${goal.code} alterada: ${readingOf(rule)}`;
    const by = { actorId: actor.userId, at: now, cause };
    const impact = await recomputeObligations(tx, { agreementId, goalCode: goal.code, ...by });
    const fulfilled = await refreshGoal(tx, id, by);
    const text = `Pelo que já foi validado, ${plural(fulfilled, 'obrigação fica cumprida', 'obrigações ficam cumpridas')}.`;
    assertSeen(impact, seen, fulfilled > 0 ? [text] : []);
    return { impact, goalCode: goal.code };
  },
  audit: ({ id, rule }, { goal }, { impact }) => ({
    action: 'rule.changed',
    entity: 'Goal',
    entityId: id,
    data: { goal: goal.code, before: JSON.stringify(goal.rule), after: JSON.stringify(rule), ...impactCounts(impact) },
  }),
});
