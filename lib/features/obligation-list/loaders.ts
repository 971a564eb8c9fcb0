import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { pageCount } from '@/lib/domain/lists/limits';
import { withSituation } from '@/lib/domain/obligations/situation';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import { loadPlanChoices } from '@/lib/features/lists/loaders';
import type { ObligationListQuery } from '@/lib/features/lists/schema';
import { readObligationPage } from './data';

const PAGE = 25;

/** A page of obligations within reach as the address asks for it, and what its filters offer. */
export async function loadObligationList(actor: Actor, asked: ObligationListQuery) {
  const today = clockToday();
  const choices = await loadPlanChoices(actor, asked);
  const { party, found } = choices.parties;
  const query: ObligationListQuery = party && asked.orgao ? { ...asked, orgao: undefined, participe: party.id } : asked;
  const page = { take: PAGE, skip: (query.pagina - 1) * PAGE };
  const { rows, total } = found ? { rows: [], total: 0 } : await readObligationPage(actor, query, today, page);
  const write = scopeOf(actor, 'activity.write');
  return {
    query,
    choices,
    total,
    obligations: withSituation(rows, today),
    pages: pageCount(total, PAGE),
    writesFor: (partyId: string) => write === 'all' || write.partyIds.includes(partyId),
  };
}
