import type { PracticeStatus } from '@/lib/domain/glossary';

/** Every verb of a good practice and the states it starts from. */
export const PRACTICE_VERBS = {
  edit: ['DRAFT', 'RETURNED'],
  submit: ['DRAFT', 'RETURNED'],
  /** Only what nobody at SEGES has seen yet. */
  discard: ['DRAFT'],
  decide: ['SUBMITTED'],
  /** Takes it back from the public, with the reason. */
  retract: ['PUBLISHED'],
} as const satisfies Record<string, readonly PracticeStatus[]>;

export function practiceAllows(status: PracticeStatus, verb: keyof typeof PRACTICE_VERBS): boolean {
  const from: readonly PracticeStatus[] = PRACTICE_VERBS[verb];
  return from.includes(status);
}

/** What a draft may lack and SEGES needs to decide, by the field to fill. */
export function practiceProblems({ done, results }: { done?: string; results?: string }): Record<string, string[]> {
  return {
    ...(!done && { done: ['Conte o que foi feito antes de enviar.'] }),
    ...(!results && { results: ['Conte os resultados antes de enviar.'] }),
  };
}
