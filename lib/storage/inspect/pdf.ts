import { Refusal } from '@/lib/action/errors';
import type { FileReader } from './file-reader';
import { meaningsIn } from './pdf-names';
import { objectsOf, type PdfStream, streamsIn } from './pdf-streams';
import { windows } from './windows';

/** Readers look for the end mark so near the end, and for a ZIP's directory so far from it. */
const TAIL = 2_048;
const ZIP_TAIL = 66_000;
const ZIP_END = 'PK\x05\x06';
/** What compressed objects of one file may come to. */
const MOST_INFLATED = 256 * 1024 * 1024;
const MOST_STREAMS = 20_000;

interface Findings {
  isLocked: boolean;
  isActive: boolean;
  streams: PdfStream[];
}

/**
 * A PDF that begins and ends as one and runs nothing: no scripts, programs, attachments, forms that send themselves.
 * The whole file is looked at, whatever its own directory says, since readers repair what is broken. Signatures and
 * links pass.
 */
export async function inspectPdf(file: FileReader): Promise<'application/pdf'> {
  await refuseEnd(file);
  const found = await survey(file);
  if (found.isLocked) throw new Refusal('FILE_LOCKED');
  if (found.isActive) throw new Refusal('FILE_ACTIVE');
  let left = MOST_INFLATED;
  for (const stream of found.streams) left = await inspectObjects(file, stream, left);
  return 'application/pdf';
}

async function refuseEnd(file: FileReader): Promise<void> {
  const tail = await file.at(Math.max(0, file.size - ZIP_TAIL), ZIP_TAIL);
  if (tail.includes(ZIP_END, 0, 'latin1')) throw new Refusal('FILE_HIDDEN');
  const end = tail.toString('latin1').slice(-TAIL);
  const mark = end.lastIndexOf('%%EOF');
  if (mark < 0) throw new Refusal('FILE_CUT');
  if (/[^\s\0]/.test(end.slice(mark + 5))) throw new Refusal('FILE_HIDDEN');
}

/** One pass over the file as it lies there. */
async function survey(file: FileReader): Promise<Findings> {
  const found: Findings = { isLocked: false, isActive: false, streams: [] };
  let unseen = 0;
  for await (const window of windows(file.stream(), { before: 8_192, after: 1_024 })) {
    for (const meaning of meaningsIn(window.bytes, window.from, window.to)) {
      if (meaning === 'encrypted') found.isLocked = true;
      else if (meaning === 'objects') unseen += 1;
      else found.isActive = true;
    }
    for (const stream of streamsIn(window)) {
      if (stream.isDeclared) unseen -= 1;
      if (stream.isOpaque) found.isActive = true;
      if (stream.isCompressed) found.streams.push(stream);
    }
    if (found.streams.length > MOST_STREAMS) throw new Refusal('FILE_BOMB');
  }
  // Compressed objects that could not be found are compressed objects that could not be looked into.
  found.isActive ||= unseen > 0;
  return found;
}

async function inspectObjects(file: FileReader, stream: PdfStream, left: number): Promise<number> {
  let inflated = 0;
  for await (const { bytes, from, to } of windows(objectsOf(file, stream), { before: 8, after: 256 })) {
    inflated += to - from;
    if (inflated > left) throw new Refusal('FILE_BOMB');
    for (const meaning of meaningsIn(bytes, from, to)) if (meaning === 'active') throw new Refusal('FILE_ACTIVE');
  }
  if (inflated === 0 && stream.isDeclared) throw new Refusal('FILE_ACTIVE');
  return left - inflated;
}
