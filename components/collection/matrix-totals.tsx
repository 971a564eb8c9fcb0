import { Anchor } from '@/components/ui/anchor';
import { StatusSign } from '@/components/ui/status-sign';
import { PARTY_STANDING, type PartyStanding } from '@/lib/domain/collection/matrix';
import { collectionHref, type MatrixQuery, STANDING_WORD, type StandingWord } from '@/lib/features/collections/schema';
import { formatNumber } from '@/lib/format/number';
import { CELL_LOOK } from './standing-look';

export type MatrixTotalsProps = { year: number; totals: Record<PartyStanding, number>; query: MatrixQuery };

/** How many parties stand where. Each count narrows the list, and the signs are its legend. */
export function MatrixTotals({ year, totals, query: { situacao, elo, busca } }: MatrixTotalsProps) {
  const words = (Object.keys(STANDING_WORD) as StandingWord[]).filter(
    (word) => totals[STANDING_WORD[word]] > 0 || word === situacao,
  );
  const total = Object.values(totals).reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label="Partícipes por situação">
      <ul className="flex flex-wrap gap-x-7 gap-y-1 border-y border-hair py-2 text-small">
        <li>
          <Total href={collectionHref(year, '', { elo, busca })} isCurrent={!situacao} word="Todos" count={total} />
        </li>
        {words.map((word) => (
          <li key={word}>
            <Total
              href={collectionHref(year, '', { situacao: word, elo, busca })}
              isCurrent={word === situacao}
              standing={STANDING_WORD[word]}
              word={PARTY_STANDING[STANDING_WORD[word]]}
              count={totals[STANDING_WORD[word]]}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type TotalProps = { href: string; isCurrent: boolean; standing?: PartyStanding; word: string; count: number };

function Total({ href, isCurrent, standing, word, count }: TotalProps) {
  return (
    <Anchor
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className={`inline-flex min-h-10 items-center gap-2 border-b-2 hover:text-title ${isCurrent ? 'border-accent font-strong text-title' : 'border-transparent text-ink'}`}
    >
      {standing && <StatusSign status={CELL_LOOK[standing]} />}
      {word}
      <span className="tabular-nums text-mute">{formatNumber(count)}</span>
    </Anchor>
  );
}
