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
import { changedFields, changesOf } from '@/lib/domain/trail/facts';
import {
  evidenceForm,
  evidenceReference,
  linkEvidence,
  seiEvidence,
  storedEvidence,
  type storedFile,
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
    if (known?.activities.some((link) => link.activityId === activityId)) throw new Refusal('ALREADY_ATTACHED');
    if (known) return { id: known.id, isKnown: true };
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
    const evidence = await tx.evidence.findFirst({
      where: { id: evidenceId, partyId: activity.partyId },
      include: { files: true },
    });
    if (!evidence) throw new Refusal('NOT_FOUND');
    const makers = evidence.files.map(({ uploadedById }) => uploadedById);
    await signActivity(context, activityId, activity, [evidence.createdById, ...makers]);
    const { count } = await tx.activityEvidence.createMany({ data: { activityId, evidenceId }, skipDuplicates: true });
    return { activityId, isNew: count === 1 };
  },
  audit: ({ activityId, evidenceId }, { partyId }, { isNew }) =>
    isNew
      ? { action: 'evidence.reused', entity: 'Evidence', entityId: evidenceId, partyId, data: { activityId } }
      : null,
});

/**
 * Takes an evidence off an activity that is still being written. It goes for good with its last use, unless SEGES spoke
 * of the activity: what was reviewed stays, to be read with what was said.
 */
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
    const spoken = { activityId, kind: { notIn: ['SUBMITTED', 'WITHDRAWN'] } } satisfies Prisma.RemarkWhereInput;
    if ((await tx.remark.count({ where: spoken })) === 0)
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

/** Corrects what is told of an evidence. What is no longer for the public stops being so at once. */
export const changeEvidence = defineMutation({
  permission: 'activity.write',
  schema: evidenceForm,
  load: (context, { id }) => loadEvidence(context, id, 'activity.write'),
  run: async (context, { id, version, factOn, validUntil, ...told }, evidence) => {
    const { tx } = context;
    if (evidence.version !== version) throw new Refusal('CONFLICT');
    assertPast(context, { factOn });
    await assertFree(tx, evidence);
    const isSame = told.title === evidence.title && told.kind === evidence.kind;
    if (!isSame || (factOn ?? null) !== fromUtc(evidence.factOn)) await assertUnsettled(tx, id);
    await signServed(context, id);
    const withdrawn = told.sensitivity === 'PUBLIC' ? {} : { publishedAt: null, publishedById: null };
    await tx.evidence.update({
      where: { id },
      data: { ...told, ...daysOf({ factOn, validUntil }), ...withdrawn, version: version + 1 },
    });
    return { id };
  },
  audit: ({ id, kind, sensitivity, title, factOn = null, validUntil = null }, evidence) => ({
    action: 'evidence.changed',
    entity: 'Evidence',
    entityId: id,
    partyId: evidence.partyId,
    data: {
      ...changesOf({
        kind: [evidence.kind, kind],
        sensitivity: [evidence.sensitivity, sensitivity],
        validUntil: [fromUtc(evidence.validUntil), validUntil],
        factOn: [fromUtc(evidence.factOn), factOn],
      }),
      ...changedFields({ title: evidence.title }, { title }),
    },
  }),
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
  assertPast(context, told);
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

export function fileOf({ actor, now }: MutationContext, { key, ...file }: z.output<typeof storedFile>, number: number) {
  return { ...file, storageKey: key, number, uploadedById: actor.userId, createdAt: now };
}

/** Of the party's evidence, the one whose latest version is these very bytes; else null. */
async function knownFile(tx: Tx, partyId: string, sha256: string) {
  const candidates = await tx.evidence.findMany({
    where: { partyId, files: { some: { sha256 } } },
    select: {
      id: true,
      files: { select: { sha256: true }, orderBy: { number: 'desc' }, take: 1 },
      activities: { select: { activityId: true } },
    },
    orderBy: { createdAt: 'asc' },
    take: 20,
  });
  return candidates.find(({ files }) => files[0]?.sha256 === sha256) ?? null;
}

/** Written only when it says something new, so that files sent at the same time do not get in each other's way. */
async function signActivity({ tx, actor }: MutationContext, id: string, activity: Loaded, others: string[] = []) {
  const authorIds = [...new Set([...activity.authorIds, actor.userId, ...others])];
  if (authorIds.length > activity.authorIds.length) await tx.activity.update({ where: { id }, data: { authorIds } });
}

/** Whoever changes what proves an activity that is still to be reviewed counts as one of its authors. */
export async function signServed({ tx, actor }: MutationContext, evidenceId: string): Promise<void> {
  await tx.activity.updateMany({
    where: { evidence: { some: { evidenceId } }, NOT: { authorIds: { has: actor.userId } } },
    data: { authorIds: { push: actor.userId } },
  });
}

function assertPast({ today }: MutationContext, { factOn }: Days): void {
  if (factOn && factOn > today) throw new Refusal('INVALID', { factOn: ['Esta data ainda não chegou.'] });
}

/** What a validated activity stands on keeps its file, its name, its kind and its date. */
export async function assertUnsettled(tx: Tx, evidenceId: string): Promise<void> {
  const where = { evidenceId, activity: { status: 'VALIDATED' as const } };
  if ((await tx.activityEvidence.count({ where })) > 0) throw new Refusal('EVIDENCE_SETTLED');
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
