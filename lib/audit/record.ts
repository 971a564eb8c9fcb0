import 'server-only';
import { appendToChain } from '@/lib/audit/append';
import type { Tx } from '@/lib/db/client';
import { SYSTEM_CHAIN } from '@/lib/domain/trail/chain';
import type { AuditAction, AuditEntity, AuditFacts } from '@/lib/domain/trail/vocabulary';
import { requestId } from '@/lib/log/request';

export interface AuditEntry {
  action: AuditAction;
  entity: AuditEntity;
  entityId: string;
  partyId?: string | null;
  /** Small facts that make the entry readable. No personal data, no typed text. */
  data?: AuditFacts;
}

/**
 * Writes one entry, or one for each of several records, inside the transaction of the change it tells of. `actorId` is
 * null for the system itself.
 */
export async function recordAudit(
  tx: Tx,
  actorId: string | null,
  at: Date,
  told: AuditEntry | readonly AuditEntry[],
): Promise<void> {
  const entries: readonly AuditEntry[] = [told].flat();
  if (entries.length === 0) return;
  const moment = { at, requestId: await requestId() };
  const facts = entries.map(({ partyId = null, data = {}, ...entry }) => ({ ...entry, actorId, partyId, data }));
  await appendToChain(tx, actorId ?? SYSTEM_CHAIN, moment, facts);
}
