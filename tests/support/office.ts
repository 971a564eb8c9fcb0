import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';

/** A text without its spaces, which formats break lines at. */
export const bare = (text: string) => text.normalize('NFC').replace(/[\s\u00a0]+/g, '');

/** The parts of a DOCX by name. */
export async function partsOf(docx: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    fromBuffer(docx, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('end', resolve).on('error', reject);
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          parts.set(entry.fileName, (await buffer(stream)).toString());
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
  return parts;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#x27': "'" };
/** What only a phone shows, or only a screen reader says, stands in no other format. */
export const OF_THE_PAGE =
  /<span aria-hidden="true" class="[^"]*md:hidden">[^<]*<\/span>|<span class="sr-only">[^<]*<\/span>/g;
/** The text of a page or of a part of a DOCX, without spaces. */
export const textOf = (markup: string) =>
  bare(markup.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#x27);/g, (all, name: string) => NAMED[name] ?? all));
