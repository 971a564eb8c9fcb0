import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Entry } from 'yauzl';
import { Refusal } from '@/lib/action/errors';
import type { FileReader } from './file-reader';
import { odfType, refuseOdf } from './odf';
import { ooxmlType, refuseOoxml } from './ooxml';
import { isXml, refuseXml } from './xml';
import { readingZip } from './zip';

/** Parts that say what the package is; real ones are a few kilobytes. */
const DESCRIPTIONS = /^(mimetype|\[Content_Types\]\.xml|META-INF\/manifest\.xml|.*\.rels)$/i;
const MOST_DESCRIPTION = 4 * 1024 * 1024;

/** Beginnings of what has no place in a document: programs, older documents with macros of their own, archives. */
const PROGRAM = /^(MZ|\x7fELF|\xd0\xcf\x11\xe0|#!|\xca\xfe\xba\xbe|\xfe\xed\xfa)/;
const ARCHIVE = /^(PK\x03\x04|PK\x05\x06|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ|%PDF-)/;
/** Drawings of Office that are compressed by themselves. */
const PACKED_DRAWING = /\.(emz|wmz)$/i;
/** A sheet's printer settings: opaque to us, and to no program a document. */
const PRINTER_SETTINGS = /^xl\/printerSettings\/printerSettings\d+\.bin$/;

/** A DOCX, XLSX, ODT or ODS that is one through and through, without macros, objects or templates from elsewhere. */
export function inspectOffice(file: FileReader): Promise<string> {
  return readingZip(file, async ({ entries, open }) => {
    const names = entries.map(({ fileName }) => fileName);
    const descriptions = new Map<string, string>();
    for (const entry of entries.filter(({ fileName }) => DESCRIPTIONS.test(fileName))) {
      if (entry.uncompressedSize > MOST_DESCRIPTION) throw new Refusal('FILE_BOMB');
      descriptions.set(entry.fileName, await text(await open(entry)));
    }
    const mediaType = packageType(names, descriptions);
    for (const entry of entries) await refusePart(entry, () => open(entry));
    return mediaType;
  });
}

function packageType(names: string[], descriptions: Map<string, string>): string {
  const mimetype = descriptions.get('mimetype');
  if (mimetype !== undefined) {
    refuseOdf(names, descriptions);
    return odfType(mimetype, names);
  }
  const types = descriptions.get('[Content_Types].xml');
  if (types === undefined) throw new Refusal('FILE_TYPE');
  refuseOoxml(names, descriptions);
  return ooxmlType(types);
}

async function refusePart(entry: Entry, open: () => Promise<Readable>): Promise<void> {
  if (entry.fileName.endsWith('/')) return refuseFilledFolder(entry);
  if (isXml(entry.fileName)) return refuseXml(await open());
  return refuseNested(entry, open);
}

function refuseFilledFolder(entry: Entry): void {
  if (entry.uncompressedSize > 0) throw new Refusal('FILE_HIDDEN');
}

async function refuseNested(entry: Entry, open: () => Promise<Readable>): Promise<void> {
  if (entry.uncompressedSize === 0 || PRINTER_SETTINGS.test(entry.fileName)) return;
  for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
    const head = chunk.toString('latin1', 0, 8);
    if (PROGRAM.test(head)) throw new Refusal('FILE_ACTIVE');
    if (ARCHIVE.test(head) && !PACKED_DRAWING.test(entry.fileName)) throw new Refusal('FILE_HIDDEN');
    return;
  }
}
