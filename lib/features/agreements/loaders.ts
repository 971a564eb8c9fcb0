import 'server-only';
import { termEnd } from '@/lib/domain/obligations/term';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import { ownParty } from '@/lib/features/parties/data';
import { findReviewDays, findTerm } from './data';

/** The term of the person's agreement, to be changed; null for who may not. */
export async function loadTerm(actor: Actor) {
  const party = mayEver(actor, 'plan.manage') ? await ownParty(actor) : null;
  const term = party && (await findTerm(actor, party.agreementId, 'plan.manage'));
  return term && { ...term, endsOn: termEnd({ startsOn: term.startsOn, months: term.termMonths }) };
}

/** The review's deadline of the person's agreement, to be changed; null for who may not. */
export async function loadReviewDays(actor: Actor) {
  const party = mayEver(actor, 'plan.manage') ? await ownParty(actor) : null;
  return party && findReviewDays(actor, party.agreementId);
}
