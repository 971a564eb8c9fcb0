import type { z } from 'zod';
import { activityListQuery } from '@/lib/features/lists/schema';

/** What the address asks of the public list of results. */
export const workQuery = activityListQuery.pick({ busca: true, participe: true, meta: true, ano: true, pagina: true });
export type WorkQuery = z.output<typeof workQuery>;

/** The address of the results with these filters. */
export function workHref({ pagina, ...filters }: Partial<WorkQuery>): string {
  const asked = Object.entries({ ...filters, pagina: pagina === 1 ? undefined : pagina });
  const given = asked.filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);
  return given.length > 0 ? `/transparencia/resultados?${new URLSearchParams(given)}` : '/transparencia/resultados';
}
