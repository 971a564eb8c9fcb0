import 'server-only';
import { pageCount } from '@/lib/domain/lists/limits';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import { loadPlanChoices } from '@/lib/features/lists/loaders';
import type { ActivityListQuery } from '@/lib/features/lists/schema';
import { readActivityPage } from './data';

const PAGE = 20;

/** A page of activities within reach as the address asks for it, and what its filters offer. */
export async function loadActivityList(actor: Actor, asked: ActivityListQuery) {
  const choices = await loadPlanChoices(actor, asked);
  const { party } = choices.parties;
  // Words that name a single body have done their work: from here on it is the one that was chosen.
  const query: ActivityListQuery = party && asked.orgao ? { ...asked, orgao: undefined, participe: party.id } : asked;
  const page = { take: PAGE, skip: (query.pagina - 1) * PAGE };
  const { total, activities } = choices.parties.found
    ? { total: 0, activities: [] }
    : await readActivityPage(actor, query, page);
  const write = scopeOf(actor, 'activity.write');
  return {
    query,
    choices,
    total,
    activities,
    pages: pageCount(total, PAGE),
    /** Whether this person may send or discard it. */
    writesFor: (partyId: string) => write === 'all' || write.partyIds.includes(partyId),
  };
}
