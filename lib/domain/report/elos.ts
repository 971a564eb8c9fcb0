import { yearOf } from '@/lib/domain/calendar/civil-date';
import type { EloRow, JoinedParty } from './document';
import { NO_ELO } from './indicators';
import type { ReportParty } from './input';
import type { YearIndicators } from './measured';

/** The parties by elo, the largest first; those of which nobody said any come last. */
export function assembleElos(parties: ReportParty[], { elos }: YearIndicators, year: number): EloRow[] {
  const rows = new Map<string, EloRow>();
  for (const { elo: said, joinedOn } of parties) {
    const elo = said ?? NO_ELO;
    const row = rows.get(elo) ?? { elo, parties: 0, joined: 0, activities: elos[elo]?.activities ?? 0 };
    row.parties += 1;
    if (joinedOn && yearOf(joinedOn) === year) row.joined += 1;
    rows.set(elo, row);
  }
  return [...rows.values()].sort(
    (a, b) => Number(a.elo === NO_ELO) - Number(b.elo === NO_ELO) || b.parties - a.parties || (a.elo < b.elo ? -1 : 1),
  );
}

/** Bodies that joined by accession in the year, in the order they joined. */
export function joinedIn(parties: ReportParty[], year: number): JoinedParty[] {
  return parties
    .flatMap(({ role, acronym, name, elo, joinedOn }) =>
      role === 'ACCESSION' && joinedOn && yearOf(joinedOn) === year
        ? [{ acronym, name, elo: elo ?? null, joinedOn }]
        : [],
    )
    .sort((a, b) => (a.joinedOn < b.joinedOn ? -1 : Number(a.joinedOn > b.joinedOn)));
}
