import { z } from 'zod';
import { id, requiredText } from '@/lib/action/fields';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { email, newPassword } from '@/lib/features/session/schema';

const roles = Object.keys(ROLE) as [Role, ...Role[]];

/** Whom to invite, to what. */
export const invitationForm = z.object({
  /** Made with the form, so that a form sent twice invites once. */
  id: id(),
  partyId: z.uuid('Escolha o partícipe.'),
  name: requiredText('Informe o nome da pessoa.', 120),
  email: email('Informe o e-mail da pessoa.'),
  role: z.enum(roles, { error: 'Escolha o papel da pessoa.' }),
});

/** One invitation, to be sent again or withdrawn. */
export const invitationStep = z.object({ id: id() });

/** The secret of an invitation's link. */
export const invitationToken = z.string().regex(/^[\w-]{43}$/);

/** What a guest without an account sends to take it up: with a password of their own. */
export const acceptanceForm = z.object({
  token: invitationToken,
  name: requiredText('Informe seu nome.', 120),
  newPassword: newPassword(),
});

/** The same with gov.br, where they have just proven who they are. */
export const govbrAcceptanceForm = acceptanceForm.omit({ newPassword: true });

/** A step that needs only the link. */
export const invitationLink = z.object({ token: invitationToken });

/** What the job of an invitation's message carries; the token sealed. */
export const invitationMail = z.object({ id: z.uuid(), token: z.string() });
