import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { AuditEntry } from '@/lib/audit/record';
import type { AgreementEvent } from '@/lib/db/generated/client';
import { agreementIds, agreementRecords } from '@/lib/db/scope';
import { type CivilDate, fromUtc, toUtc, yearOf } from '@/lib/domain/calendar/civil-date';
import { EVENT_KIND, type EventKind } from '@/lib/domain/glossary';
import {
  type EventFacts,
  eventChangeCause,
  eventProblems,
  isRegistered,
  type RegisteredKind,
  sameEvent,
} from '@/lib/domain/obligations/event-facts';
import { type Impact, NO_IMPACT } from '@/lib/domain/obligations/impact';
import { changedFields } from '@/lib/domain/trail/facts';
import { collectionOf, onlyGoalCalledBy } from '@/lib/features/events/data';
import { eventChangeForm, eventForm, eventWithdrawalForm } from '@/lib/features/events/schema';
import { assertSeen, impactCounts, NETWORK_TIMEOUT, recomputeObligations } from '@/lib/features/obligations/mutations';

type Done = { id: string; repeated: boolean; impact: Impact };

/** Registers a meeting convened, a request or a change of courses. The obligations that it opens follow at once. */
export const registerEvent = defineMutation({
  permission: 'event.manage',
  schema: eventForm,
  timeout: NETWORK_TIMEOUT,
  load: async ({ tx, actor }, { id, agreementId }) => {
    const agreement = await tx.agreement.findFirst({
      where: { AND: [{ id: agreementId }, agreementIds(actor, 'event.manage')] },
    });
    const existing = await tx.agreementEvent.findUnique({ where: { id } });
    return agreement && { agreementId, agreement, existing };
  },
  run: async (context, input, { agreementId, agreement, existing }): Promise<Done> => {
    const { id, kind, title, occurredOn, dueOn, seen } = input;
    if (existing) return repeated(existing, isSame(existing, input) && existing.agreementId === agreementId);
    assertInTerm(agreement, input);
    const isAsked = kind === 'REPORT_REQUEST' && (await collectionOf(context.tx, agreementId, yearOf(occurredOn)));
    if (isAsked) throw new Refusal('COLLECTION_ASKS');
    await context.tx.agreementEvent.create({
      data: { id, agreementId, kind, title, occurredOn: toUtc(occurredOn), dueOn: toUtc(dueOn) },
    });
    const cause = `${EVENT_KIND[kind]}: ${title}`;
    return { id, repeated: false, impact: await recompute(context, { agreementId, kind, cause, seen }) };
  },
  audit: ({ kind, occurredOn, dueOn }, _resource, done) =>
    entryOf('event.registered', done, { kind, occurredOn, dueOn }),
});

/** Changes an event's title or days: a meeting that moves takes its open obligations along. */
export const changeEvent = defineMutation({
  permission: 'event.manage',
  schema: eventChangeForm,
  timeout: NETWORK_TIMEOUT,
  load: loadEvent,
  run: async (context, input, event): Promise<Done> => {
    const { id, version, title, occurredOn, dueOn, why, seen } = input;
    const { agreementId } = event;
    if (event.version === version + 1 && isSame(event, { ...input, kind: event.kind })) return repeated(event, true);
    const kind = changeableKind(event, version);
    assertInTerm(event.agreement, input);
    await context.tx.agreementEvent.update({
      where: { id },
      data: { title, occurredOn: toUtc(occurredOn), dueOn: toUtc(dueOn), version: version + 1 },
    });
    const cause = eventChangeCause(kind, factsOf(event), input, why);
    return { id, repeated: false, impact: await recompute(context, { agreementId, kind, cause, seen }) };
  },
  audit: ({ title, occurredOn, dueOn }, event, done) => {
    const before = factsOf(event);
    const data = { occurredOn, dueOn, previousOccurredOn: before.occurredOn, previousDueOn: before.dueOn };
    return entryOf('event.changed', done, { ...data, ...changedFields({ title: before.title }, { title }) });
  },
});

