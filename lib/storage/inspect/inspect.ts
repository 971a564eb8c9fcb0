import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '@/lib/action/errors';
import { env } from '@/lib/env/env';
import { endingOf } from '@/lib/storage/file-name';
import { type FileReader, readingFile } from './file-reader';
import { inspectJpeg } from './jpeg';
import { inspectMp4 } from './mp4';
import { inspectOffice } from './office';
import { inspectPdf } from './pdf';
import { inspectPng } from './png';
import { inspectText } from './text';
import { inspectWebp } from './webp';

/** The endings of a name that go with each type of content. What is not here is not kept. */
const ENDINGS: Record<string, string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
  'video/mp4': ['mp4', 'm4v'],
};

/** Word and Excel put a document with a password into this older container. */
const OLD_OFFICE = 'application/x-cfb';
const HEAD = 4_100;

/**
 * The media type of a file, by its content and never by its name. Throws a `Refusal` for whatever is not an accepted
 * type through and through: active content, a second file hidden inside, a name that says something else.
 */
export function inspect(path: string, fileName: string): Promise<string> {
  return readingFile(path, async (file) => {
    const ending = endingOf(fileName);
    const head = await file.at(0, HEAD);
    const mediaType = await contentType(file, head, ending);
    if (!ENDINGS[mediaType]?.includes(ending)) throw new Refusal('FILE_NAME');
    return mediaType;
  });
}

async function contentType(file: FileReader, head: Buffer, ending: string): Promise<string> {
  if (head.toString('latin1', 0, 5) === '%PDF-') return inspectPdf(file);
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') return inspectOffice(file);
  const sniffed = (await fileTypeFromBuffer(head))?.mime;
  if (sniffed === 'image/png' || sniffed === 'image/apng') return inspectPng(file);
  if (sniffed === 'image/jpeg') return inspectJpeg(file);
  if (sniffed === 'image/webp') return inspectWebp(file);
  if (sniffed === 'video/mp4' && env.ALLOW_VIDEO === '1') return inspectMp4(file);
  if (sniffed === OLD_OFFICE && /^(docx|xlsx)$/.test(ending)) throw new Refusal('FILE_LOCKED');
  return inspectText(file, ending);
}
