import 'server-only';
import { termEnd } from '@/lib/domain/obligations/term';
import { type Actor, mayEver, type Permission } from '@/lib/domain/permissions/policy';
import { ownParty } from '@/lib/features/parties/data';
import { findReviewDays, findTerm } from './data';

/** The term of the person's agreement, to be changed; null for who may not. */
export async function loadTerm(actor: Actor) {
  return mayEver(actor, 'plan.manage') ? loadTermOf(actor, 'plan.manage') : null;
}

/** The term of the person's agreement, if this permission reaches it. */
export async function loadTermOf(actor: Actor, permission: Permission) {
  const party = await ownParty(actor);
  const term = party && (await findTerm(actor, party.agreementId, permission));
  return term && { ...term, endsOn: termEnd({ startsOn: term.startsOn, months: term.termMonths }) };
}

/** The review's deadline of the person's agreement, to be changed; null for who may not. */
export async function loadReviewDays(actor: Actor) {
  const party = mayEver(actor, 'plan.manage') ? await ownParty(actor) : null;
  return party && findReviewDays(actor, party.agreementId);
}
