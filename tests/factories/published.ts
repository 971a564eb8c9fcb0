import { Readable } from 'node:stream';
import sharp from 'sharp';
import { perform } from '@/lib/action/perform';
import type { Actor } from '@/lib/domain/permissions/policy';
import { saveActivity } from '@/lib/features/activities/mutations';
import { attachEvidence } from '@/lib/features/evidence/mutations';
import { publishEvidence } from '@/lib/features/publication/mutations';
import { keepFile } from '@/lib/storage/keep';
import { by, decide, draft, succeeded, type TypedActivity } from '@/tests/factories/activities';

/** Where the camera says that a photo was taken. */
export const TAKEN_AT = 'Rua Secreta, 7';

let photos = 0;

/** A photo of 1,200 by 900 points, another one each time, with what a camera writes into it. */
function photo(): Promise<Buffer> {
  const background = { r: 20, g: 60, b: ++photos % 256 };
  return sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .withExif({ IFD0: { ImageDescription: TAKEN_AT } })
    .jpeg()
    .toBuffer();
}

/** A draft with a photo that its party lets anybody see. */
export async function pictured(author: Actor, obligationId: string, given: Partial<TypedActivity> = {}) {
  const form = await draft(author, obligationId, given);
  const stored = await keepFile(Readable.from([await photo()]), { fileName: 'foto.jpg', maxBytes: 1_000_000 });
  const record = { activityId: form.id, kind: 'OTHER', sensitivity: 'PUBLIC', ...stored } as const;
  const { id: evidenceId } = succeeded(await perform(attachEvidence, by(author), record));
  return { form, evidenceId };
}

/** The same sent, validated and its photo published, at version 2. */
export async function publishedWork(author: Actor, reviewer: Actor, obligationId: string, given = {}) {
  const { form, evidenceId } = await pictured(author, obligationId, given);
  succeeded(await perform(saveActivity, by(author), { ...form, intent: 'submit' }));
  succeeded(await decide(reviewer, { ...form, version: '2' }));
  succeeded(await perform(publishEvidence, by(reviewer), { id: evidenceId, version: '1' }));
  return { id: form.id, evidenceId };
}
