import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import type { Activity } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { type RecordedFacts, recordedFacts, sameFacts, typedFacts } from '@/lib/domain/execution/facts';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import { submissionProblems } from '@/lib/domain/execution/submission';
import type { Permission } from '@/lib/domain/permissions/policy';
import { changedFields } from '@/lib/domain/trail/facts';
import { type ActivityForm, activityCopy, activityForm, activityReference } from '@/lib/features/activities/schema';
import { refreshObligations } from '@/lib/features/obligations/mutations';
import { assertPeriodOpen } from '@/lib/features/periods/mutations';
import { recordRemark } from '@/lib/features/remarks/mutations';

/** Saves an activity as a draft, or saves it and sends it for review. Makes it on the first save. */
export const saveActivity = defineMutation({
  permission: 'activity.write',
  schema: activityForm,
  load: async ({ tx, actor }, input) => {
    const obligations = await tx.obligation.findMany({
      where: {
        AND: [
          { id: { in: input.obligationIds }, ...partyRecords(actor, 'activity.write') },
          // What was cancelled after the activity was recorded for it can still be corrected, and is never chosen anew.
          { OR: [{ status: { not: 'CANCELLED' } }, { activities: { some: { activityId: input.id } } }] },
        ],
      },
      include: { party: { select: { agreementId: true } }, goal: { select: { code: true, rule: true } } },
    });
    const [first] = obligations;
    const complete = obligations.length === new Set(input.obligationIds).size;
    if (!first || !complete || obligations.some(({ partyId }) => partyId !== first.partyId)) return null;
    const existing = await tx.activity.findUnique({
      where: { id: input.id },
      include: { evidence: { select: { evidenceId: true } }, obligations: { select: { obligationId: true } } },
    });
    if (existing && existing.partyId !== first.partyId) return null;
    return { agreementId: first.party.agreementId, partyId: first.partyId, obligations, existing };
  },
  run: async (context, input, { agreementId, partyId, obligations, existing }) => {
    const submits = input.intent === 'submit';
    const saved = { id: input.id, version: input.version + 1, at: context.now, submits };
    if (existing && isRepeat(existing, input, context)) return { ...saved, repeated: true };
    if (existing && !canTransition(existing.status, 'edit')) throw new Refusal('WRONG_STATE');
    if ((existing?.version ?? 0) !== input.version) throw await conflictWith(context, existing);
    const dates = [...datesOf(existing), input.performedFrom, input.performedTo];
    await assertPeriodOpen(context.tx, { agreementId, partyId, dates });
    assertCountedOnce(obligations);
    if (submits) assertComplete(context, input, obligations, existing?.evidence.length ?? 0);
    await write(context, input, partyId, existing);
    if (submits) await remark(context, input.id, 'SUBMITTED');
    const before = existing?.obligations.map(({ obligationId }) => obligationId) ?? [];
    await refreshObligations(context.tx, [...new Set([...before, ...input.obligationIds])]);
    return { ...saved, repeated: false };
  },
  audit: (input, { partyId, existing }, { submits, repeated }) =>
    repeated
      ? null
      : {
          action: submits ? 'activity.submitted' : 'activity.saved',
          entity: 'Activity',
          entityId: input.id,
          partyId,
          data: existing ? changedFields(factsIn(existing), recordedFacts(input)) : {},
        },
});

/** The hours of a class count once: it serves one period of a goal that counts them. */
function assertCountedOnce(obligations: { minimumHours: number | null; goal: { code: string } }[]): void {
  const counted = obligations.filter(({ minimumHours }) => minimumHours !== null).map(({ goal }) => goal.code);
  if (new Set(counted).size < counted.length)
    throw new Refusal('INVALID', { obligationIds: ['As horas contam em um período só. Escolha um deles.'] });
}

type Stored = Activity & { evidence: unknown[]; obligations: { obligationId: string }[] };

/** The days of what is on record, by which its year is told. */
function datesOf(stored: Pick<Activity, 'performedFrom' | 'performedTo'> | null) {
  return [fromUtc(stored?.performedFrom ?? null), fromUtc(stored?.performedTo ?? null)];
}

