import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import { toUtc } from '@/lib/domain/calendar/civil-date';
import { reasonsNotToDiscard, reasonsNotToSend } from '@/lib/domain/execution/bulk';
import { changesOf } from '@/lib/domain/trail/facts';
import { refreshObligations } from '@/lib/features/obligations/mutations';
import { assertPeriodOpen } from '@/lib/features/periods/mutations';
import { recordRemarks } from '@/lib/features/remarks/mutations';
import { findActivities, findEvidence } from './data';
import { bulkActivities, bulkEvidence } from './schema';

type Item = { id: string; version: number };

/** Sends several activities for review, all of them or none. */
export const sendActivities = defineMutation({
  permission: 'activity.write',
  schema: bulkActivities,
  load: loadActivities,
  run: async ({ tx, actor, now, today }, { item }, { activities }) => {
    const ids = item.map(({ id }) => id);
    const isSent = ({ id, status, version, submittedById }: (typeof activities)[number]) =>
      status === 'SUBMITTED' && submittedById === actor.userId && version === versionIn(item, id) + 1;
    if (activities.every(isSent)) return { sent: [] };
    assertAsSeen(item, activities);
    if (activities.some(({ standing }) => reasonsNotToSend(standing, today).length > 0))
      throw new Refusal('WRONG_STATE');
    await assertPeriodOpen(tx, activities);
    const sent = { status: 'SUBMITTED' as const, submittedById: actor.userId, submittedAt: now };
    await tx.activity.updateMany({ where: { id: { in: ids } }, data: { ...sent, version: { increment: 1 } } });
    await tx.activity.updateMany({
      where: { id: { in: ids }, NOT: { authorIds: { has: actor.userId } } },
      data: { authorIds: { push: actor.userId } },
    });
    const remark = { authorId: actor.userId, kind: 'SUBMITTED' as const, at: now };
    await recordRemarks(
      tx,
      ids.map((activityId) => ({ ...remark, activityId })),
    );
    await refreshObligations(tx, obligationsOf(activities));
    return { sent: activities };
  },
  audit: (_input, _resource, { sent }) =>
    sent.map(({ id, partyId }) => ({ action: 'activity.submitted', entity: 'Activity', entityId: id, partyId })),
});

/** Throws several drafts away, all of them or none. Evidence that nothing else uses goes with them. */
export const discardActivities = defineMutation({
  permission: 'activity.write',
  schema: bulkActivities,
  load: loadActivities,
  run: async ({ tx }, { item }, { activities }) => {
    assertAsSeen(item, activities);
    if (activities.some(({ standing }) => reasonsNotToDiscard(standing).length > 0)) throw new Refusal('WRONG_STATE');
    await assertPeriodOpen(tx, activities);
    await tx.activity.deleteMany({ where: { id: { in: item.map(({ id }) => id) } } });
    const evidence = activities.flatMap(({ evidenceIds }) => evidenceIds);
    await tx.evidence.deleteMany({ where: { id: { in: evidence }, activities: { none: {} } } });
    await refreshObligations(tx, obligationsOf(activities));
  },
  audit: (_input, { activities }) =>
    activities.map(({ id, partyId }) => ({ action: 'activity.discarded', entity: 'Activity', entityId: id, partyId })),
});

/** Gives several pieces of evidence the same sensitivity or validity, all of them or none. */
export const changeEvidenceTogether = defineMutation({
  permission: 'activity.write',
  schema: bulkEvidence,
  load: async ({ tx, actor }, { item }) => {
    const evidence = await findEvidence(
      tx,
      actor,
      item.map(({ id }) => id),
    );
    const [first] = evidence;
    if (!first || evidence.length !== item.length) return null;
    return { agreementId: first.agreementId, partyId: first.partyId, evidence };
  },
  run: async ({ tx }, { item, sensitivity, validity, validUntil }, { evidence }) => {
    assertAsSeen(item, evidence);
    if (evidence.some(({ isInReview }) => isInReview)) throw new Refusal('EVIDENCE_IN_REVIEW');
    await assertPeriodOpen(tx, evidence);
    const early = validity === 'set' && evidence.find(({ factOn }) => factOn && validUntil && validUntil < factOn);
    if (early)
      throw new Refusal('INVALID', { validUntil: [`“${early.title}” é de depois desse dia. Confira a data.`] });
    // What is no longer for the public stops being so at once.
    const withdrawn = sensitivity && sensitivity !== 'PUBLIC' ? { publishedAt: null, publishedById: null } : {};
    const until = { keep: {}, clear: { validUntil: null }, set: { validUntil: validUntil && toUtc(validUntil) } }[
      validity
    ];
    await tx.evidence.updateMany({
      where: { id: { in: item.map(({ id }) => id) } },
      data: { sensitivity, ...until, ...withdrawn, version: { increment: 1 } },
    });
    return { changed: evidence.length };
  },
  audit: ({ sensitivity, validity }, { evidence }) =>
    evidence.map(({ id, partyId, sensitivity: before }) => ({
      action: 'evidence.changed',
      entity: 'Evidence',
      entityId: id,
      partyId,
      data: { validity, ...changesOf({ sensitivity: [before, sensitivity ?? before] }) },
    })),
});

/** Everything that was picked must be within reach; else nothing is. */
async function loadActivities({ tx, actor }: MutationContext, { item }: { item: Item[] }) {
  const activities = await findActivities(
    tx,
    actor,
    item.map(({ id }) => id),
  );
  const [first] = activities;
  if (!first || activities.length !== item.length) return null;
  return { agreementId: first.agreementId, partyId: first.partyId, activities };
}

const versionIn = (items: Item[], id: string) => items.find((item) => item.id === id)?.version ?? 0;

function assertAsSeen(items: Item[], records: Item[]): void {
  if (records.some(({ id, version }) => version !== versionIn(items, id))) throw new Refusal('CONFLICT');
}

function obligationsOf(activities: { obligationIds: string[] }[]): string[] {
  return [...new Set(activities.flatMap(({ obligationIds }) => obligationIds))];
}
