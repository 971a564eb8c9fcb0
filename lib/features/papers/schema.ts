import { z } from 'zod';
import { day, id } from '@/lib/action/fields';
import { reportYear } from '@/lib/features/reports/schema';

const agreementId = id();

/** Which paper to make, as a job or a page asks for it. */
export const paperRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('annual'), agreementId, year: reportYear }),
  z.object({ kind: z.literal('party'), agreementId, year: reportYear, partyId: id() }),
  z.object({ kind: z.literal('state'), agreementId, on: day('Informe o dia.') }),
  z.object({ kind: z.literal('minutes'), agreementId, eventId: id() }),
]);
export type PaperRequest = z.infer<typeof paperRequest>;

/** The same in an address, where the agreement is that of who asks. */
export const draftQuery = z.discriminatedUnion('documento', [
  z.object({ documento: z.literal('anual'), ano: reportYear }),
  z.object({ documento: z.literal('participe'), ano: reportYear, participe: id() }),
  z.object({ documento: z.literal('situacao'), dia: day('Informe o dia.') }),
  z.object({ documento: z.literal('ata'), evento: id() }),
]);
export type DraftQuery = z.infer<typeof draftQuery>;

export const draftFormat = z.enum(['pdf', 'docx', 'xlsx']);

/** What the address of a paper's draft asks for. */
export function requestOf(query: DraftQuery, agreement: string): PaperRequest {
  switch (query.documento) {
    case 'anual':
      return { kind: 'annual', agreementId: agreement, year: query.ano };
    case 'participe':
      return { kind: 'party', agreementId: agreement, year: query.ano, partyId: query.participe };
    case 'situacao':
      return { kind: 'state', agreementId: agreement, on: query.dia };
    case 'ata':
      return { kind: 'minutes', agreementId: agreement, eventId: query.evento };
  }
}

/** The page that issues a paper. */
export function issueHref(of: DraftQuery): string {
  return `/documentos/emitir?${paperWords(of)}`;
}

/** A paper as an address names it. */
export function paperWords(of: DraftQuery): string {
  return String(new URLSearchParams(Object.entries(of).map(([name, value]) => [name, String(value)])));
}