/** What stands by now, so that the form can show both and nobody's words are lost. */
async function conflictWith({ tx }: MutationContext, stored: Stored | null): Promise<Refusal> {
  if (!stored) return new Refusal('CONFLICT');
  const latest = await tx.auditEvent.findFirst({
    where: { entity: 'Activity', entityId: stored.id },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  });
  const author = await tx.user.findUnique({
    where: { id: latest?.actorId ?? stored.createdById },
    select: { name: true },
  });
  const values = typedFacts(factsIn(stored));
  const { version, updatedAt: at } = stored;
  return new Refusal('CONFLICT', {}, undefined, { version, at, by: author?.name ?? '', values });
}

function remark(
  { tx, actor, now }: MutationContext,
  activityId: string,
  kind: 'SUBMITTED' | 'WITHDRAWN',
): Promise<void> {
  return recordRemark(tx, { activityId, authorId: actor.userId, kind, at: now });
}

/** The same form sent again (a double click, a retry): what it asked for is already so, word for word. */
function isRepeat(stored: Stored, input: ActivityForm, { actor }: MutationContext): boolean {
  const isThere = input.intent === 'submit' ? stored.status === 'SUBMITTED' : canTransition(stored.status, 'edit');
  const mine = stored.version === input.version + 1 && stored.authorIds.includes(actor.userId);
  const served = new Set(stored.obligations.map(({ obligationId }) => obligationId));
  const sameServed =
    served.size === new Set(input.obligationIds).size && input.obligationIds.every((id) => served.has(id));
  return isThere && mine && sameServed && sameFacts(factsIn(stored), recordedFacts(input));
}

function factsIn(stored: Activity): RecordedFacts {
  const { performedFrom, performedTo, hours } = stored;
  return recordedFacts({
    ...stored,
    performedFrom: fromUtc(performedFrom),
    performedTo: fromUtc(performedTo),
    hours: hours?.toNumber() ?? null,
  });
}

function assertComplete(
  { today }: MutationContext,
  input: ActivityForm,
  obligations: { periodStart: Date; goal: { code: string; rule: unknown } }[],
  evidenceCount: number,
) {
  const served = obligations.map(({ periodStart, goal }) => ({
    goalCode: goal.code,
    rule: deadlineRule.parse(goal.rule),
    periodStart: fromUtc(periodStart),
  }));
  const problems = submissionProblems(input, served, today);
  if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
  if (evidenceCount === 0) throw new Refusal('EVIDENCE_MISSING');
}

async function write({ tx, actor, now }: MutationContext, input: ActivityForm, partyId: string, stored: Stored | null) {
  const { id, version, obligationIds, intent } = input;
  const sent = { status: 'SUBMITTED' as const, submittedById: actor.userId, submittedAt: now };
  const { performedFrom, performedTo, ...facts } = recordedFacts(input);
  const data = {
    ...facts,
    performedFrom: toUtc(performedFrom),
    performedTo: toUtc(performedTo),
    version: version + 1,
    authorIds: [...new Set([...(stored?.authorIds ?? []), actor.userId])],
    ...(intent === 'submit' ? sent : {}),
  };
  const links = { createMany: { data: obligationIds.map((obligationId) => ({ obligationId })) } };
  if (stored) {
    await tx.activity.update({ where: { id }, data: { ...data, obligations: { deleteMany: {}, ...links } } });
  } else {
    await tx.activity.create({ data: { ...data, id, partyId, createdById: actor.userId, obligations: links } });
  }
}

