import { z } from 'zod';
import { count, day, id, optionalText, requiredText, ticked } from '@/lib/action/fields';
import type { PartyStanding } from '@/lib/domain/collection/matrix';

/** The year in an address. */
export const collectionYear = z.coerce.number().int().min(2000).max(2199);

/** The standings by their word in the address. */
export const STANDING_WORD = {
  faltando: 'MISSING',
  aguardando: 'PENDING',
  'no-prazo': 'ON_TIME',
  'com-atraso': 'LATE',
  nada: 'NOTHING',
  dispensada: 'WAIVED',
} as const satisfies Record<string, PartyStanding>;
export type StandingWord = keyof typeof STANDING_WORD;

const standing = z
  .enum(Object.keys(STANDING_WORD) as [StandingWord, ...StandingWord[]])
  .optional()
  .catch(undefined);
const words = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,100}$/u)
  .optional()
  .catch(undefined);

/** Stands in the address for parties without an elo. */
export const NO_ELO = '-';

/** Which parties of a collection. What is not understood counts as not asked. */
const narrowing = { situacao: standing, elo: words, busca: words };

/** The address of the matrix. */
export const matrixQuery = z.object({
  ...narrowing,
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type MatrixQuery = z.output<typeof matrixQuery>;
export type Narrowing = Pick<MatrixQuery, 'situacao' | 'elo' | 'busca'>;

/** More boxes than a page of the matrix has. */
export const MOST_PICKED = 100;

/** The parties that were ticked, in the address of the page that says what will happen; none is all with these filters. */
export const pickedQuery = z.object({
  ...narrowing,
  participe: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat().filter((one) => z.uuid().safeParse(one).success))
    .catch([]),
});
export type Picked = z.output<typeof pickedQuery>;

/** The same as a form sends it. */
const picked = { ...narrowing, participe: z.array(id()).max(MOST_PICKED).default([]) };

/** The mark of the impact that the person has seen. */
const seen = optionalText(64);

/** Asks for the actions of a year. */
export const requestForm = z.object({
  /** Chosen by the form when it opened, so that sending it again never opens a second one. */
  id: id(),
  agreementId: id(),
  year: count(9_999),
  dueOn: day('Informe até quando se espera a resposta.'),
  who: z.enum(['ALL', 'CHOSEN'], { error: 'Escolha a quem pedir.' }),
  parties: z.array(id()).max(MOST_PICKED).default([]),
  /** Every accession body. */
  accessions: ticked(),
  /** Accession bodies of these elos. */
  elos: z.array(requiredText('', 100)).max(50).default([]),
  seen,
});
export type RequestForm = z.output<typeof requestForm>;

/** Grants the ticked parties, or all with these filters, a later day. */
export const extensionForm = z.object({
  id: id(),
  ...picked,
  dueOn: day('Informe o novo prazo.'),
  reason: requiredText('Escreva o motivo.', 500),
  seen,
});

/** Calls the ticked parties into a collection that is open. */
export const callForm = z.object({
  id: id(),
  participe: picked.participe,
  dueOn: day('Informe até quando se espera a resposta.'),
  seen,
});

/** Reminds those of them who have not answered. */
export const reminderForm = z.object({ id: id(), ...picked });

/** Closes the collection, or closes it again after a reopening. */
export const closingForm = z.object({
  id: id(),
  /** How many had not answered when the person looked. */
  missing: count(),
});

/** Lets the ticked parties, or all with these filters, answer after the closing. */
export const reopeningForm = z.object({
  id: id(),
  ...picked,
  reason: requiredText('Escreva a justificativa.', 1_000),
});

/** Lines of a file at most. */
export const MOST_LINES = 20_000;

/** What the trail keeps of a matrix that left as a file. */
export const matrixExport = z.object({ year: collectionYear, lines: z.int().min(0).max(MOST_LINES) });

/** What the job of a reminder's message carries. */
export const reminderReference = z.object({
  collectionId: z.uuid(),
  partyId: z.uuid(),
  userId: z.uuid(),
  day: z.iso.date(),
});
export type ReminderReference = z.output<typeof reminderReference>;

/** The address of a page under a year's collection, with these filters. */
export function collectionHref(year: number, path = '', query: Partial<Record<string, string | number>> = {}): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== 1);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return `/relatorios/${year}/coleta${path}${search && `?${search}`}`;
}
