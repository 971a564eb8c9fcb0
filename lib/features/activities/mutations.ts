import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { Activity } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { type RecordedFacts, recordedFacts, sameFacts } from '@/lib/domain/execution/facts';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import { submissionProblems } from '@/lib/domain/execution/submission';
import type { Permission } from '@/lib/domain/permissions/policy';
import { type ActivityForm, activityForm, activityReference } from '@/lib/features/activities/schema';
import { refreshObligations } from '@/lib/features/obligations/mutations';

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
  run: async (context, input, { partyId, obligations, existing }) => {
    const submits = input.intent === 'submit';
    if (existing && isRepeat(existing, input, context)) return { id: input.id, partyId, submits, repeated: true };
    if (existing && !canTransition(existing.status, 'edit')) throw new Refusal('WRONG_STATE');
    if ((existing?.version ?? 0) !== input.version) throw new Refusal('CONFLICT');
    assertCountedOnce(obligations);
    if (submits) assertComplete(context, input, obligations, existing?.evidence.length ?? 0);
    await write(context, input, partyId, existing);
    const before = existing?.obligations.map(({ obligationId }) => obligationId) ?? [];
    await refreshObligations(context.tx, [...new Set([...before, ...input.obligationIds])]);
    return { id: input.id, partyId, submits, repeated: false };
  },
  audit: (input, { partyId }, { submits, repeated }) =>
    repeated
      ? null
      : {
          action: submits ? 'activity.submitted' : 'activity.saved',
          entity: 'Activity',
          entityId: input.id,
          partyId,
        },
});

/** The hours of a class count once: it serves one period of a goal that counts them. */
function assertCountedOnce(obligations: { minimumHours: number | null; goal: { code: string } }[]): void {
  const counted = obligations.filter(({ minimumHours }) => minimumHours !== null).map(({ goal }) => goal.code);
  if (new Set(counted).size < counted.length)
    throw new Refusal('INVALID', { obligationIds: ['As horas contam em um período só. Escolha um deles.'] });
}

type Stored = Activity & { evidence: unknown[] };

/** The same form sent again (a double click, a retry): what it asked for is already so, word for word. */
function isRepeat(stored: Stored, input: ActivityForm, { actor }: MutationContext): boolean {
  const isThere = input.intent === 'submit' ? stored.status === 'SUBMITTED' : canTransition(stored.status, 'edit');
  const mine = stored.version === input.version + 1 && stored.authorIds.includes(actor.userId);
  return isThere && mine && sameFacts(factsIn(stored), recordedFacts(input));
}

function factsIn(stored: Activity): RecordedFacts {
  const { performedFrom, performedTo, hours } = stored;
  return {
    ...stored,
    performedFrom: fromUtc(performedFrom),
    performedTo: fromUtc(performedTo),
    hours: hours?.toNumber() ?? null,
  };
}

function assertComplete(
  { today }: MutationContext,
  input: ActivityForm,
  obligations: { periodStart: Date; goal: { code: string; rule: unknown } }[],
  evidenceCount: number,
) {
  const problems = Object.assign(
    {},
    ...obligations.map(({ periodStart, goal }) => {
      const obligation = {
        goalCode: goal.code,
        rule: deadlineRule.parse(goal.rule),
        periodStart: fromUtc(periodStart),
      };
      return submissionProblems(input, obligation, today);
    }),
  );
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

/** Throws a draft away. What was sent once is never deleted. */
export const discardActivity = defineMutation({
  permission: 'activity.write',
  schema: activityReference,
  load: (context, input) => loadActivity(context, input, 'activity.write'),
  run: async ({ tx }, input, activity) => {
    if (!canTransition(activity.status, 'delete')) throw new Refusal('WRONG_STATE');
    if (activity.version !== input.version) throw new Refusal('CONFLICT');
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
