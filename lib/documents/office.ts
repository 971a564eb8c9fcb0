import type { Paper, Stamp } from '@/lib/domain/report/paper';
import { writtenByChild } from './child';
import type { Pictures } from './pictures';

/** A paper as an editable DOCX in Portuguese, with the styles, headings and tables of a word processor. */
export function renderDocx(
  paper: Paper,
  stamp: Stamp,
  pictures: Pictures = new Map(),
  signal?: AbortSignal,
): Promise<Buffer> {
  const photos = [...pictures].map(([id, { bytes, ...size }]) => [id, { base64: bytes.toString('base64'), ...size }]);
  return writtenByChild(
    ['office/process.ts', 'docx'],
    { paper: { ...paper, sheets: [] }, stamp, pictures: photos },
    signal,
  );
}

/** A paper's sheets as an XLSX, in which numbers are numbers and dates are dates. */
export function renderXlsx(paper: Paper, stamp: Stamp, _?: Pictures, signal?: AbortSignal): Promise<Buffer> {
  return writtenByChild(
    ['office/process.ts', 'xlsx'],
    { paper: { ...paper, sections: [] }, stamp, pictures: [] },
    signal,
  );
}
