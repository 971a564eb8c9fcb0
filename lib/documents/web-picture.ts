import 'server-only';
import sharp from 'sharp';

/** Widths that pages ask for: a thumbnail, and twice that for dense screens. */
export const PICTURE_WIDTHS = [480, 960] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** No camera takes more; a small file may claim to be larger when opened. */
const MOST_PIXELS = 100_000_000;

/**
 * A PNG, JPEG or WebP as a small WebP of 3 by 2: upright, and without what the camera wrote into it (where it was
 * taken, by which device). Null for what cannot be drawn.
 */
export async function webPicture(original: Uint8Array, width: PictureWidth): Promise<Buffer | null> {
  try {
    return await sharp(original, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize({ width, height: Math.round((width * 2) / 3), fit: 'cover', position: 'attention' })
      .webp({ quality: 72 })
      .toBuffer();
  } catch {
    return null;
  }
}
