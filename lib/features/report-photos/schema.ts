import { z } from 'zod';
import { id, requiredText } from '@/lib/action/fields';
import { reportYear } from '@/lib/features/reports/schema';

/** As many as a reader looks at. */
export const MOST_PHOTOS = 12;

const target = { agreementId: id(), year: reportYear, evidenceId: id() };

/** A picture's place in the report, with its caption and what it shows for who does not see it. */
export const photoForm = z.object({
  ...target,
  caption: requiredText('Escreva a legenda.', 200),
  alternative: requiredText('Descreva o que a foto mostra.', 300),
  position: z.coerce
    .number({ error: 'Informe a posição.' })
    .int(`Use um número de 1 a ${MOST_PHOTOS}.`)
    .min(1, `Use um número de 1 a ${MOST_PHOTOS}.`)
    .max(MOST_PHOTOS, `Use um número de 1 a ${MOST_PHOTOS}.`),
});

export const photoRemovalForm = z.object(target);
