import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PUBLIC_EVIDENCE, partyRecords } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';

/** An evidence with the latest version of its file. */
export const EVIDENCE_SELECT = {
  id: true,
  partyId: true,
  form: true,
  kind: true,
  title: true,
  sensitivity: true,
  factOn: true,
  validUntil: true,
  url: true,
  seiProcess: true,
  seiVerifier: true,
  seiCrc: true,
  publishedAt: true,
  version: true,
  createdAt: true,
  files: {
    select: {
      number: true,
      fileName: true,
      mediaType: true,
      size: true,
      sha256: true,
      scan: true,
      intact: true,
      checkedAt: true,
      createdAt: true,
    },
    orderBy: { number: 'desc' },
    take: 1,
  },
} satisfies Prisma.EvidenceSelect;

type StoredEvidence = Prisma.EvidenceGetPayload<{ select: typeof EVIDENCE_SELECT }>;

/** The row as screens read it: days as civil dates, the latest file by itself or null. */
export function toEvidence({ files, factOn, validUntil, ...stored }: StoredEvidence) {
  return { ...stored, factOn: fromUtc(factOn), validUntil: fromUtc(validUntil), file: files[0] ?? null };
}

/** Evidence within reach: restricted ones only for who may open them. */
export function readableRecords(actor: Actor): Prisma.EvidenceWhereInput {
  const read = partyRecords(actor, 'evidence.read');
  // A branch without conditions would be left out of the OR, and keep everybody from what nothing keeps them from.
  if (scopeOf(actor, 'evidence.readRestricted') === 'all') return read;
  const open = { NOT: { sensitivity: 'RESTRICTED' } } satisfies Prisma.EvidenceWhereInput;
  return { AND: [read, { OR: [open, partyRecords(actor, 'evidence.readRestricted')] }] };
}

/** What serving one file needs: the latest version or the one asked for; null when out of reach. */
export function findEvidenceFile(actor: Actor, id: string, number?: number) {
  return findFile({ number, evidence: { id, ...readableRecords(actor) } });
}

/** The latest file of an evidence that SEGES published; null for every other. */
export function findPublicFile(id: string) {
  return findFile({ evidence: { id, ...PUBLIC_EVIDENCE } });
}

function findFile(where: Prisma.EvidenceFileWhereInput) {
  return db.evidenceFile.findFirst({
    where,
    select: { storageKey: true, fileName: true, mediaType: true, size: true, sha256: true, scan: true },
    orderBy: { number: 'desc' },
  });
}

/** One evidence with every version of its file and the activities it proves; null when out of reach. */
export async function findEvidence(actor: Actor, id: string) {
  const stored = await db.evidence.findFirst({
    where: { id, ...readableRecords(actor) },
    select: {
      ...EVIDENCE_SELECT,
      files: {
        select: { ...EVIDENCE_SELECT.files.select, uploadedBy: { select: { name: true } } },
        orderBy: { number: 'desc' },
      },
      party: { select: { acronym: true, agreementId: true } },
      createdBy: { select: { name: true } },
      activities: {
        select: { activity: { select: { id: true, title: true, status: true } } },
        orderBy: { activity: { createdAt: 'desc' } },
        take: ACTIVITIES,
      },
    },
  });
  if (!stored) return null;
  const { activities, party, createdBy, ...evidence } = stored;
  return {
    ...toEvidence(evidence),
    ...{ party, createdBy, versions: evidence.files, activities: activities.map(({ activity }) => activity) },
  };
}

/** As many activities as the page of an evidence lists. */
const ACTIVITIES = 50;

export interface EvidenceChoice {
  partyId: string;
  /** Only what this activity does not have yet. */
  notIn: string;
  /** Words to find in the title, the address or the process. */
  words?: string;
}

function choiceWhere(actor: Actor, { partyId, notIn, words }: EvidenceChoice): Prisma.EvidenceWhereInput {
  return {
    AND: [readableRecords(actor), ...wordFilters(words).map((folded) => ({ folded }))],
    partyId,
    activities: { none: { activityId: notIn } },
  };
}

/** A party's evidence that one more activity may use, the latest first. */
export async function listChoices(actor: Actor, choice: EvidenceChoice, page: { take: number; skip: number }) {
  const orderBy = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.EvidenceOrderByWithRelationInput[];
  const rows = await db.evidence.findMany({
    where: choiceWhere(actor, choice),
    select: EVIDENCE_SELECT,
    orderBy,
    ...page,
  });
  return rows.map(toEvidence);
}

export function countChoices(actor: Actor, choice: EvidenceChoice): Promise<number> {
  return db.evidence.count({ where: choiceWhere(actor, choice) });
}
