import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { type BulkActivity, LOCKED_REASON, reasonsNotToDiscard, reasonsNotToSend } from '@/lib/domain/execution/bulk';
import type { Actor } from '@/lib/domain/permissions/policy';
import { readActivities, readEvidence } from './data';
import { MOST_TOGETHER } from './schema';

const IN_REVIEW = 'Está em análise. Só muda depois da resposta da SEGES.';

/** What sending or discarding these would do: which go, which stay and why, and how many are not the actor's to touch. */
export async function loadBulkActivities(actor: Actor, picked: string[], step: 'send' | 'discard') {
  const ids = picked.slice(0, MOST_TOGETHER);
  const today = clockToday();
  const reasonsOf = (standing: BulkActivity) =>
    step === 'send' ? reasonsNotToSend(standing, today) : reasonsNotToDiscard(standing);
  const rows = (await readActivities(actor, ids)).map((row) => ({
    ...row,
    reasons: row.isLocked ? [LOCKED_REASON] : reasonsOf(row.standing),
  }));
  return { ...divided(rows), unreached: ids.length - rows.length, beyond: picked.length - ids.length };
}

/** The same for a change of what these pieces of evidence have in common. */
export async function loadBulkEvidence(actor: Actor, picked: string[]) {
  const ids = picked.slice(0, MOST_TOGETHER);
  const rows = (await readEvidence(actor, ids)).map((row) => ({
    ...row,
    reasons: row.isLocked ? [LOCKED_REASON] : row.isInReview ? [IN_REVIEW] : [],
  }));
  return { ...divided(rows), unreached: ids.length - rows.length, beyond: picked.length - ids.length };
}

function divided<Row extends { reasons: string[] }>(rows: Row[]) {
  return {
    ready: rows.filter(({ reasons }) => reasons.length === 0),
    kept: rows.filter((row) => row.reasons.length > 0),
  };
}
