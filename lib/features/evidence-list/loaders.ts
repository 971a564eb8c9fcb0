import 'server-only';
import { today as clockToday } from '@/lib/clock/clock';
import { pageCount } from '@/lib/domain/lists/limits';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import { loadPartyChoices } from '@/lib/features/deadlines/loaders';
import type { EvidenceListQuery } from '@/lib/features/lists/schema';
import { countListedEvidence, listEvidencePage } from './data';

const PAGE = 20;

/** A page of evidence within reach as the address asks for it, and what its filters offer. */
export async function loadEvidenceList(actor: Actor, asked: EvidenceListQuery) {
  const today = clockToday();
  const parties = await loadPartyChoices(actor, asked);
  const { party, found } = parties;
  const query: EvidenceListQuery = party && asked.orgao ? { ...asked, orgao: undefined, participe: party.id } : asked;
  const [total, evidence] = found
    ? [0, []]
    : await Promise.all([
        countListedEvidence(actor, query, today),
        listEvidencePage(actor, query, today, { take: PAGE, skip: (query.pagina - 1) * PAGE }),
      ]);
  const write = scopeOf(actor, 'activity.write');
  return {
    query,
    today,
    parties,
    total,
    evidence,
    pages: pageCount(total, PAGE),
    /** Whether this person may change it. */
    writesFor: (partyId: string) => write === 'all' || write.partyIds.includes(partyId),
  };
}
