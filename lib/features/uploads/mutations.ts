import 'server-only';
import type { z } from 'zod';
import { type ErrorCode, type FieldErrors, Refusal, type Result } from '@/lib/action/errors';
import { defineMutation, type Mutation, type Performer, perform } from '@/lib/action/perform';
import type { Subject } from '@/lib/domain/permissions/policy';
import { env } from '@/lib/env/env';
import {
  assertEditable,
  assertFree,
  assertUnsettled,
  attachEvidence,
  fileOf,
  loadActivity,
  loadEvidence,
  signServed,
} from '@/lib/features/evidence/mutations';
import { storedVersion, versionReference } from '@/lib/features/evidence/schema';
import { uploadTarget } from '@/lib/features/uploads/schema';
import { keepFile, type StoredFile } from '@/lib/storage/keep';
import { receiveFiles } from '@/lib/storage/multipart';
import { store } from '@/lib/storage/store';

/** What became of one file: on record, already known under that evidence, or refused. */
export type Uploaded =
  | { fileName: string; outcome: 'stored' | 'known'; id: string }
  | { fileName: string; outcome: 'refused'; code: ErrorCode; fieldErrors: FieldErrors };

/** Asks whether this person may attach to this activity, before a byte of the file is read. Writes nothing. */
const prepareUpload = defineMutation({
  permission: 'activity.write',
  schema: uploadTarget,
  load: loadActivity,
  run: ({ tx }, _input, activity) => assertEditable(tx, activity),
  audit: () => null,
});

/** The same for a new version of an evidence. */
const prepareVersion = defineMutation({
  permission: 'activity.write',
  schema: versionReference,
  load: (context, { evidenceId }) => loadEvidence(context, evidenceId, 'activity.write'),
  run: ({ tx }, _input, evidence) => assertFree(tx, evidence),
  audit: () => null,
});

/**
 * Adds a version to an evidence's file, or the picture of a page; the earlier ones stay. Refused while a reviewer looks
 * at it and once an activity was validated with it: nobody swaps what was reviewed.
 */
export const addVersion = defineMutation({
  permission: 'activity.write',
  schema: storedVersion,
  load: (context, { evidenceId }) => loadEvidence(context, evidenceId, 'activity.write'),
  run: async (context, { evidenceId, ...file }, evidence) => {
    const { tx } = context;
    await assertFree(tx, evidence);
    await assertUnsettled(tx, evidenceId);
    const latest = await tx.evidenceFile.findFirst({ where: { evidenceId }, orderBy: { number: 'desc' } });
    if (evidence.form === 'SEI') throw new Refusal('WRONG_STATE');
    if (latest?.sha256 === file.sha256) throw new Refusal('SAME_VERSION');
    const number = (latest?.number ?? 0) + 1;
    await tx.evidenceFile.create({ data: { ...fileOf(context, file, number), evidenceId } });
    const unpublished = { publishedAt: null, publishedById: null };
    await tx.evidence.update({ where: { id: evidenceId }, data: { version: { increment: 1 }, ...unpublished } });
    await signServed(context, evidenceId);
    return { id: evidenceId, isKnown: false, number };
  },
  audit: ({ evidenceId, sha256 }, { partyId }, { number }) => ({
    action: 'evidence.versioned',
    entity: 'Evidence',
    entityId: evidenceId,
    partyId,
    data: { number, sha256 },
  }),
});

/**
 * Receives files for an activity: permission first, then the bytes into storage, then the records. When a record is
 * refused, or the party has these bytes already, the stored object goes again, so that neither stands without the other.
 */
export async function uploadEvidence(
  performer: Performer,
  activityId: string,
  request: Request,
): Promise<Result<Uploaded[]>> {
  const allowed = await perform(prepareUpload, performer, { activityId });
  if (!allowed.ok) return allowed;
  return record(request, (fields, stored) =>
    settle(attachEvidence, performer, { activityId, ...fields, ...stored }, stored),
  );
}

/** Receives one more version of an evidence's file, in the same order. */
export async function uploadVersion(
  performer: Performer,
  evidenceId: string,
  request: Request,
): Promise<Result<Uploaded[]>> {
  const allowed = await perform(prepareVersion, performer, { evidenceId });
  if (!allowed.ok) return allowed;
  return record(request, (_fields, stored) => settle(addVersion, performer, { evidenceId, ...stored }, stored));
}

type Fields = Record<string, string>;
type Outcome = Result<{ id: string; isKnown: boolean }>;

async function record(
  request: Request,
  keep: (fields: Fields, stored: StoredFile) => Promise<Outcome>,
): Promise<Result<Uploaded[]>> {
  const maxBytes = env.MAX_UPLOAD_MB * 1024 * 1024;
  const received = await receiveFiles(request, (source, fileName) => keepFile(source, { fileName, maxBytes }));
  // What a form leaves empty is absent.
  const fields = Object.fromEntries(Object.entries(received.fields).filter(([, value]) => value !== ''));
  const uploaded: Uploaded[] = [];
  for (const { fileName, stored, refused } of received.files) {
    const result: Outcome = stored ? await keep(fields, stored) : { ok: false, code: refused, fieldErrors: {} };
    uploaded.push(
      result.ok
        ? { fileName, outcome: result.data.isKnown ? 'known' : 'stored', id: result.data.id }
        : { fileName, outcome: 'refused', code: result.code, fieldErrors: result.fieldErrors },
    );
  }
  return { ok: true, data: uploaded };
}

/** Puts a stored file on record. What does not get there leaves the store again. */
async function settle<Schema extends z.ZodType, Resource extends Subject>(
  mutation: Mutation<Schema, Resource, { id: string; isKnown: boolean }>,
  performer: Performer,
  input: Record<string, unknown>,
  stored: StoredFile,
): Promise<Outcome> {
  const result = await perform(mutation, performer, input as z.input<Schema>);
  if (!result.ok || result.data.isKnown) await store().remove(stored.key);
  return result;
}
