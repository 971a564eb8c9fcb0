import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { AuditEntry } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/client';
import { partyRecords } from '@/lib/db/scope';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import {
  awaitsAnswer,
  decisionObstacle,
  type Obstacle,
  strangeEvidence,
  validationObstacle,
} from '@/lib/domain/execution/review';
import { refreshObligations, reopenObligations } from '@/lib/features/obligations/mutations';
import { assertPeriodOpen } from '@/lib/features/periods/mutations';
import { recordRemark, recordRemarks } from '@/lib/features/remarks/mutations';
import { bulkObstacles, type Reviewed, readReviewed } from './data';
import { answerForm, bulkForm, type ReviewForm, reopenForm, reviewForm } from './schema';

/** Validates an activity, returns it with what must be mended, or asks about it. Never by whoever recorded or sent it. */
export const reviewActivity = defineMutation({
  permission: 'activity.review',
  schema: reviewForm,
  load: async ({ tx, actor }, { id }) => (await readReviewed(tx, actor, [id]))[0] ?? null,
  run: async (context, input, activity) => {
    const { decision, queue } = input;
    const done = { id: activity.id, decision, queue };
    if (await isRepeat(context, input, activity)) return { ...done, repeated: true };
    await assertDecidable(context, input, activity);
    await recordRemark(context.tx, {
      ...{ activityId: activity.id, authorId: context.actor.userId, kind: decision, at: context.now },
      id: decision === 'QUESTION' ? input.remarkId : undefined,
      text: input.note ?? null,
      points: decision === 'RETURNED' ? input.points : [],
      mentionIds: input.notify,
    });
    if (decision !== 'QUESTION') await settle(context.tx, [activity], decision);
    return { ...done, repeated: false };
  },
  audit: (_input, { id, partyId }, { decision, repeated }) =>
    repeated ? null : { action: AUDITED[decision], entity: 'Activity', entityId: id, partyId },
});

const AUDITED = {
  VALIDATED: 'activity.validated',
  RETURNED: 'activity.returned',
  QUESTION: 'activity.questioned',
} as const satisfies Record<ReviewForm['decision'], AuditEntry['action']>;

