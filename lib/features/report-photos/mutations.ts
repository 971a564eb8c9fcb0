import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import type { Tx } from '@/lib/db/client';
import { agreementIds } from '@/lib/db/scope';
import { findPicture } from './data';
import { MOST_PHOTOS, photoForm, photoRemovalForm } from './schema';

type Placed = { evidenceId: string; caption: string; alternative: string };

/** Puts a published picture in its place in a year's report, or moves it and rewrites its caption. */
export const placePhoto = defineMutation({
  permission: 'report.generate',
  schema: photoForm,
  load: ({ tx, actor }, input) => findPicture(tx, actor, input),
  run: async ({ tx }, { agreementId, year, evidenceId, caption, alternative, position }) => {
    const others = (await photosOf(tx, agreementId, year)).filter((photo) => photo.evidenceId !== evidenceId);
    if (others.length >= MOST_PHOTOS)
      throw new Refusal('INVALID', { position: [`O relatório leva até ${MOST_PHOTOS} fotos. Retire uma antes.`] });
    await rewrite(tx, { agreementId, year }, others.toSpliced(position - 1, 0, { evidenceId, caption, alternative }));
    return { year };
  },
  audit: ({ year, evidenceId, position }) => ({
    action: 'report.photoPlaced',
    entity: 'Evidence',
    entityId: evidenceId,
    data: { year, position },
  }),
});

/** Takes a picture out of a year's report. Its evidence stays as it is. */
export const removePhoto = defineMutation({
  permission: 'report.generate',
  schema: photoRemovalForm,
  load: async ({ tx, actor }, { agreementId, year, evidenceId }) => {
    const where = {
      year,
      evidenceId,
      agreement: { AND: [{ id: agreementId }, agreementIds(actor, 'report.generate')] },
    };
    return (await tx.reportPhoto.findFirst({ where })) && { agreementId };
  },
  run: async ({ tx }, { agreementId, year, evidenceId }) => {
    const others = (await photosOf(tx, agreementId, year)).filter((photo) => photo.evidenceId !== evidenceId);
    await rewrite(tx, { agreementId, year }, others);
    return { year };
  },
  audit: ({ year, evidenceId }) => ({
    action: 'report.photoRemoved',
    entity: 'Evidence',
    entityId: evidenceId,
    data: { year },
  }),
});

function photosOf(tx: Tx, agreementId: string, year: number): Promise<Placed[]> {
  return tx.reportPhoto.findMany({
    where: { agreementId, year },
    orderBy: { position: 'asc' },
    select: { evidenceId: true, caption: true, alternative: true },
  });
}

async function rewrite(tx: Tx, report: { agreementId: string; year: number }, photos: Placed[]): Promise<void> {
  await tx.reportPhoto.deleteMany({ where: report });
  await tx.reportPhoto.createMany({
    data: photos.map((photo, index) => ({ ...report, ...photo, position: index + 1 })),
  });
}