/** Withdraws an event for a reason: what it had opened and nobody fulfilled yet is cancelled. */
export const withdrawEvent = defineMutation({
  permission: 'event.manage',
  schema: eventWithdrawalForm,
  timeout: NETWORK_TIMEOUT,
  load: loadEvent,
  run: async (context, { id, version, reason, seen }, event): Promise<Done> => {
    if (event.withdrawnReason === reason && event.version === version + 1)
      return { id, repeated: true, impact: NO_IMPACT };
    const kind = changeableKind(event, version);
    const { agreementId } = event;
    await context.tx.agreementEvent.update({ where: { id }, data: { withdrawnReason: reason, version: version + 1 } });
    await withdrawCollection(context, id);
    const cause = `Evento retirado: ${reason}`;
    return { id, repeated: false, impact: await recompute(context, { agreementId, kind, cause, seen }) };
  },
  audit: (_input, _event, done) => entryOf('event.withdrawn', done, {}),
});

/** The collection that the event asked for goes with it, unless somebody has answered. */
async function withdrawCollection({ tx, now }: MutationContext, eventId: string) {
  const answered = { collection: { eventId }, firstSentAt: { not: null } };
  if ((await tx.collectionAnswer.count({ where: answered })) > 0) throw new Refusal('COLLECTION_ANSWERED');
  await tx.reportCollection.updateMany({ where: { eventId }, data: { withdrawnAt: now } });
}

async function loadEvent({ tx, actor }: MutationContext, { id }: { id: string }) {
  return tx.agreementEvent.findFirst({
    where: { AND: [{ id }, agreementRecords(actor, 'event.manage')] },
    include: { agreement: true },
  });
}

function factsOf({ title, occurredOn, dueOn }: AgreementEvent): EventFacts {
  return { title, occurredOn: fromUtc(occurredOn), dueOn: fromUtc(dueOn) };
}

function isSame(stored: AgreementEvent, told: EventFacts & { kind: EventKind }): boolean {
  return stored.withdrawnReason === null && stored.kind === told.kind && sameEvent(factsOf(stored), told);
}

/** The same form sent again (a double click, a retry): what it asked for is already so, word for word. */
function repeated({ id }: AgreementEvent, isRepeat: boolean): Done {
  if (!isRepeat) throw new Refusal('CONFLICT');
  return { id, repeated: true, impact: NO_IMPACT };
}

/** An accession's event changes with its accession; one that was withdrawn stays so. */
function changeableKind({ kind, withdrawnReason, version }: AgreementEvent, seenVersion: number): RegisteredKind {
  if (!isRegistered(kind) || withdrawnReason !== null) throw new Refusal('WRONG_STATE');
  if (version !== seenVersion) throw new Refusal('CONFLICT');
  return kind;
}

function assertInTerm(
  { startsOn, termMonths }: { startsOn: Date; termMonths: number },
  days: { occurredOn: CivilDate; dueOn: CivilDate },
) {
  const problems = eventProblems(days, { startsOn: fromUtc(startsOn), months: termMonths });
  if (Object.keys(problems).length > 0) throw new Refusal('INVALID', problems);
}

async function recompute(
  { tx, actor, now }: MutationContext,
  { agreementId, kind, cause, seen }: { agreementId: string; kind: EventKind; cause: string; seen?: string },
): Promise<Impact> {
  const goalCode = await onlyGoalCalledBy(tx, agreementId, kind);
  const impact = await recomputeObligations(tx, { agreementId, actorId: actor.userId, at: now, cause, goalCode });
  assertSeen(impact, seen);
  return impact;
}

function entryOf(action: AuditEntry['action'], { id, repeated, impact }: Done, data: AuditEntry['data']) {
  if (repeated) return null;
  return { action, entity: 'AgreementEvent', entityId: id, data: { ...data, ...impactCounts(impact) } } as const;
}
