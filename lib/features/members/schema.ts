import { z } from 'zod';
import { id } from '@/lib/action/fields';
import { ROLE, type Role } from '@/lib/domain/glossary';

const roles = Object.keys(ROLE) as [Role, ...Role[]];

/** Another role for someone in a party. `from` is the role the form showed. */
export const roleForm = z.object({
  userId: id(),
  partyId: id(),
  from: z.enum(roles),
  role: z.enum(roles, { error: 'Escolha o papel.' }),
});

/** Takes someone out of a party. */
export const removalForm = z.object({ userId: id(), partyId: id() });

/** One account, to be disabled or enabled. */
export const accountStep = z.object({ userId: id() });

/** One session of someone's. */
export const sessionStep = z.object({ id: id() });

/** The party to work for from now on. */
export const partySwitch = z.object({ partyId: id() });

/** The address of the list of accounts. What is not understood counts as not asked. */
export const memberQuery = z.object({
  busca: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,100}$/u)
    .optional()
    .catch(undefined),
  papel: z.enum(roles).optional().catch(undefined),
  situacao: z.enum(['ativas', 'desativadas']).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type MemberQuery = z.output<typeof memberQuery>;
