import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { IssuedDocument } from '@/lib/db/generated/client';
import { CODE_BYTES, codeOf } from '@/lib/domain/documents/code';
import type { Actor } from '@/lib/domain/permissions/policy';
import { orderDocument } from '@/lib/features/document-orders/mutations';
import { issueDocument } from '@/lib/features/issuing/mutations';
import type { PaperRequest } from '@/lib/features/papers/schema';
import { keepMade } from '@/lib/storage/keep';
import { samplePdf } from '@/prisma/seed/sample-pdf';
import { by, succeeded } from './activities';

/** Asks for a document as a page does, and does what the job then does. Returns what was issued. */
export async function issued(actor: Actor, request: PaperRequest) {
  const { id } = succeeded(await perform(orderDocument, by(actor), request));
  await issueDocument({ id });
  const order = await db.documentOrder.findUniqueOrThrow({ where: { id } });
  if (!order.documentId) throw new Error(`not issued: ${order.state} ${order.failure}`);
  return db.issuedDocument.findUniqueOrThrow({ where: { id: order.documentId }, include: { files: true } });
}

/** An order that waits, of a person of this name. */
export async function ordered(actor: Actor, agreementId: string) {
  return succeeded(await perform(orderDocument, by(actor), { kind: 'annual', agreementId, year: 2026 }));
}

type Given = { title: string; publishedAt?: Date; kind?: IssuedDocument['kind']; subject?: string };

/** A document on record with one small file, for who needs no more of it than that. */
export async function onRecord(actor: Actor, agreementId: string, given: Given) {
  const { key: storageKey, ...pdf } = await keepMade(Readable.from([samplePdf(given.title)]), 1_000_000);
  const code = codeOf(randomBytes(CODE_BYTES));
  return db.issuedDocument.create({
    data: {
      ...{ agreementId, kind: 'annual', subject: code, year: 2026, edition: 1, code, fileName: 'relatorio', ...given },
      ...{ issuedById: actor.userId, issuedForId: actor.memberships[0]?.partyId ?? '', issuedAt: by(actor).now },
      page: { sections: [] },
      files: { create: { format: 'pdf', storageKey, ...pdf } },
    },
  });
}
