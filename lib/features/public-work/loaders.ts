import 'server-only';
import { z } from 'zod';
import { Refusal } from '@/lib/action/errors';
import { remember } from '@/lib/cache/remember';
import { oneByOne } from '@/lib/documents/turn';
import { PICTURE_WIDTHS, type PictureWidth, webPicture } from '@/lib/documents/web-picture';
import { pageCount } from '@/lib/domain/lists/limits';
import { findPublicFile } from '@/lib/features/evidence/data';
import { store } from '@/lib/storage/store';
import { countWork, readWork, readWorkingParties } from './data';
import type { WorkQuery } from './schema';

const PAGE = 20;
/** Parties to choose from; whoever has more than these is found by words. */
const MOST_PARTIES = 100;
/** Larger ones are opened as files. */
const MOST_BYTES = 30 * 1024 * 1024;
const PICTURE = /^image\/(png|jpeg|webp)$/;

/** A page of what was done, as the address asks for it. Public. */
export const loadWork = remember(
  async (query: WorkQuery) => {
    const [total, work, parties] = await Promise.all([
      countWork(query),
      readWork(query, { take: PAGE, skip: (query.pagina - 1) * PAGE }),
      readWorkingParties(MOST_PARTIES),
    ]);
    return { total, work, parties, pages: pageCount(total, PAGE) };
  },
  { seconds: 30, most: 50, change: 'forgets' },
);

/** A large photo takes hundreds of megabytes while it is drawn. */
const inLine = oneByOne();

/**
 * Drawn once, whoever asks; what it is drawn from never changes, nor does what cannot be drawn. Whether anybody may see it
 * is asked each time.
 */
const draw = remember(
  async (storageKey: string, width: PictureWidth) => {
    const body = await store().read(storageKey);
    // Thrown, since what is told is remembered: the store may have it again in a moment.
    if (!body) throw new Refusal('NOT_FOUND');
    const original = new Uint8Array(await new Response(body).arrayBuffer());
    return inLine(() => webPicture(original, width));
  },
  { seconds: 3_600, most: 200, change: 'lasts' },
);

/** The picture of an evidence that SEGES published, small enough for a page; null where there is none. Public. */
export async function loadPicture(id: string, asked: string | null) {
  const width = PICTURE_WIDTHS.find((known) => String(known) === asked) ?? PICTURE_WIDTHS[0];
  const file = z.uuid().safeParse(id).success ? await findPublicFile(id) : null;
  if (!file || file.scan === 'WAITING' || file.size > MOST_BYTES || !PICTURE.test(file.mediaType)) return null;
  const bytes = await draw(file.storageKey, width).catch(whenMissing);
  return bytes && { bytes, etag: `"${file.sha256.slice(0, 32)}-${width}"` };
}

function whenMissing(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
