import { z } from 'zod';
import { count, id, requiredText } from '@/lib/action/fields';

/** Locks a year of an agreement. */
export const lockForm = z.object({ agreementId: id(), year: count(9_999) });

/** Opens a locked year again for one party, with the reason. */
export const reopeningForm = z.object({
  id: id(),
  partyId: id(),
  reason: requiredText('Escreva a justificativa.', 1_000),
});

/** Closes a year that was opened again. */
export const closingForm = z.object({ id: id() });

export const lockQuery = z.object({ ano: z.coerce.number().int().min(2000).max(2199).optional().catch(undefined) });
