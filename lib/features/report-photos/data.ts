import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementIds, PUBLIC_EVIDENCE } from '@/lib/db/scope';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';

const MOST_OFFERED = 60;

/** A picture that SEGES published, of any version of its file but one in quarantine. */
const PICTURE = {
  ...PUBLIC_EVIDENCE,
  files: { some: { mediaType: { in: ['image/png', 'image/jpeg', 'image/webp'] }, scan: { not: 'WAITING' } } },
} satisfies Prisma.EvidenceWhereInput;

/** The pictures in a year's report, in their order. */
export function listPhotos(agreementId: string, year: number) {
  return db.reportPhoto.findMany({
    where: { agreementId, year },
    orderBy: { position: 'asc' },
    select: {
      evidenceId: true,
      position: true,
      caption: true,
      alternative: true,
      evidence: { select: { title: true, publishedAt: true } },
    },
  });
}

/** Published pictures of what was done in the year. */
export function listPictures(agreementId: string, year: number) {
  const days = { gte: toUtc(civilDate(`${year}-01-01`)), lte: toUtc(civilDate(`${year}-12-31`)) };
  return db.evidence.findMany({
    where: { AND: [PICTURE, { party: { agreementId }, activities: { some: { activity: { performedTo: days } } } }] },
    orderBy: { createdAt: 'desc' },
    take: MOST_OFFERED,
    select: { id: true, title: true, party: { select: { acronym: true } } },
  });
}

/** A picture with the agreement it may be placed in; null when it is none, or out of reach. */
export async function findPicture(
  tx: Tx,
  actor: Actor,
  { agreementId, evidenceId }: { agreementId: string; evidenceId: string },
) {
  const picture = await tx.evidence.findFirst({
    where: {
      AND: [
        PICTURE,
        {
          id: evidenceId,
          party: { agreement: { AND: [{ id: agreementId }, agreementIds(actor, 'report.generate')] } },
        },
      ],
    },
    select: { id: true, title: true },
  });
  return picture && { ...picture, agreementId };
}

/** Where the bytes of a report's pictures are kept. */
export function listPictureFiles(evidenceIds: string[]) {
  return db.evidence.findMany({
    where: { AND: [PICTURE, { id: { in: evidenceIds } }] },
    select: {
      id: true,
      files: { orderBy: { number: 'desc' }, take: 1, select: { storageKey: true, mediaType: true, scan: true } },
    },
  });
}
