import { toString as qrCode } from 'qrcode';
import type { Paper, Stamp } from '@/lib/domain/report/paper';
import type { Pictures } from './pictures';
import { editionOf, referenceOf } from './stamp';
import { compileTemplate } from './typst';

/** A paper as a tagged PDF/A-2a in Portuguese, with bookmarks. Throws `Error` when it cannot be compiled. */
export async function renderPdf(paper: Paper, stamp: Stamp, pictures: Pictures = new Map()): Promise<Buffer> {
  const qr = stamp.address && (await qrCode(stamp.address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }));
  const printed = { ...stamp, qr, edition: editionOf(paper, stamp), reference: referenceOf(paper, stamp) };
  return compileTemplate('paper.typ', { paper: { ...paper, sheets: [] }, stamp: printed }, pictures);
}
