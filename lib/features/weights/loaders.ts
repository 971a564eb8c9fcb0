import 'server-only';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { ownParty } from '@/lib/features/parties/data';
import { readWeights } from './data';

/** The weights of the plan of the person's agreement; null for who may not set them. */
export async function loadWeights(actor: Actor) {
  const party = mayEver(actor, 'plan.manage') ? await ownParty(actor) : null;
  return party && readWeights(actor, party.agreementId);
}