/** The same form sent again: what it asked for is already so, by the same person. */
async function isRepeat({ tx, actor }: MutationContext, input: ReviewForm, activity: Reviewed): Promise<boolean> {
  const mine = { activityId: activity.id, authorId: actor.userId, kind: input.decision };
  if (input.decision === 'QUESTION')
    return Boolean(input.remarkId) && (await tx.remark.count({ where: { ...mine, id: input.remarkId } })) > 0;
  if (activity.status !== input.decision || activity.version !== input.version + 1) return false;
  const last = await tx.remark.findFirst({
    where: { activityId: activity.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return last?.authorId === actor.userId && last.kind === input.decision;
}

async function assertDecidable({ tx, actor }: MutationContext, input: ReviewForm, activity: Reviewed): Promise<void> {
  if (input.decision === 'QUESTION') {
    if (!canTransition(activity.status, 'ask')) throw new Refusal('WRONG_STATE');
    return;
  }
  // A locked year stops the party: what it sent is still validated, but it could not mend what came back.
  if (input.decision === 'RETURNED') await assertPeriodOpenFor(tx, activity);
  const seen = { version: input.version, reviewerId: actor.userId };
  const obstacle = (input.decision === 'VALIDATED' ? validationObstacle : decisionObstacle)(activity, seen);
  if (obstacle) throw new Refusal(REFUSED[obstacle]);
  if (strangeEvidence(input.points, activity.evidenceIds).length > 0)
    throw new Refusal('INVALID', { note: ['Um dos pontos é de uma evidência que não está mais nesta atividade.'] });
}

const REFUSED = {
  WRONG_STATE: 'WRONG_STATE',
  OWN_WORK: 'OWN_WORK',
  CONFLICT: 'CONFLICT',
  QUARANTINE: 'EVIDENCE_WAITING',
  QUESTION_OPEN: 'SELECTION_CHANGED',
} as const satisfies Record<Obstacle, string>;

function assertPeriodOpenFor(tx: Tx, { agreementId, partyId, dates }: Reviewed): Promise<void> {
  return assertPeriodOpen(tx, { agreementId, partyId, dates });
}

/** Gives activities their new state, and their obligations what follows from it. */
async function settle(tx: Tx, activities: Reviewed[], status: 'VALIDATED' | 'RETURNED'): Promise<void> {
  const ids = activities.map(({ id }) => id);
  await tx.activity.updateMany({ where: { id: { in: ids } }, data: { status, version: { increment: 1 } } });
  await refreshObligations(tx, [...new Set(activities.flatMap(({ obligationIds }) => obligationIds))]);
}

/** Validates many activities at once, all of them at the versions that were seen, or none. */
export const validateMany = defineMutation({
  permission: 'activity.review',
  schema: bulkForm,
  load: async ({ tx, actor }, { seen }) => {
    const ids = [...new Set(seen.map(({ id }) => id))];
    const activities = await readReviewed(tx, actor, ids);
    return activities.length === ids.length ? { agreementId: activities[0]?.agreementId, activities } : null;
  },
  run: async ({ tx, actor, now }, { seen, queue }, { activities }) => {
    const versions = new Map(seen.map(({ id, version }) => [id, version]));
    const obstacles = bulkObstacles(actor.userId, activities, versions);
    if ([...obstacles.values()].some(Boolean)) throw new Refusal('SELECTION_CHANGED');
    const remark = { authorId: actor.userId, kind: 'VALIDATED' as const, at: now };
    await recordRemarks(
      tx,
      activities.map(({ id }) => ({ ...remark, activityId: id })),
    );
    await settle(tx, activities, 'VALIDATED');
    return { count: activities.length, queue };
  },
  audit: (_input, { activities }) =>
    activities.map(({ id, partyId }) => ({
      action: 'activity.validated',
      entity: 'Activity',
      entityId: id,
      partyId,
      data: { together: activities.length },
    })),
});

/** Takes a validation back, so that the party corrects what was recorded. What it had fulfilled may open again. */
export const reopenActivity = defineMutation({
  permission: 'activity.review',
  schema: reopenForm,
  load: async ({ tx, actor }, { id }) => (await readReviewed(tx, actor, [id]))[0] ?? null,
  run: async ({ tx, actor, now }, { version, reason }, activity) => {
    if (!canTransition(activity.status, 'reopen')) throw new Refusal('WRONG_STATE');
    if (activity.version !== version) throw new Refusal('CONFLICT');
    await assertPeriodOpenFor(tx, activity);
    const { id, title, obligationIds } = activity;
    await tx.activity.update({ where: { id }, data: { status: 'RETURNED', version: version + 1 } });
    const actorId = actor.userId;
    await recordRemark(tx, { activityId: id, authorId: actorId, kind: 'REOPENED', at: now, text: reason });
    const cause = `Atividade “${title}” reaberta: ${reason}`;
    await reopenObligations(tx, obligationIds, { actorId, at: now, cause });
    return { id, withdrawn: await withdrawProof(tx, id) };
  },
  audit: ({ id }, { partyId }, { withdrawn }) => [
    { action: 'activity.reopened', entity: 'Activity', entityId: id, partyId },
    ...withdrawn.map((entityId) => ({
      ...({ action: 'evidence.unpublished', entity: 'Evidence' } as const),
      ...{ entityId, partyId },
    })),
  ],
});

/** Takes back from the public what proves nothing validated any more: it was published for what it proved. */
async function withdrawProof(tx: Tx, activityId: string): Promise<string[]> {
  const withdrawn = await tx.evidence.updateManyAndReturn({
    where: {
      publishedAt: { not: null },
      activities: { some: { activityId }, none: { activity: { status: 'VALIDATED' } } },
    },
    data: { publishedAt: null, publishedById: null, version: { increment: 1 } },
    select: { id: true },
  });
  return withdrawn.map(({ id }) => id);
}

/** The party answers the question that is open. Whoever answers counts as an author, and does not review it. */
export const answerQuestion = defineMutation({
  permission: 'activity.write',
  schema: answerForm,
  load: async ({ tx, actor }, { id }) => {
    const activity = await tx.activity.findFirst({
      where: { id, ...partyRecords(actor, 'activity.write') },
      include: {
        party: { select: { agreementId: true } },
        remarks: { select: { id: true, kind: true, authorId: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      },
    });
    return activity && { ...activity, agreementId: activity.party.agreementId };
  },
  run: async ({ tx, actor, now }, { id, remarkId, answer, notify }, { status, authorIds, remarks }) => {
    const authorId = actor.userId;
    if (remarks.some((remark) => remark.id === remarkId && remark.authorId === authorId)) return { id, repeated: true };
    if (!canTransition(status, 'answer')) throw new Refusal('WRONG_STATE');
    if (!awaitsAnswer(status, remarks)) throw new Refusal('QUESTION_ANSWERED');
    if (!authorIds.includes(authorId))
      await tx.activity.update({ where: { id }, data: { authorIds: { push: authorId } } });
    const said = { id: remarkId, activityId: id, authorId, kind: 'ANSWER' as const, at: now };
    await recordRemark(tx, { ...said, text: answer, mentionIds: notify });
    return { id, repeated: false };
  },
  audit: ({ id }, { partyId }, { repeated }) =>
    repeated ? null : { action: 'activity.answered', entity: 'Activity', entityId: id, partyId },
});
