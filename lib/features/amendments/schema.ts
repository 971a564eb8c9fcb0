import { z } from 'zod';
import { count, day, id, optionalText, requiredText, ticked } from '@/lib/action/fields';
import { readRule, ruleFields } from '@/lib/features/goals/schema';

/** A new version of the plan, to be prepared. */
export const amendmentForm = z.object({
  /** Chosen by the form when it opened, so that sending it again prepares no second one. */
  id: id(),
  agreementId: id(),
  number: requiredText('Informe o nome do termo aditivo, como 1º Termo Aditivo.', 80),
  effectiveFrom: day('Informe desde quando vale.'),
});

/** Naming a version that is being prepared; `seen` is the mark of the impact that the person has looked at. */
export const amendmentReference = z.object({ id: id(), seen: optionalText(64) });

/** One goal of a version that is being prepared. */
export const amendedGoalForm = z
  .object({
    id: id(),
    workPlanId: id(),
    /** The version of the goal that the person was looking at; 0 for a new one. */
    version: count(),
    code: requiredText('Informe o código da meta, como 1.8 ou C7.', 6).regex(
      /^(\d{1,2}\.\d{1,2}|C\d{1,2})$/,
      'O código tem a forma 1.8 ou C7.',
    ),
    axes: z.array(id()).min(1, 'Escolha ao menos um eixo.').max(10),
    description: requiredText('Escreva a meta com as palavras do termo aditivo.', 2_000),
    deadlineText: requiredText('Escreva o prazo com as palavras do termo aditivo.', 500),
    parties: z.array(id()).min(1, 'Escolha quem responde pela meta.').max(50),
    appliesToAccessions: ticked(),
    ...ruleFields,
  })
  .transform(readRule);

/** Naming one goal of a version that is being prepared. */
export const amendedGoalReference = z.object({ id: id(), version: count() });
