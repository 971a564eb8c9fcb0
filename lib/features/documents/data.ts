import 'server-only';
import { cache } from 'react';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementRecords, PUBLIC_EVIDENCE } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import type { EditionsOf } from '@/lib/domain/documents/subject';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import type { DocumentFile } from './schema';

const IN_LIST = {
  id: true,
  kind: true,
  title: true,
  year: true,
  edition: true,
  code: true,
  issuedAt: true,
  publishedAt: true,
  issuedFor: { select: { acronym: true, name: true } },
  agreement: { select: { number: true, seiProcess: true } },
  files: { select: { format: true, size: true, sha256: true }, orderBy: { format: 'asc' } },
} satisfies Prisma.IssuedDocumentSelect;

const PUBLISHED = { publishedAt: { not: null } } satisfies Prisma.IssuedDocumentWhereInput;
const NEWEST_FIRST = [{ issuedAt: 'desc' }, { id: 'desc' }] satisfies Prisma.IssuedDocumentOrderByWithRelationInput[];

type Page = { take: number; skip: number };
export type DocumentRow = Prisma.IssuedDocumentGetPayload<{ select: typeof IN_LIST }>;

/**
 * Within reach, what is published, minutes and, of what is not published yet, what the same person may see a draft of: it
 * tells what each party did.
 */
function readable(actor: Actor): Prisma.IssuedDocumentWhereInput {
  const scope = scopeOf(actor, 'activity.read');
  const within = agreementRecords(actor, 'report.read');
  if (scope === 'all') return within;
  const own = scope.partyIds.map((id) => ({ kind: 'party' as const, subject: { endsWith: `/${id}` } }));
  const told = [PUBLISHED, { kind: 'minutes' as const }, { agreementId: { in: scope.agreementIds } }, ...own];
  return { AND: [within, { OR: told }] };
}

/** Documents of the agreements within reach, the newest first, and how many there are. */
export async function listDocuments(actor: Actor, page: Page) {
  const where = readable(actor);
  const [documents, total] = await Promise.all([
    db.issuedDocument.findMany({ where, orderBy: NEWEST_FIRST, ...page, select: IN_LIST }),
    db.issuedDocument.count({ where }),
  ]);
  return { documents, total };
}

/** The annual reports of some years, with every edition. */
export function listAnnual(actor: Actor, filter: { agreementId: string; year?: number }) {
  return db.issuedDocument.findMany({
    where: { AND: [{ ...filter, kind: 'annual' as const }, readable(actor)] },
    orderBy: [{ year: 'desc' }, { edition: 'desc' }],
    take: 100,
    select: IN_LIST,
  });
}

/** One document within reach; null otherwise. */
export function findDocument(actor: Actor, id: string) {
  return db.issuedDocument.findFirst({
    where: { AND: [{ id }, readable(actor)] },
    select: { ...IN_LIST, agreementId: true, subject: true, issuedBy: { select: { name: true } } },
  });
}

/** Documents that anyone may read, the newest first. Public. */
export async function listPublished(page: Page) {
  const [documents, total] = await Promise.all([
    db.issuedDocument.findMany({ where: PUBLISHED, orderBy: NEWEST_FIRST, ...page, select: IN_LIST }),
    db.issuedDocument.count({ where: PUBLISHED }),
  ]);
  return { documents, total };
}

/** Published documents whose title has these words, the newest first. Public. */
export function findPublished(words: string, take: number) {
  return db.issuedDocument.findMany({
    where: { ...PUBLISHED, AND: wordFilters(words).map((folded) => ({ folded })) },
    orderBy: NEWEST_FIRST,
    take,
    select: IN_LIST,
  });
}

/** What its code says of a document, without what it tells. One look-up a request. Public. */
export const findByCode = cache((code: string) =>
  db.issuedDocument.findUnique({ where: { code }, select: { ...IN_LIST, agreementId: true, subject: true } }),
);

/** The newest edition of what this document is about; the public is told only of those published. */
export async function newestEdition({ agreementId, kind, subject }: EditionsOf, among: 'published' | 'all') {
  const newest = await db.issuedDocument.findFirst({
    where: { agreementId, kind, subject, ...(among === 'published' ? PUBLISHED : {}) },
    orderBy: { edition: 'desc' },
    select: { code: true, edition: true },
  });
  return newest;
}

/** The frozen page of a published document; null for any other. Public. */
export async function findPublishedPage(code: string) {
  const where = { code, ...PUBLISHED };
  return db.issuedDocument.findFirst({ where, select: { ...IN_LIST, agreementId: true, subject: true, page: true } });
}

/** What serving a file needs. Without a person, or out of their reach, only of what is published. */
export function findFile(actor: Actor | null, documentId: string, format: DocumentFile) {
  // A branch without conditions would be left out of the OR.
  const within = actor ? readable(actor) : PUBLISHED;
  const reach = Object.keys(within).length > 0 ? { OR: [PUBLISHED, within] } : {};
  return db.issuedFile.findFirst({
    where: { documentId, format, document: reach },
    select: { storageKey: true, size: true, sha256: true, document: { select: { fileName: true, edition: true } } },
  });
}

/** Which photos the public sees by now, out of those that a frozen page shows. */
export async function publicPhotos(ids: string[]): Promise<Set<string>> {
  const rows = await db.evidence.findMany({
    where: { id: { in: ids }, ...PUBLIC_EVIDENCE },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** A document of an agreement that a permission reaches, to publish it or take it back. */
export function findToPublish(tx: Tx, id: string) {
  return tx.issuedDocument.findUnique({ where: { id }, select: { id: true, agreementId: true, publishedAt: true } });
}
