import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';

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
export type EvidenceRow = ReturnType<typeof toEvidence>;

/** The row as screens read it: days as civil dates, the latest file by itself or null. */
export function toEvidence({ files, factOn, validUntil, ...stored }: StoredEvidence) {
  return { ...stored, factOn: fromUtc(factOn), validUntil: fromUtc(validUntil), file: files[0] ?? null };
}

/** Evidence within reach: restricted ones only for who may open them. */
export function readableRecords(actor: Actor): Prisma.EvidenceWhereInput {
  const open = { NOT: { sensitivity: 'RESTRICTED' } } satisfies Prisma.EvidenceWhereInput;
  return {
    AND: [partyRecords(actor, 'evidence.read'), { OR: [open, partyRecords(actor, 'evidence.readRestricted')] }],
  };
}

/** What serving one file needs: the latest version or the one asked for; null when out of reach or in quarantine. */
export async function findEvidenceFile(actor: Actor, id: string, number?: number) {
  return db.evidenceFile.findFirst({
    where: { number, scan: { not: 'WAITING' }, evidence: { id, ...readableRecords(actor) } },
    select: { storageKey: true, fileName: true, mediaType: true, size: true, sha256: true },
    orderBy: { number: 'desc' },
  });
}
