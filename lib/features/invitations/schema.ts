import { z } from 'zod';
import { id, requiredText } from '@/lib/action/fields';
import { ROLE, type Role } from '@/lib/domain/glossary';

const roles = Object.keys(ROLE) as [Role, ...Role[]];

/** Whom to invite, to what. */
export const invitationForm = z.object({
  /** Made with the form, so that a form sent twice invites once. */
  id: id(),
  partyId: z.uuid('Escolha o partícipe.'),
  name: requiredText('Informe o nome da pessoa.', 120),
  email: requiredText('Informe o e-mail da pessoa.', 254)
    .toLowerCase()
    .pipe(z.email('Confira o e-mail. Ele tem a forma nome@orgao.gov.br.')),
  role: z.enum(roles, { error: 'Escolha o papel da pessoa.' }),
});

/** One invitation, to be sent again or withdrawn. */
export const invitationStep = z.object({ id: id() });

/** The secret of an invitation's link. */
export const invitationToken = z.string().regex(/^[\w-]{43}$/);

/** What the job of an invitation's message carries; the token sealed. */
export const invitationMail = z.object({ id: z.uuid(), token: z.string() });
