import { randomUUID } from 'node:crypto';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type * as agreements from '@/lib/features/agreements/actions';
import type * as amendments from '@/lib/features/amendments/actions';
import { prepareAmendment } from '@/lib/features/amendments/mutations';
import type * as goals from '@/lib/features/goals/actions';
import type * as weights from '@/lib/features/weights/actions';
import { weightsMark } from '@/lib/features/weights/schema';
import { by, succeeded } from '@/tests/factories/activities';
import type { Attack, Attacks, Form } from './attack';
import { type Scene, SECRET } from './scene';

const PLAN = { permission: 'plan.manage', of: 'agreement', by: 'admin' } as const satisfies Partial<Attack>;
/** What a rule's form may leave out. */
const RULE = ['days', 'items', 'alertDays', 'quietDays', 'cycle', 'event', 'dayOfMonth', 'norm', 'dueYear', 'dueDate'];

export const ON_AGREEMENTS: Attacks<typeof agreements> = {
  changeTermAction: {
    ...PLAN,
    form: async ({ agreementId: id }) => ({ id, version: '1', startsOn: '2025-12-22', termMonths: '60' }),
    confirms: true,
    optional: ['startsConfirmed', 'termConfirmed', 'source'],
  },
  changeReviewDaysAction: { ...PLAN, form: async ({ agreementId: id }) => ({ id, version: '1', days: '7' }) },
};

export const ON_GOALS: Attacks<typeof goals> = {
  changeRuleAction: {
    ...PLAN,
    form: async ({ agreementId }) => {
      const { id } = await db.goal.findFirstOrThrow({ where: { code: '1.2', workPlan: { agreementId } } });
      return { id, version: '1', kind: 'daysAfterStart', days: '30' };
    },
    confirms: true,
    optional: RULE,
  },
};

const inForce = (agreementId: string) =>
  db.workPlan.findFirstOrThrow({
    where: { agreementId, publishedAt: { not: null } },
    include: { goals: { orderBy: { position: 'asc' } } },
  });

export const ON_WEIGHTS: Attacks<typeof weights> = {
  changeWeightsAction: {
    ...PLAN,
    form: async ({ agreementId }) => {
      const plan = await inForce(agreementId);
      const order = { goal: plan.goals.map(({ id }) => id), weight: plan.goals.map((_, index) => String(index + 1)) };
      return { id: plan.id, ...order, seen: weightsMark(plan.goals) };
    },
    optional: ['weight'],
    smuggled: ({ theirs }, { goal = [] }) => [{ goal: [...goal.slice(1), theirs.activity] }],
  },
};

/** A version in preparation, in force since before today once it is published. */
async function prepared({ people, agreementId }: Scene): Promise<string> {
  const form = { id: randomUUID(), agreementId, number: `${SECRET} Termo Aditivo`, effectiveFrom: '2026-11-01' };
  return succeeded(await perform(prepareAmendment, by(people.admin), form)).id;
}

/** A goal of it, changed. */
async function amendedGoal(scene: Scene): Promise<Form> {
  const workPlanId = await prepared(scene);
  const goal = await db.goal.findFirstOrThrow({ where: { workPlanId, code: '2.2' }, include: { axes: true } });
  return {
    ...{ id: goal.id, workPlanId, version: String(goal.version), code: '2.2', kind: 'annual', minimumHours: '80' },
    ...{ axes: goal.axes.map(({ axisId }) => axisId), parties: [scene.parties.SEPOG, scene.parties.SEGES] },
    ...{ description: 'Realizar cursos e oficinas.', deadlineText: 'Anual, com 80 horas', appliesToAccessions: 'on' },
  };
}

export const ON_AMENDMENTS: Attacks<typeof amendments> = {
  prepareAmendmentAction: {
    ...PLAN,
    form: async ({ agreementId }) => ({
      ...{ id: randomUUID(), agreementId, number: '1º Termo Aditivo', effectiveFrom: '2026-11-01' },
    }),
  },
  saveAmendedGoalAction: {
    ...PLAN,
    form: amendedGoal,
    optional: [...RULE, 'thenStanding', 'proratesFirst', 'courseChange'],
    smuggled: ({ parties, otherAgreementId }) => [
      { parties: [parties.SEPOG, parties.OUTRO] },
      { parties: [parties.IEX] },
      { workPlanId: otherAgreementId },
    ],
  },
  removeAmendedGoalAction: {
    ...PLAN,
    form: async (scene) => {
      const workPlanId = await prepared(scene);
      const { id, version } = await db.goal.findFirstOrThrow({ where: { workPlanId, code: '2.2' } });
      return { id, version: String(version) };
    },
  },
  discardAmendmentAction: { ...PLAN, form: async (scene) => ({ id: await prepared(scene) }), optional: ['seen'] },
  publishAmendmentAction: {
    ...PLAN,
    form: async (scene) => {
      const id = await prepared(scene);
      await db.goal.updateMany({
        where: { workPlanId: id, code: '2.2' },
        data: { rule: { kind: 'annual', minimumHours: 80 } },
      });
      return { id };
    },
    confirms: true,
  },
};
