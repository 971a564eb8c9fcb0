import { z } from 'zod';

export const outboxQuery = z.object({
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
