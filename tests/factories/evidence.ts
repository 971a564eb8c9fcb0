import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';

type Given = Partial<Pick<Prisma.EvidenceUncheckedCreateInput, 'form' | 'kind' | 'sensitivity' | 'publishedAt'>> & {
  title: string;
  factOn?: string;
  validUntil?: string;
};

const day = (text?: string) => text && toUtc(civilDate(text));

/** An evidence of a party that proves nothing yet. Returns its id. */
export async function evidenceOf(acronym: string, { userId }: Actor, { factOn, validUntil, ...given }: Given) {
  const party = await db.party.findFirstOrThrow({ where: { acronym }, select: { id: true } });
  const facts = { kind: 'OFFICIAL_LETTER' as const, createdById: userId, partyId: party.id };
  const days = { factOn: day(factOn), validUntil: day(validUntil) };
  return (await db.evidence.create({ data: { ...facts, ...given, ...days }, select: { id: true } })).id;
}
