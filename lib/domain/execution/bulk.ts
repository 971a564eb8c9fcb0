import type { CivilDate } from '@/lib/domain/calendar/civil-date';
import type { ActivityStatus } from '@/lib/domain/glossary';
import { canTransition } from './lifecycle';
import { type ActivityFacts, submissionProblems } from './submission';

/** What decides whether an activity can be sent or discarded together with others. */
export type BulkActivity = {
  status: ActivityStatus;
  facts: ActivityFacts;
  served: Parameters<typeof submissionProblems>[1];
  evidence: number;
  /** Someone of SEGES has already spoken of it. */
  isSpokenOf: boolean;
};

const SENT = {
  DRAFT: '',
  RETURNED: '',
  SUBMITTED: 'Já está em análise.',
  VALIDATED: 'Já foi validada.',
} as const satisfies Record<ActivityStatus, string>;

/** Why nothing of a locked year changes. */
export const LOCKED_REASON = 'O ano em que aconteceu está encerrado.';

/** Why an activity cannot be sent for review as it stands, in the person's words; empty when nothing keeps it. */
export function reasonsNotToSend(activity: BulkActivity, today: CivilDate): string[] {
  const { status, facts, served, evidence } = activity;
  if (!canTransition(status, 'submit')) return [SENT[status]];
  const problems = Object.values(submissionProblems(facts, served, today)).flat();
  return evidence > 0 ? problems : [...problems, 'Falta anexar o que comprova.'];
}

/** Why an activity cannot be thrown away. */
export function reasonsNotToDiscard({ status, isSpokenOf }: BulkActivity): string[] {
  if (!canTransition(status, 'delete'))
    return [SENT[status] || 'Foi devolvida e fica guardada. Corrija e envie de novo.'];
  return isSpokenOf ? ['A SEGES já se manifestou sobre ela, e por isso fica guardada.'] : [];
}