/** Throws a draft away. What SEGES once spoke of is never deleted. */
export const discardActivity = defineMutation({
  permission: 'activity.write',
  schema: activityReference,
  load: (context, input) => loadActivity(context, input, 'activity.write'),
  run: async ({ tx }, input, activity) => {
    if (!canTransition(activity.status, 'delete')) throw new Refusal('WRONG_STATE');
    if (activity.version !== input.version) throw new Refusal('CONFLICT');
    await assertPeriodOpen(tx, { ...activity, dates: datesOf(activity) });
    if (await wasReviewed(tx, activity.id)) throw new Refusal('WRONG_STATE');
    const ids = activity.evidence.map(({ evidenceId }) => evidenceId);
    await tx.activity.delete({ where: { id: activity.id } });
    await tx.evidence.deleteMany({ where: { id: { in: ids }, activities: { none: {} } } });
    await refreshObligations(
      tx,
      activity.obligations.map(({ obligationId }) => obligationId),
    );
  },
  audit: (input, { partyId }) => ({ action: 'activity.discarded', entity: 'Activity', entityId: input.id, partyId }),
});

/** What someone of SEGES already spoke of stays on record. */
async function wasReviewed(tx: Tx, activityId: string): Promise<boolean> {
  const spoken = await tx.remark.count({ where: { activityId, kind: { notIn: ['SUBMITTED', 'WITHDRAWN'] } } });
  return spoken > 0;
}

/** Takes back what was sent and not yet reviewed, to go on writing. */
export const withdrawActivity = defineMutation({
  permission: 'activity.write',
  schema: activityReference,
  load: (context, input) => loadActivity(context, input, 'activity.write'),
  run: async (context, input, activity) => {
    if (!canTransition(activity.status, 'withdraw')) throw new Refusal('WRONG_STATE');
    if (activity.version !== input.version) throw new Refusal('CONFLICT');
    const { tx, actor } = context;
    await assertPeriodOpen(tx, { ...activity, dates: datesOf(activity) });
    const back = { status: 'DRAFT' as const, submittedAt: null, submittedById: null, version: activity.version + 1 };
    const authorIds = [...new Set([...activity.authorIds, actor.userId])];
    await tx.activity.update({ where: { id: activity.id }, data: { ...back, authorIds } });
    await remark(context, activity.id, 'WITHDRAWN');
    await refreshObligations(
      tx,
      activity.obligations.map(({ obligationId }) => obligationId),
    );
    return { id: activity.id };
  },
  audit: (input, { partyId }) => ({ action: 'activity.withdrawn', entity: 'Activity', entityId: input.id, partyId }),
});

/** A new draft with the facts of another activity, without its dates and its evidence. */
export const duplicateActivity = defineMutation({
  permission: 'activity.write',
  schema: activityCopy,
  load: (context, input) => loadActivity(context, input, 'activity.write'),
  run: async ({ tx, actor }, { copyId }, activity) => {
    const made = await tx.activity.findUnique({ where: { id: copyId }, select: { createdById: true } });
    if (made?.createdById === actor.userId) return { id: copyId, repeated: true };
    const living = await tx.activityObligation.findMany({
      where: { activityId: activity.id, obligation: { status: { not: 'CANCELLED' } } },
      select: { obligationId: true },
    });
    if (made || living.length === 0) throw new Refusal('WRONG_STATE');
    await tx.activity.create({
      data: {
        ...factsIn(activity),
        performedFrom: null,
        performedTo: null,
        id: copyId,
        partyId: activity.partyId,
        createdById: actor.userId,
        // Who wrote the words that are copied reviews them no more than who copied them.
        authorIds: [...new Set([...activity.authorIds, actor.userId])],
        obligations: { createMany: { data: living } },
      },
    });
    return { id: copyId, repeated: false };
  },
  audit: ({ id, copyId }, { partyId }, { repeated }) =>
    repeated
      ? null
      : { action: 'activity.duplicated', entity: 'Activity', entityId: copyId, partyId, data: { copiedFrom: id } },
});

async function loadActivity({ tx, actor }: MutationContext, input: { id: string }, permission: Permission) {
  const activity = await tx.activity.findFirst({
    where: { id: input.id, ...partyRecords(actor, permission) },
    include: {
      party: { select: { agreementId: true } },
      obligations: { select: { obligationId: true } },
      evidence: { select: { evidenceId: true } },
    },
  });
  return activity && { ...activity, agreementId: activity.party.agreementId };
}
