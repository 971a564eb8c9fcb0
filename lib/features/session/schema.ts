import { z } from 'zod';
import { requiredText } from '@/lib/action/fields';

export const signInForm = z.object({
  email: requiredText('Informe seu e-mail.', 254)
    .toLowerCase()
    .pipe(z.email('Confira o e-mail. Ele tem a forma nome@orgao.gov.br.')),
  /** Taken as typed: spaces count. The limit keeps hashing cheap. */
  password: z
    .string({ error: 'Informe sua senha.' })
    .min(1, 'Informe sua senha.')
    .max(200, 'A senha tem até 200 caracteres.'),
  continueTo: z.string().optional(),
});

export const themeForm = z.enum(['light', 'dark']);
