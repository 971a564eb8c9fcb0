import { z } from 'zod';
import { id } from '@/lib/action/fields';
import { REVEAL_REASON, type RevealReason } from '@/lib/domain/glossary';
import { cpf } from '@/lib/features/designations/schema';

const REASONS = Object.keys(REVEAL_REASON) as [RevealReason, ...RevealReason[]];

/** Times an hour that one person may see, or look for, a CPF. Far above honest work, far below copying a list. */
export const MOST_AN_HOUR = 30;

/** One person's CPF and phone in full. The reason is chosen from a list, so that the trail holds nothing that was typed. */
export const revealForm = z.object({
  id: id(),
  reason: z.enum(REASONS, { error: 'Escolha o motivo.' }),
});

/** A whole CPF to look for, in the body of a form and never in an address. */
export const lookUpForm = z.object({ cpf });

/** A copy of one designated person's data, for that person. */
export const personExport = z.object({ id: id() });

/** A copy of one's own data: it asks nothing. */
export const ownExport = z.object({});
