import { z } from 'zod';
import { SITUATION, type Situation } from '@/lib/domain/glossary';

const situations = Object.keys(SITUATION) as [Situation, ...Situation[]];

/** Filters of the plan in the address. What is not understood counts as not asked. */
export const planFilter = z.object({
  busca: z.string().trim().max(100).optional().catch(undefined),
  participe: z.uuid().optional().catch(undefined),
  situacao: z.enum(situations).optional().catch(undefined),
  ano: z.coerce.number().int().optional().catch(undefined),
  atencao: z.literal('1').optional().catch(undefined),
});
export type PlanFilter = z.output<typeof planFilter>;
