import 'server-only';
import { cache } from 'react';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PUBLIC_EVIDENCE, partyRecords } from '@/lib/db/scope';
import { type Actor, type Permission, scopeOf } from '@/lib/domain/permissions/policy';

const EVIDENCE_CHOICES = 100;

/** What a list tells of a practice. */
export const PRACTICE_FACTS = {
  id: true,
  partyId: true,
  status: true,
  title: true,
  summary: true,
  year: true,
  axis: true,
  link: true,
  restricted: true,
  publishedAt: true,
  updatedAt: true,
  party: { select: { acronym: true, name: true, agreementId: true } },
} satisfies Prisma.GoodPracticeSelect;

/** What its page tells. Evidence that is not public any more is left out. */
export const PRACTICE_SELECT = {
  ...PRACTICE_FACTS,
  done: true,
  results: true,
  returnNote: true,
  version: true,
  createdById: true,
  editedById: true,
  submittedById: true,
  submittedAt: true,
  evidenceId: true,
  evidence: { select: { id: true, title: true, kind: true, form: true, url: true, publishedAt: true } },
} satisfies Prisma.GoodPracticeSelect;

type StoredPractice = Prisma.GoodPracticeGetPayload<{ select: typeof PRACTICE_SELECT }>;

/** Whoever wrote any of it; none of them publishes. */
function authorsOf(stored: Pick<StoredPractice, 'createdById' | 'editedById' | 'submittedById'>): string[] {
  const { createdById, editedById, submittedById } = stored;
  return [createdById, editedById, submittedById].filter((id) => id !== null);
}

/** Practices within reach: the party's own and, once published, the agreement's; restricted ones for who may read them. */
export function readablePractices(actor: Actor): Prisma.GoodPracticeWhereInput {
  const own = partyRecords(actor, 'practice.read');
  const published = { AND: [{ status: 'PUBLISHED' as const }, partyRecords(actor, 'practice.readPublished')] };
  // A branch without conditions would be left out of the OR, and keep everybody from what nothing keeps them from.
  const within = scopeOf(actor, 'practice.read') === 'all' ? {} : { OR: [own, published] };
  if (scopeOf(actor, 'practice.readRestricted') === 'all') return within;
  return { AND: [within, { OR: [{ restricted: false }, partyRecords(actor, 'practice.readRestricted')] }] };
}

/** One practice within reach of this permission, with its authors; null otherwise. */
export async function findPractice(client: Tx, actor: Actor, id: string, permission: Permission) {
  const stored = await client.goodPractice.findFirst({
    where: { AND: [{ id }, partyRecords(actor, permission)] },
    select: PRACTICE_SELECT,
  });
  return stored && { ...stored, agreementId: stored.party.agreementId, authorIds: authorsOf(stored) };
}

/** One practice that this person may read. */
export async function readPractice(actor: Actor, id: string) {
  const stored = await db.goodPractice.findFirst({
    where: { AND: [{ id }, readablePractices(actor)] },
    select: PRACTICE_SELECT,
  });
  return stored && { ...stored, agreementId: stored.party.agreementId, authorIds: authorsOf(stored) };
}

/** Evidence of a party that anybody may see, to be pointed at. */
export function publicEvidence(client: Tx, partyId: string, id?: string) {
  return client.evidence.findMany({
    where: { partyId, id, ...PUBLIC_EVIDENCE },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: EVIDENCE_CHOICES,
    select: { id: true, title: true },
  });
}

/** The same for a form. */
export function readPublicEvidence(partyId: string) {
  return publicEvidence(db, partyId);
}

/** The axes of the published plans by their slug, in the plan's order. Plans are public. One look-up a request. */
export const readAxisChoices = cache(async (): Promise<{ slug: string; title: string }[]> => {
  const axes = await db.axis.groupBy({
    by: ['slug'],
    where: { workPlan: { publishedAt: { not: null } } },
    _min: { number: true, title: true },
    orderBy: [{ _min: { number: 'asc' } }, { slug: 'asc' }],
  });
  return axes.map(({ slug, _min }) => ({ slug, title: _min.title ?? '' }));
});
