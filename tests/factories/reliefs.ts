import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { perform } from '@/lib/action/perform';
import type { Actor } from '@/lib/domain/permissions/policy';
import { grantRelief, withdrawRelief } from '@/lib/features/reliefs/mutations';
import type { reliefForm } from '@/lib/features/reliefs/schema';
import { by, succeeded } from '@/tests/factories/activities';
import { seenFirst } from '@/tests/factories/impact';

export type TypedRelief = z.input<typeof reliefForm>;
type Given = Partial<TypedRelief> & Pick<TypedRelief, 'agreementId'>;

/** Goals 3.1 to 3.3 suspended for everybody from 01/11/2026 to 15/12/2026; what is given replaces it. */
export const decision = (given: Given): TypedRelief => ({
  ...{ id: randomUUID(), kind: 'SUSPENSION', goalCodes: ['3.1', '3.2', '3.3'], party: 'todos' },
  ...{ startsOn: '2026-11-01', endsOn: '2026-12-15', reason: 'Período eleitoral' },
  ...given,
});

/** Grants a relief, saying yes to whatever it does. */
export const grant = (actor: Actor, input: TypedRelief) =>
  seenFirst((seen) => perform(grantRelief, by(actor), { ...input, seen }));

/** A relief on record. */
export async function granted(actor: Actor, given: Given): Promise<TypedRelief> {
  const input = decision(given);
  succeeded(await grant(actor, input));
  return input;
}

/** Withdraws a relief, saying yes to whatever that does. */
export const withdrawGranted = (actor: Actor, id: string, reason = 'Decisão revista') =>
  seenFirst((seen) => perform(withdrawRelief, by(actor), { id, reason, seen }));
