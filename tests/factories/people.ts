import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';

/** A new account with one role in one party, and the person as the application sees them. */
export async function person(role: Role, acronym: string, passwordHash?: string): Promise<Actor & { email: string }> {
  const party = await db.party.findFirstOrThrow({ where: { acronym }, select: { id: true, agreementId: true } });
  const name = `${role} de ${acronym}`;
  const email = `${randomUUID()}@teste.example`;
  const membership = { partyId: party.id, role };
  const { id } = await db.user.create({ data: { name, email, passwordHash, memberships: { create: membership } } });
  return { userId: id, name, email, memberships: [{ ...membership, agreementId: party.agreementId }] };
}
