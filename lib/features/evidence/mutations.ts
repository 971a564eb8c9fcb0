import 'server-only';
import { Refusal, type Result } from '@/lib/action/errors';
import { defineMutation, type MutationContext, type Performer, perform } from '@/lib/action/perform';
import { partyRecords } from '@/lib/db/scope';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import type { EvidenceKind } from '@/lib/domain/glossary';
import { env } from '@/lib/env/env';
import { evidenceReference, evidenceUpload, storedEvidence } from '@/lib/features/evidence/schema';
import { keepFile, type StoredFile } from '@/lib/storage/keep';
import { receiveFiles } from '@/lib/storage/multipart';
import { store } from '@/lib/storage/store';

/** Asks whether this person may attach to this activity, before a byte of the file is read. Writes nothing. */
const prepareUpload = defineMutation({
  permission: 'activity.write',
  schema: evidenceUpload.pick({ activityId: true }),
  load: loadActivity,
  run: async (_context, _input, activity) => assertEditable(activity),
  audit: () => null,
});

/** Puts a stored file on record as evidence of an activity. */
export const attachEvidence = defineMutation({
  permission: 'activity.write',
  schema: storedEvidence,
  load: loadActivity,
  run: async ({ tx, actor, now }, { activityId, key, ...file }, activity) => {
    assertEditable(activity);
    // Written only when it says something new, so that files sent at the same time do not get in each other's way.
    if (!activity.authorIds.includes(actor.userId)) {
      await tx.activity.update({ where: { id: activityId }, data: { authorIds: { push: actor.userId } } });
    }
    const { kind, fileName, ...bytes } = file;
    const stored = { ...bytes, fileName, storageKey: key, number: 1, uploadedById: actor.userId, createdAt: now };
    return tx.evidence.create({
      data: {
        kind,
        title: fileName.replace(/\.[^.]*$/, '') || fileName,
        partyId: activity.partyId,
        createdById: actor.userId,
        createdAt: now,
        files: { create: stored },
        activities: { create: { activityId } },
      },
      select: { id: true },
    });
  },
  audit: ({ activityId, kind, sha256 }, { partyId }, { id }) => ({
    action: 'evidence.attached',
    entity: 'Evidence',
    entityId: id,
    partyId,
    data: { activityId, kind, sha256 },
  }),
});

/** Takes a file off an activity that is still being written. The stored object goes with its last use. */
export const removeEvidence = defineMutation({
  permission: 'activity.write',
  schema: evidenceReference,
  load: loadActivity,
  run: async ({ tx }, { activityId, evidenceId }, activity) => {
    assertEditable(activity);
    const { count } = await tx.activityEvidence.deleteMany({ where: { activityId, evidenceId } });
    if (count === 0) throw new Refusal('NOT_FOUND');
    await tx.evidence.deleteMany({ where: { id: evidenceId, activities: { none: {} } } });
    return { activityId };
  },
  audit: ({ activityId, evidenceId }, { partyId }) => ({
    action: 'evidence.removed',
    entity: 'Evidence',
    entityId: evidenceId,
    partyId,
    data: { activityId },
  }),
});

/**
 * Receives files for an activity: permission first, then the bytes into storage, then the records. When a record is
 * refused the stored object goes again, so that neither stands without the other. Answers with the last that was put on
 * record; when one was refused, with why.
 */
export async function uploadEvidence(
  performer: Performer,
  activityId: string,
  request: Request,
): Promise<Result<{ id: string }>> {
  const allowed = await perform(prepareUpload, performer, { activityId });
  if (!allowed.ok) return allowed;
  const maxBytes = env.MAX_UPLOAD_MB * 1024 * 1024;
  const { fields, files } = await receiveFiles(request, (source, fileName) => keepFile(source, { fileName, maxBytes }));
  const results: Result<{ id: string }>[] = [];
  for (const { stored, refused } of files) {
    if (!stored) results.push({ ok: false, code: refused, fieldErrors: {} });
    else results.push(await record(performer, activityId, fields.kind as EvidenceKind, stored));
  }
  return results.find(({ ok }) => !ok) ?? (results.at(-1) as Result<{ id: string }>);
}

async function record(performer: Performer, activityId: string, kind: EvidenceKind, stored: StoredFile) {
  const result = await perform(attachEvidence, performer, { activityId, kind, ...stored });
  if (!result.ok) await store().remove(stored.key);
  return result;
}

function assertEditable(activity: { status: Parameters<typeof canTransition>[0] }) {
  if (!canTransition(activity.status, 'edit')) throw new Refusal('WRONG_STATE');
}

async function loadActivity({ tx, actor }: MutationContext, { activityId }: { activityId: string }) {
  const activity = await tx.activity.findFirst({
    where: { id: activityId, ...partyRecords(actor, 'activity.write') },
    select: { partyId: true, status: true, authorIds: true, party: { select: { agreementId: true } } },
  });
  return activity && { ...activity, agreementId: activity.party.agreementId };
}
