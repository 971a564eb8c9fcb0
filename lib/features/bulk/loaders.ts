import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { reasonsNotToDiscard, reasonsNotToSend } from '@/lib/domain/execution/bulk';
import type { Actor } from '@/lib/domain/permissions/policy';
import { readActivities, readEvidence } from './data';
import { MOST_TOGETHER } from './schema';

/** What sending or discarding these would do: which go, which stay and why, and how many are not the actor's to touch. */
export async function loadBulkActivities(actor: Actor, picked: string[], step: 'send' | 'discard') {
  const ids = picked.slice(0, MOST_TOGETHER);
  const today = clockToday();
  const rows = (await readActivities(actor, ids)).map((row) => ({
    ...row,
    reasons: step === 'send' ? reasonsNotToSend(row.standing, today) : reasonsNotToDiscard(row.standing),
  }));
  return { ...divided(rows), unreached: ids.length - rows.length, beyond: picked.length - ids.length };
}

/** The same for a change of what these pieces of evidence have in common. */
export async function loadBulkEvidence(actor: Actor, picked: string[]) {
  const ids = picked.slice(0, MOST_TOGETHER);
  const rows = (await readEvidence(actor, ids)).map((row) => ({
    ...row,
    reasons: row.isInReview ? ['Está em análise. Só muda depois da resposta da SEGES.'] : [],
  }));
  return { ...divided(rows), unreached: ids.length - rows.length, beyond: picked.length - ids.length };
}

function divided<Row extends { reasons: string[] }>(rows: Row[]) {
  return {
    ready: rows.filter(({ reasons }) => reasons.length === 0),
    kept: rows.filter((row) => row.reasons.length > 0),
  };
}
