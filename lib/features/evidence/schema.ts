import { z } from 'zod';
import { count, day, id, requiredText } from '@/lib/action/fields';
import { EVIDENCE_KIND, FILE_SCAN, SENSITIVITY } from '@/lib/domain/glossary';
import { parseNup } from '@/lib/domain/identifiers/nup';

const keysOf = <Key extends string>(labels: Record<Key, string>) => Object.keys(labels) as [Key, ...Key[]];

/** What is told of an evidence, whatever its form. */
const facts = {
  kind: z.enum(keysOf(EVIDENCE_KIND), { error: 'Escolha o tipo do documento.' }),
  sensitivity: z.enum(keysOf(SENSITIVITY), { error: 'Escolha quem pode ver.' }).default('INTERNAL'),
  factOn: day('Informe a data.').optional(),
  validUntil: day('Informe a data.').optional(),
};
const title = requiredText('Dê um nome à evidência.', 200);

const inOrder = ({ factOn, validUntil }: { factOn?: string; validUntil?: string }) =>
  !factOn || !validUntil || factOn <= validUntil;
const ORDER = { path: ['validUntil'], message: 'A validade termina antes da data do fato. Confira as duas datas.' };

/** A file that is already stored, to be put on record. Its name was cleaned and is only ever shown. */
export const storedFile = z.object({
  fileName: z.string(),
  key: z.string(),
  size: z.int(),
  sha256: z.string().length(64),
  mediaType: z.string(),
  scan: z.enum(keysOf(FILE_SCAN)),
});
export const storedEvidence = z.object({ activityId: id(), ...facts, ...storedFile.shape }).refine(inOrder, ORDER);
export const versionReference = z.object({ evidenceId: id() });
export const storedVersion = versionReference.extend(storedFile.shape);

const webAddress = requiredText('Informe o endereço da página.', 500).pipe(
  z.url({ protocol: /^https?$/, error: 'Informe um endereço completo, que comece com https://.' }),
);
const nup = requiredText('Informe o número do processo ou documento.', 30).transform((text, context) => {
  const digits = parseNup(text);
  if (digits) return digits;
  context.addIssue({ code: 'custom', message: 'Os dígitos não conferem. Use como no SEI: 19973.010322/2025-54.' });
  return z.NEVER;
});

/** A page of the web, with the day on which it was seen. */
export const linkEvidence = z
  .object({
    /** Chosen by the form when it opened, so that sending it again never makes a second one. */
    id: id(),
    activityId: id(),
    ...facts,
    title,
    url: webAddress,
    factOn: day('Informe o dia em que você viu a página.'),
  })
  .refine(inOrder, ORDER);

/** A document of SEI, with what its authenticity is checked by. */
export const seiEvidence = z
  .object({
    id: id(),
    activityId: id(),
    ...facts,
    title,
    seiProcess: nup,
    seiVerifier: requiredText('Informe o código verificador.', 12).regex(
      /^\d{5,12}$/,
      'São só números, como 45678901.',
    ),
    seiCrc: requiredText('Informe o código CRC.', 8)
      .regex(/^[0-9a-fA-F]{8}$/, 'São 8 letras de A a F ou números, como 1A2B3C4D.')
      .transform((text) => text.toUpperCase()),
  })
  .refine(inOrder, ORDER);

/** A change of what is told of an evidence. */
export const evidenceForm = z
  .object({ id: id(), version: count(), ...facts, title, sensitivity: facts.sensitivity.unwrap() })
  .refine(inOrder, ORDER);

export const evidenceReference = z.object({ activityId: id(), evidenceId: id() });

/** Filters of the choice among a party's evidence. */
export const reuseQuery = z.object({
  busca: z.string().trim().max(100).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
