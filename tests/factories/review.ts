import { randomUUID } from 'node:crypto';
import { perform } from '@/lib/action/perform';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/policy';
import { answerQuestion, reopenActivity, reviewActivity } from '@/lib/features/review/mutations';
import { by, type TypedActivity } from '@/tests/factories/activities';
import { TODAY } from '@/tests/factories/world';

/** A question about an activity, as its form sends it. Asked on the day after the suite's, so that it comes last. */
export function ask(
  reviewer: Actor,
  { id, version }: TypedActivity,
  given: Record<string, unknown> = {},
  day = '2026-11-21',
) {
  const question = { decision: 'QUESTION' as const, note: 'De quem foi a iniciativa?', remarkId: randomUUID() };
  return perform(reviewActivity, by(reviewer, day), { id, version, ...question, ...given });
}

/** The answer to it, a day later. */
export function answer(author: Actor, { id }: TypedActivity, given: Record<string, unknown> = {}, day = '2026-11-22') {
  const form = { id, remarkId: randomUUID(), answer: 'Da Secretaria.', ...given };
  return perform(answerQuestion, by(author, day), form);
}

/** Returns an activity with these fields of the form filled in. */
export function giveBack(reviewer: Actor, { id, version }: TypedActivity, given: Record<string, unknown>, day = TODAY) {
  return perform(reviewActivity, by(reviewer, day), { id, version, decision: 'RETURNED', ...given });
}

/** Takes a validation back. */
export function reopen(reviewer: Actor, { id, version }: TypedActivity, reason = 'A carga horária estava errada.') {
  return perform(reopenActivity, by(reviewer), { id, version, reason });
}

/** Who was told of an activity's remarks, as "kind: name", those mentioned with an @. */
export async function toldOf(activityId: string): Promise<string[]> {
  const notices = await db.notice.findMany({
    where: { remark: { activityId } },
    include: { user: { select: { name: true } }, remark: { select: { kind: true } } },
  });
  return notices.map(({ remark, user, mentioned }) => `${remark.kind}: ${mentioned ? '@' : ''}${user.name}`).sort();
}
