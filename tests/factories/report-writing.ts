import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import { attachEvidence } from '@/lib/features/evidence/mutations';
import { placePhoto } from '@/lib/features/report-photos/mutations';
import { keepFile } from '@/lib/storage/keep';
import { by, decide, draft, succeeded } from '@/tests/factories/activities';

/** A picture of a validated activity that SEGES published. Returns the id of its evidence. */
export async function publishedPicture(author: Actor, reviewer: Actor, obligationId: string, title: string) {
  const form = await draft(author, obligationId, { title });
  // No two alike, since the same bytes again would be the same proof.
  const pixels = randomBytes(40 * 30 * 3);
  const png = sharp(pixels, { raw: { width: 40, height: 30, channels: 3 } }).png();
  const stored = await keepFile(Readable.from([await png.toBuffer()]), { fileName: 'foto.png', maxBytes: 1_000_000 });
  const record = { activityId: form.id, kind: 'REPORT' as const, ...stored };
  const { id } = succeeded(await perform(attachEvidence, by(author), record));
  succeeded(await perform(saveActivity, by(author), { ...form, intent: 'submit' }));
  succeeded(await decide(reviewer, { ...form, version: '2' }));
  const published = { publishedAt: new Date('2026-11-19T12:00:00Z'), publishedById: reviewer.userId };
  await db.evidence.update({ where: { id }, data: { title, sensitivity: 'PUBLIC', ...published } });
  return id;
}

/** A place for a picture, as the form sends it. */
export const photo = (agreementId: string, evidenceId: string, position = 1) => ({
  ...{ agreementId, evidenceId, year: '2026', position: String(position) },
  ...{ caption: `Legenda ${position}`, alternative: `Pessoas em uma sala, ${position}` },
});

/** Places a picture in the report of 2026. */
export const placed = async (actor: Actor, ...asked: Parameters<typeof photo>) =>
  perform(placePhoto, by(actor), photo(...asked));

/** What happened in a meeting, as the form sends it the first time. */
export const minutes = (id: string) => ({
  ...{ id, version: '0', place: 'Reunião virtual', convening: 'Convocada pelo Ofício nº 12.' },
  ...{ agenda: 'Calendário de cursos\nRelatório do ano', attendance: 'SEGES\nSEPOG/RO' },
  decisions: 'A SEPOG/RO envia o calendário até dezembro.',
});
