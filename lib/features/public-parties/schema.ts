import { z } from 'zod';
import { ELOS } from '@/lib/domain/accessions/vocabulary';
import { STATES, type State } from '@/lib/domain/parties/states';
import { activityListQuery } from '@/lib/features/lists/schema';

/** Those who signed the agreement, among the kinds of parties; accession bodies are told by their group of the Rede. */
export const SIGNATORIES = 'Signatários do acordo';
export const KINDS = [SIGNATORIES, ...ELOS] as const;

/** What the address asks of the public list of parties. */
export const partyListQuery = activityListQuery.pick({ busca: true, pagina: true }).extend({
  uf: z
    .enum(Object.keys(STATES) as [State, ...State[]])
    .optional()
    .catch(undefined),
  tipo: z.enum(KINDS).optional().catch(undefined),
});
export type PartyListQuery = z.output<typeof partyListQuery>;

/** The address of the list of parties with these filters. */
export function partyListHref({ pagina, ...filters }: Partial<PartyListQuery>): string {
  const asked = Object.entries({ ...filters, pagina: pagina === 1 ? undefined : pagina });
  const given = asked.filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);
  return given.length > 0 ? `/transparencia/participes?${new URLSearchParams(given)}` : '/transparencia/participes';
}
