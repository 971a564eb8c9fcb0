import 'server-only';
import { buffer } from 'node:stream/consumers';
import { type Pictures, toPicture } from '@/lib/documents/pictures';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import { ownParty } from '@/lib/features/parties/data';
import { store } from '@/lib/storage/store';
import { listPhotos, listPictureFiles, listPictures } from './data';

/** The pictures of a year's report, and those that could be; null for who may not choose. */
export async function loadPhotos(actor: Actor, year: number) {
  const agreementId = (await ownParty(actor))?.agreementId;
  if (!agreementId || !can(actor, 'report.generate', { agreementId })) return null;
  const [chosen, offered] = await Promise.all([listPhotos(agreementId, year), listPictures(agreementId, year)]);
  const taken = new Set(chosen.map(({ evidenceId }) => evidenceId));
  return { agreementId, chosen, offered: offered.filter(({ id }) => !taken.has(id)) };
}

/** The pictures themselves, small enough for a document. What cannot be drawn any more is left out. */
export async function loadPictures(evidenceIds: string[]): Promise<Pictures> {
  const pictures = new Map();
  for (const { id, files } of await listPictureFiles(evidenceIds)) {
    const [file] = files;
    const bytes =
      file && file.mediaType.startsWith('image/') && file.scan !== 'WAITING' && (await store().read(file.storageKey));
    const picture = bytes && (await toPicture(await buffer(bytes)));
    if (picture) pictures.set(id, picture);
  }
  return pictures;
}
