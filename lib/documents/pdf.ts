import { toString as qrCode } from 'qrcode';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import { writtenByChild } from './child';
import type { Pictures } from './pictures';
import { editionOf, referenceOf } from './stamp';

/**
 * A paper as a tagged PDF/A-2a in Portuguese, with bookmarks. It reaches the template as JSON, so that no text in it is
 * ever read as markup. Same paper, same bytes. Throws `Error` when it cannot be compiled.
 */
export async function renderPdf(
  paper: Paper,
  stamp: Stamp,
  pictures: Pictures = new Map(),
  signal?: AbortSignal,
): Promise<Buffer> {
  const qr = stamp.address && (await qrCode(stamp.address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }));
  const printed = { ...stamp, qr, edition: editionOf(paper, stamp), reference: referenceOf(paper, stamp) };
  const photos = [...pictures].map(([id, { bytes }]) => [id, bytes.toString('base64')]);
  return writtenByChild(
    ['typst-process.mjs', 'paper.typ'],
    { data: { paper: { ...paper, sheets: [] }, stamp: printed }, photos },
    signal,
  );
}
