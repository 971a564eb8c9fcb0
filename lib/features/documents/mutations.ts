import 'server-only';
import { defineMutation } from '@/lib/action/perform';
import { findToPublish } from './data';
import { documentReference } from './schema';

/** Lets anyone read a document: on the portal, among the open data and by its code. */
export const publishDocument = defineMutation({
  permission: 'report.generate',
  schema: documentReference,
  load: ({ tx }, { id }) => findToPublish(tx, id),
  run: async ({ tx, now }, { id }) => {
    const { count } = await tx.issuedDocument.updateMany({
      where: { id, publishedAt: null },
      data: { publishedAt: now },
    });
    return { id, changed: count > 0 };
  },
  audit: ({ id }, { agreementId }, { changed }) =>
    changed ? { action: 'document.published', entity: 'IssuedDocument', entityId: id, data: { agreementId } } : null,
});

/** Takes it from the portal again. The document stays as it is, and its code goes on saying what it is. */
export const withdrawDocument = defineMutation({
  permission: 'report.generate',
  schema: documentReference,
  load: ({ tx }, { id }) => findToPublish(tx, id),
  run: async ({ tx }, { id }) => {
    const { count } = await tx.issuedDocument.updateMany({
      where: { id, publishedAt: { not: null } },
      data: { publishedAt: null },
    });
    return { id, changed: count > 0 };
  },
  audit: ({ id }, { agreementId }, { changed }) =>
    changed ? { action: 'document.withdrawn', entity: 'IssuedDocument', entityId: id, data: { agreementId } } : null,
});
