import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { currentActor } from '@/lib/auth/session';
import { remember } from '@/lib/cache/remember';
import { dayOf } from '@/lib/clock/clock';
import { MEDIA_TYPE } from '@/lib/documents/renderers';
import { parseCode, printedCode } from '@/lib/domain/documents/code';
import { seiText } from '@/lib/domain/documents/sei-text';
import type { EditionsOf } from '@/lib/domain/documents/subject';
import { pageCount } from '@/lib/domain/lists/limits';
import { type Actor, can } from '@/lib/domain/permissions/policy';
import type { Paper } from '@/lib/domain/report/paper';
import { env } from '@/lib/env/env';
import {
  type DocumentRow,
  findByCode,
  findDocument,
  findFile,
  findPublishedPage,
  listDocuments,
  listPublished,
  newestEdition,
  publicPhotos,
} from './data';
import { documentFile } from './schema';

const PAGE = 20;
const pageOf = (pagina: number) => ({ take: PAGE, skip: (pagina - 1) * PAGE });

/** Where a code is checked, as it is printed. */
const checkAddress = (code: string) => new URL(`/conferir/${printedCode(code)}`, env.APP_URL).href;

/** A page of the documents issued within reach. */
export async function loadDocuments(actor: Actor, pagina: number) {
  const { documents, total } = await listDocuments(actor, pageOf(pagina));
  return { documents, total, pages: pageCount(total, PAGE) };
}

/** A page of what is published. Public. */
export async function loadPublished(pagina: number) {
  const { documents, total } = await listPublished(pageOf(pagina));
  return { documents, total, pages: pageCount(total, PAGE) };
}

/** The documents published last, for the portal's first page. Public. */
export const loadLatestPublished = remember(async () => (await listPublished({ take: 3, skip: 0 })).documents, {
  seconds: 30,
  most: 1,
  change: 'forgets',
});

/** One document, how to check it, and the text about it for SEI; null when out of reach. */
export async function loadDocument(actor: Actor, id: string) {
  const document = z.uuid().safeParse(id).success ? await findDocument(actor, id) : null;
  if (!document) return null;
  const newest = await newestEdition(document, 'all');
  return {
    document,
    address: checkAddress(document.code),
    isNewest: newest?.code === document.code,
    sei: textFor(document),
    publishes: can(actor, 'report.generate', { agreementId: document.agreementId }),
  };
}

/** What a code tells anyone: null for what is no code, or of no document. Public. */
export async function loadByCode(typed: string) {
  const code = parseCode(typed);
  const document = code && (await findByCode(code));
  if (!document) return null;
  return { document, newer: await newerThan(document) };
}

/** The code of a later published edition, if any. */
async function newerThan(document: EditionsOf & { edition: number }): Promise<string | null> {
  const newest = await newestEdition(document, 'published');
  return newest && newest.edition > document.edition ? newest.code : null;
}

/** A published document as a page, without the photos that are not public any more; null for any other. One look-up a request. Public. */
export const loadPublishedPage = cache(async (typed: string) => {
  const code = parseCode(typed);
  const found = code && (await findPublishedPage(code));
  if (!found) return null;
  const { page, ...document } = found;
  const paper = page as unknown as Paper;
  const photos = paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'photo' ? block.evidenceId : [])),
  );
  const shown = photos.length > 0 ? await publicPhotos(photos) : new Set<string>();
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.kind !== 'photo' || shown.has(block.evidenceId)),
  }));
  return { document, paper: { ...paper, sections }, newer: await newerThan(document) };
});

/** A file of a document that this request's person, or anyone, may open. */
export async function readableDocument(id: string, format: string) {
  const asked = documentFile.safeParse(format);
  if (!asked.success || !z.uuid().safeParse(id).success) return null;
  const file = await findFile(await currentActor(), id, asked.data);
  if (!file) return null;
  const { document, ...stored } = file;
  const fileName = `${document.fileName}-edicao-${document.edition}.${asked.data}`;
  const mediaType = asked.data === 'json' ? 'application/json' : MEDIA_TYPE[asked.data];
  return { ...stored, fileName, mediaType };
}

function textFor({ title, edition, agreement, issuedAt, issuedFor, code, files }: DocumentRow): string {
  return seiText({
    ...{ title, edition, code },
    agreement: agreement.number,
    process: agreement.seiProcess,
    issuedOn: dayOf(issuedAt),
    issuedBy: issuedFor.acronym,
    address: checkAddress(code),
    sha256: files.find(({ format }) => format === 'pdf')?.sha256 ?? '',
  });
}
