import { z } from 'zod';
import { count, id, optionalText, requiredText, ticked } from '@/lib/action/fields';

/** What the form of a good practice sends. A draft needs a title and a summary; the rest is asked for when it is sent. */
export const practiceForm = z.object({
  /** Chosen by the form when it opened, so that sending it again never makes a second one. */
  id: id(),
  /** The version the person was looking at; 0 before the first save. */
  version: count(),
  title: requiredText('Dê um título à prática.', 200),
  summary: requiredText('Resuma a prática em uma ou duas frases.', 400),
  done: optionalText(6_000),
  results: optionalText(4_000),
  year: z
    .string({ error: 'Informe o ano.' })
    .trim()
    .regex(/^(20|21)\d\d$/, 'Informe o ano com quatro algarismos, como 2026.')
    .transform(Number),
  axis: z
    .string()
    .regex(/^[a-z-]{1,60}$/, 'Escolha um eixo da lista.')
    .optional(),
  link: requiredText('', 500)
    .pipe(z.url({ protocol: /^https?$/, error: 'Informe um endereço completo, que comece com https://.' }))
    .optional(),
  evidenceId: id().optional(),
  restricted: ticked(),
  intent: z.enum(['save', 'submit']),
});
export type PracticeForm = z.output<typeof practiceForm>;

/** What SEGES decides of a practice that was sent, or takes back from the public. */
export const practiceDecision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('PUBLISH'), id: id(), version: count() }),
  z.object({
    decision: z.enum(['RETURN', 'RETRACT']),
    id: id(),
    version: count(),
    note: requiredText('Diga o que precisa mudar.', 2_000),
  }),
]);

/** Naming one practice, at the version that was looked at. */
export const practiceReference = z.object({ id: id(), version: count() });
