import { z } from 'zod';
import { id, requiredText } from '@/lib/action/fields';

/** An e-mail as a person types it: capitals and spaces around it make no difference. */
export const email = (missing = 'Informe seu e-mail.') =>
  requiredText(missing, 254).toLowerCase().pipe(z.email('Confira o e-mail. Ele tem a forma nome@orgao.gov.br.'));

/** Taken as typed: spaces count. The limit keeps hashing cheap. */
export const currentPassword = () =>
  z.string({ error: 'Informe sua senha.' }).min(1, 'Informe sua senha.').max(400, 'A senha tem até 200 caracteres.');

/** How long it has to be is decided with its other rules; the limit keeps what is read small. */
export const newPassword = () =>
  z
    .string({ error: 'Escreva a nova senha.' })
    .min(1, 'Escreva a nova senha.')
    .max(400, 'Use até 200 caracteres.')
    .regex(/^[^\0]*$/, 'A senha tem um caractere que não pode ser guardado. Escreva-a de novo.');

/** Six figures of the app, or a recovery code. */
export const code = () => requiredText('Informe o código.', 40);

/** What a person types again before a step that matters. */
export const reproof = { password: currentPassword(), code: code().optional() };

export const signInForm = z.object({
  email: email(),
  password: currentPassword(),
  continueTo: z.string().optional(),
});

export const themeForm = z.enum(['light', 'dark']);

/** One of the person's own sessions; without an id all but the one in which they ask. */
export const endSessionsForm = z.object({ sessionId: id().optional(), ...reproof });
