import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { recordAudit } from '@/lib/audit/record';
import { now } from '@/lib/clock/clock';
import type { Tx } from '@/lib/db/client';

/** A person as gov.br has just proven them. It says who they are, never where they belong. */
export interface ProvenIdentity {
  issuer: string;
  /** Keyed hashes of the CPF, one for each key of the vault, the current one first. */
  subjectHashes: string[];
  /** Whether gov.br has seen two factors. */
  strong: boolean;
  /** The address that gov.br has verified, if any. Nobody is found by it: it only words a refusal better. */
  email?: string;
}

/** The account that this identity is linked to; null when it is linked to none. */
export async function accountOfIdentity(tx: Tx, { issuer, subjectHashes }: ProvenIdentity) {
  const found = await tx.externalIdentity.findFirst({
    where: { issuer, subjectHash: { in: subjectHashes } },
    select: { subjectHash: true, user: { select: { id: true, disabledAt: true } } },
  });
  return found && { ...found.user, subjectHash: found.subjectHash };
}

/**
 * Lets this person enter this account with gov.br from now on, in the transaction of what calls for it. Does nothing
 * where that is so already, and says whether it did; refuses an identity of another account, and a second one of the same account.
 */
export async function linkIdentity(tx: Tx, userId: string, identity: ProvenIdentity): Promise<boolean> {
  const { issuer, subjectHashes } = identity;
  const [owner, own] = await Promise.all([
    accountOfIdentity(tx, identity),
    tx.externalIdentity.findFirst({ where: { issuer, userId }, select: { subjectHash: true } }),
  ]);
  if (owner && owner.id !== userId) throw new Refusal('GOVBR_TAKEN');
  if (owner) return false;
  if (own) throw new Refusal('GOVBR_LINKED');
  const linkedAt = now();
  await tx.externalIdentity.create({ data: { issuer, subjectHash: subjectHashes[0] ?? '', userId, linkedAt } });
  await recordAudit(tx, userId, linkedAt, {
    action: 'identity.linked',
    entity: 'User',
    entityId: userId,
    data: { method: 'GOVBR' },
  });
  return true;
}

/** Writes the hash anew when the vault's key has changed, so that the old key can be retired. */
export async function renewHash(tx: Tx, { issuer, subjectHashes }: ProvenIdentity, stored: string): Promise<void> {
  const subjectHash = subjectHashes[0] ?? stored;
  if (subjectHash === stored) return;
  await tx.externalIdentity.update({
    where: { issuer_subjectHash: { issuer, subjectHash: stored } },
    data: { subjectHash },
  });
}
