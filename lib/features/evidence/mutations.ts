import 'server-only';
import type { z } from 'zod';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import type { AuditEntry } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { canTransition } from '@/lib/domain/execution/lifecycle';
import type { Permission } from '@/lib/domain/permissions/policy';
import {
  evidenceAt,
  evidenceForm,
  evidenceReference,
  linkEvidence,
  seiEvidence,
  storedEvidence,
  type storedFile,
  storedVersion,
} from '@/lib/features/evidence/schema';
import { assertPeriodOpen } from '@/lib/features/periods/mutations';

/** Puts a stored file on record as evidence of an activity; a file that the party already has is only pointed at. */
export const attachEvidence = defineMutation({
  permission: 'activity.write',
  schema: storedEvidence,
  load: loadActivity,
  run: async (context, { activityId, key, fileName, size, sha256, mediaType, scan, ...told }, activity) => {
    await assertEditable(context.tx, activity);
    const known = await knownFile(context.tx, activity.partyId, sha256);
    if (known) return { id: known, isKnown: true };
    const { id } = await create(context, activity, activityId, {
      ...told,
      title: fileName,
      files: { create: fileOf(context, { key, fileName, size, sha256, mediaType, scan }, 1) },
    });
    return { id, isKnown: false };
  },
  audit: ({ activityId, kind, sha256 }, { partyId }, { id, isKnown }) =>
    isKnown
      ? null
      : {
          action: 'evidence.attached',
          entity: 'Evidence',
          entityId: id,
          partyId,
          data: { activityId, kind, sha256 },
        },
});

/** Registers a page of the web as evidence of an activity. */
export const registerLink = defineMutation({
  permission: 'activity.write',
  schema: linkEvidence,
  load: loadActivity,
  run: (context, { activityId, ...told }, activity) =>
    register(context, activity, activityId, { form: 'LINK', ...told }),
  audit: registered,
});

/** Registers a document of SEI as evidence of an activity. */
export const registerSei = defineMutation({
  permission: 'activity.write',
  schema: seiEvidence,
  load: loadActivity,
  run: (context, { activityId, ...told }, activity) =>
    register(context, activity, activityId, { form: 'SEI', ...told }),
  audit: registered,
});

/** Lets an evidence that the party already has prove one more activity. */
export const reuseEvidence = defineMutation({
  permission: 'activity.write',
  schema: evidenceReference,
  load: loadActivity,
  run: async (context, { activityId, evidenceId }, activity) => {
    const { tx } = context;
    await assertEditable(tx, activity);
    const evidence = await tx.evidence.findFirst({ where: { id: evidenceId, partyId: activity.partyId } });
    if (!evidence) throw new Refusal('NOT_FOUND');
    await signActivity(context, activityId, activity);
    const { count } = await tx.activityEvidence.createMany({ data: { activityId, evidenceId }, skipDuplicates: true });
    return { activityId, isNew: count === 1 };
  },
  audit: ({ activityId, evidenceId }, { partyId }, { isNew }) =>
    isNew
      ? { action: 'evidence.reused', entity: 'Evidence', entityId: evidenceId, partyId, data: { activityId } }
      : null,
});

