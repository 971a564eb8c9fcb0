import { z } from 'zod';

/** What is looked for in public. What is not understood counts as not asked. */
export const searchQuery = z.object({
  q: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
});
