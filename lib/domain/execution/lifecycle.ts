import type { ActivityStatus } from '@/lib/domain/glossary';

type Transition = { from: readonly ActivityStatus[]; to: ActivityStatus | null };

/** Every verb of an activity: the states it starts from and the one it leads to (null: none, it stays or is gone). */
export const ACTIVITY_TRANSITIONS = {
  edit: { from: ['DRAFT', 'RETURNED'], to: null },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  withdraw: { from: ['SUBMITTED'], to: 'DRAFT' },
  validate: { from: ['SUBMITTED'], to: 'VALIDATED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  /** A question leaves the activity where it is, and so does its answer. */
  ask: { from: ['SUBMITTED'], to: null },
  answer: { from: ['SUBMITTED'], to: null },
  reopen: { from: ['VALIDATED'], to: 'RETURNED' },
  delete: { from: ['DRAFT'], to: null },
} as const satisfies Record<string, Transition>;

export type ActivityVerb = keyof typeof ACTIVITY_TRANSITIONS;

export function canTransition(status: ActivityStatus, verb: ActivityVerb): boolean {
  const { from }: Transition = ACTIVITY_TRANSITIONS[verb];
  return from.includes(status);
}
