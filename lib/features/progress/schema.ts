import { z } from 'zod';

/** The ways to look at the progress of the plan; the keys stand in the address. */
export const PROGRESS_VIEW = { eixos: 'Por eixo', metas: 'Por meta', participes: 'Por partícipe' } as const;
export type ProgressView = keyof typeof PROGRESS_VIEW;

const views = Object.keys(PROGRESS_VIEW) as [ProgressView, ...ProgressView[]];

/** What the address asks of the progress. What is not understood counts as not asked. */
export const progressQuery = z.object({
  visao: z.enum(views).default('eixos').catch('eixos'),
  ano: z.coerce.number().int().min(2000).max(2199).optional().catch(undefined),
  participe: z.uuid().optional().catch(undefined),
  /** Words of the party, in the view by party. */
  busca: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type ProgressQuery = z.output<typeof progressQuery>;

/** The address of a view with these filters, what is usual left out. */
export function progressHref(query: Partial<ProgressQuery>): string {
  const usual: Record<string, unknown> = progressQuery.parse({});
  const asked = Object.entries(query).filter(([name, value]) => value !== undefined && value !== usual[name]);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return search ? `/progresso?${search}` : '/progresso';
}