/** Takes an evidence off an activity that is still being written. It goes for good with its last use. */
export const removeEvidence = defineMutation({
  permission: 'activity.write',
  schema: evidenceReference,
  load: loadActivity,
  run: async (context, { activityId, evidenceId }, activity) => {
    const { tx } = context;
    await assertEditable(tx, activity);
    const { count } = await tx.activityEvidence.deleteMany({ where: { activityId, evidenceId } });
    if (count === 0) throw new Refusal('NOT_FOUND');
    await signActivity(context, activityId, activity);
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

/** Adds a version to an evidence's file, or the picture of a page; the earlier ones stay. It has to be reviewed anew. */
export const addVersion = defineMutation({
  permission: 'activity.write',
  schema: storedVersion,
  load: (context, { evidenceId }) => loadEvidence(context, evidenceId, 'activity.write'),
  run: async (context, { evidenceId, ...file }, evidence) => {
    const { tx } = context;
    await assertFree(tx, evidence);
    const known = await knownFile(tx, evidence.partyId, file.sha256);
    if (known) return { id: known, isKnown: true, number: 0 };
    const { _max } = await tx.evidenceFile.aggregate({ where: { evidenceId }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    await tx.evidenceFile.create({ data: { ...fileOf(context, file, number), evidenceId } });
    const unpublished = { publishedAt: null, publishedById: null };
    await tx.evidence.update({ where: { id: evidenceId }, data: { version: { increment: 1 }, ...unpublished } });
    return { id: evidenceId, isKnown: false, number };
  },
  audit: ({ evidenceId, sha256 }, { partyId }, { isKnown, number }) =>
    isKnown
      ? null
      : { action: 'evidence.versioned', entity: 'Evidence', entityId: evidenceId, partyId, data: { number, sha256 } },
});

/** Corrects what is told of an evidence. What is no longer for the public stops being so at once. */
export const changeEvidence = defineMutation({
  permission: 'activity.write',
  schema: evidenceForm,
  load: (context, { id }) => loadEvidence(context, id, 'activity.write'),
  run: async ({ tx }, { id, version, factOn, validUntil, ...told }, evidence) => {
    if (evidence.version !== version) throw new Refusal('CONFLICT');
    await assertFree(tx, evidence);
    const withdrawn = told.sensitivity === 'PUBLIC' ? {} : { publishedAt: null, publishedById: null };
    await tx.evidence.update({
      where: { id },
      data: { ...told, ...daysOf({ factOn, validUntil }), ...withdrawn, version: version + 1 },
    });
    return { id };
  },
  audit: ({ id, kind, sensitivity }, { partyId }) => ({
    action: 'evidence.changed',
    entity: 'Evidence',
    entityId: id,
    partyId,
    data: { kind, sensitivity },
  }),
});

/** Lets the public see an evidence that its party allows and that a validated activity stands on. */
export const publishEvidence = defineMutation({
  permission: 'evidence.publish',
  schema: evidenceAt,
  load: (context, { id }) => loadEvidence(context, id, 'evidence.publish'),
  run: async ({ tx, actor, now }, { id, version }, evidence) => {
    if (evidence.version !== version) throw new Refusal('CONFLICT');
    const where = { evidenceId: id, activity: { status: 'VALIDATED' as const } };
    const isValidated = (await tx.activityEvidence.count({ where })) > 0;
    const isWaiting = (await tx.evidenceFile.count({ where: { evidenceId: id, scan: 'WAITING' } })) > 0;
    if (evidence.sensitivity !== 'PUBLIC' || !isValidated || isWaiting) throw new Refusal('WRONG_STATE');
    const published = { publishedAt: now, publishedById: actor.userId, version: version + 1 };
    await tx.evidence.update({ where: { id }, data: published });
    return { id };
  },
  audit: ({ id }, { partyId }) => ({ action: 'evidence.published', entity: 'Evidence', entityId: id, partyId }),
});

/** Takes an evidence back from the public. */
export const unpublishEvidence = defineMutation({
  permission: 'evidence.publish',
  schema: evidenceAt,
  load: (context, { id }) => loadEvidence(context, id, 'evidence.publish'),
  run: async ({ tx }, { id, version }, evidence) => {
    if (evidence.version !== version) throw new Refusal('CONFLICT');
    if (!evidence.publishedAt) throw new Refusal('WRONG_STATE');
    const data = { publishedAt: null, publishedById: null, version: version + 1 };
    await tx.evidence.update({ where: { id }, data });
    return { id };
  },
  audit: ({ id }, { partyId }) => ({ action: 'evidence.unpublished', entity: 'Evidence', entityId: id, partyId }),
});

type Loaded = NonNullable<Awaited<ReturnType<typeof loadActivity>>>;
type Told = Omit<Prisma.EvidenceUncheckedCreateInput, 'partyId' | 'createdById' | 'factOn' | 'validUntil'> & Days;
type Days = { factOn?: CivilDate; validUntil?: CivilDate };

const daysOf = ({ factOn, validUntil }: Days) => ({
  factOn: factOn ? toUtc(factOn) : null,
  validUntil: validUntil ? toUtc(validUntil) : null,
});

type Registered = { id: string; activityId: string; isNew: boolean };

/** The same form sent again finds what it made. */
async function register(context: MutationContext, activity: Loaded, activityId: string, told: Told & { id: string }) {
  await assertEditable(context.tx, activity);
  const made = await context.tx.evidence.findUnique({ where: { id: told.id } });
  if (made && made.createdById !== context.actor.userId) throw new Refusal('CONFLICT');
  if (!made) await create(context, activity, activityId, told);
  return { id: told.id, activityId, isNew: !made };
}

function registered(
  { id, activityId, kind }: { id: string; activityId: string; kind: string },
  { partyId }: Loaded,
  { isNew }: Registered,
): AuditEntry | null {
  return isNew
    ? { action: 'evidence.registered', entity: 'Evidence', entityId: id, partyId, data: { activityId, kind } }
    : null;
}

async function create(context: MutationContext, activity: Loaded, activityId: string, told: Told) {
  const { tx, actor, now } = context;
  await signActivity(context, activityId, activity);
  const { factOn, validUntil, ...rest } = told;
  return tx.evidence.create({
    data: {
      ...rest,
      ...daysOf({ factOn, validUntil }),
      partyId: activity.partyId,
      createdById: actor.userId,
      createdAt: now,
      activities: { create: { activityId } },
    },
    select: { id: true },
  });
}

function fileOf({ actor, now }: MutationContext, { key, ...file }: z.output<typeof storedFile>, number: number) {
  return { ...file, storageKey: key, number, uploadedById: actor.userId, createdAt: now };
}

/** Of the party's evidence, the one that holds these very bytes; else null. */
async function knownFile(tx: Tx, partyId: string, sha256: string): Promise<string | null> {
  const file = await tx.evidenceFile.findFirst({
    where: { sha256, evidence: { partyId } },
    select: { evidenceId: true },
  });
  return file?.evidenceId ?? null;
}

/** Written only when it says something new, so that files sent at the same time do not get in each other's way. */
async function signActivity({ tx, actor }: MutationContext, id: string, activity: Loaded): Promise<void> {
  if (activity.authorIds.includes(actor.userId)) return;
  await tx.activity.update({ where: { id }, data: { authorIds: { push: actor.userId } } });
}

export async function assertEditable(tx: Tx, activity: Loaded): Promise<void> {
  if (!canTransition(activity.status, 'edit')) throw new Refusal('WRONG_STATE');
  await assertPeriodOpen(tx, activity);
}

/** Nobody changes what a reviewer is looking at, nor what proves something done in a locked year. */
export async function assertFree(tx: Tx, { id: evidenceId, ...owner }: Owned): Promise<void> {
  const proven = await tx.activity.findMany({ where: { evidence: { some: { evidenceId } } } });
  if (proven.some(({ status }) => status === 'SUBMITTED')) throw new Refusal('EVIDENCE_IN_REVIEW');
  await assertPeriodOpen(tx, { ...owner, dates: proven.flatMap(daysOfActivity) });
}

type Owned = { id: string; agreementId: string; partyId: string };

const daysOfActivity = (activity: { performedFrom: Date | null; performedTo: Date | null }) => [
  fromUtc(activity.performedFrom),
  fromUtc(activity.performedTo),
];

export async function loadActivity({ tx, actor }: MutationContext, { activityId }: { activityId: string }) {
  const activity = await tx.activity.findFirst({
    where: { id: activityId, ...partyRecords(actor, 'activity.write') },
    include: { party: { select: { agreementId: true } } },
  });
  return activity && { ...activity, agreementId: activity.party.agreementId, dates: daysOfActivity(activity) };
}

export async function loadEvidence({ tx, actor }: MutationContext, id: string, permission: Permission) {
  const evidence = await tx.evidence.findFirst({
    where: { id, ...partyRecords(actor, permission) },
    include: { party: { select: { agreementId: true } } },
  });
  return evidence && { ...evidence, agreementId: evidence.party.agreementId };
}
