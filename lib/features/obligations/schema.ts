import { z } from 'zod';

/** What a list of deadlines can show; the keys stand in the address. */
export const WHEN = {
  atrasadas: 'Atrasadas',
  vencendo: 'Vencendo',
  abertas: 'A vencer',
  cumpridas: 'Cumpridas',
  todas: 'Todas',
} as const;

const keys = Object.keys(WHEN) as [keyof typeof WHEN, ...(keyof typeof WHEN)[]];

export const obligationListQuery = z.object({
  quando: z.enum(keys).default('abertas').catch('abertas'),
  participe: z.uuid().optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type ObligationListQuery = z.output<typeof obligationListQuery>;
