import { z } from 'zod';
import { id } from '@/lib/action/fields';

const MOST_GOALS = 90;
const WEIGHT = /^([1-9]\d?|100)$/;

/** The weights as they stand, so that a form sent over others is a visible conflict. */
export function weightsMark(goals: readonly { weight: number | null }[]): string {
  return goals.map(({ weight }) => weight ?? '-').join(' ');
}

/** How much each goal counts, in the order of the goals: of all of them or of none. */
export const weightsForm = z
  .object({
    id: id(),
    goal: z.array(id()).min(1).max(MOST_GOALS),
    /** Empty where none is given. */
    weight: z.array(z.string().trim().optional()).max(MOST_GOALS).default([]),
    seen: z.string().max(1_000),
  })
  .transform(({ goal, weight, ...rest }, context) => {
    const typed = goal.map((goalId, index) => ({ id: goalId, text: weight[index] || undefined }));
    const given = typed.filter(({ text }) => text !== undefined);
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', path: ['weight'], message });
      return z.NEVER;
    };
    if (given.some(({ text = '' }) => !WEIGHT.test(text))) return refuse('Use números inteiros de 1 a 100.');
    if (given.length > 0 && given.length < goal.length)
      return refuse(`Dê um peso a todas as metas, ou a nenhuma. Faltam ${goal.length - given.length}.`);
    return {
      ...rest,
      weights: typed.map(({ id: goalId, text }) => ({ id: goalId, weight: text ? Number(text) : null })),
    };
  });
