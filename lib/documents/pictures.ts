import sharp from 'sharp';

/** The photos of a paper by the id of their evidence, small enough to travel in every file that shows them. */
export type Pictures = ReadonlyMap<string, Picture>;
/** A JPEG. */
export type Picture = { bytes: Buffer; width: number; height: number };

/** Wide enough for a page of A4 at 200 dots an inch. */
const WIDEST = 1400;
/** No camera takes more; a small file may claim to be larger when opened. */
const MOST_PIXELS = 100_000_000;

/**
 * A PNG, JPEG or WebP as a JPEG for documents: upright, no wider than a page needs, and without what the camera wrote
 * into it (where it was taken, by which device). Null for what cannot be drawn.
 */
export async function toPicture(original: Buffer): Promise<Picture | null> {
  try {
    const image = sharp(original, { limitInputPixels: MOST_PIXELS }).rotate().flatten({ background: '#fff' });
    const resized = image.resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await resized.jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}
