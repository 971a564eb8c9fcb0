import { z } from 'zod';

export const govbrSignIn = z.object({
  /** Where the person wanted to go; read as a path of ours only. */
  continueTo: z.string().max(2_000).optional(),
});

export const govbrLink = z.object({});

export const govbrUnlink = z.object({
  password: z
    .string({ error: 'Informe sua senha.' })
    .min(1, 'Informe sua senha.')
    .max(200, 'A senha tem até 200 caracteres.')
    .optional(),
});
