import {
  BEGAN,
  BROKEN,
  type ChainEnd,
  type EventFacts,
  endText,
  factsText,
  type Link,
  linkText,
  OPENED,
  SYSTEM_CHAIN,
} from './chain';

/** A row of the trail as it is stored. One written before there was a chain has neither chain, place nor code. */
export interface TrailRow extends EventFacts {
  chain: string | null;
  place: number | null;
  mac: string | null;
}

export interface SealedEnd extends ChainEnd {
  seal: string;
}

/** What only who has the keys can tell. */
export interface Codes {
  check(text: string, code: string): 'right' | 'wrong' | 'keyless';
  /** Any hash; it needs no key. */
  hash(text: string): string;
}

export type ProblemKind =
  | 'altered'
  | 'removed'
  | 'repeated'
  | 'unlinked'
  | 'keyless'
  | 'cut'
  | 'unsealed'
  | 'endless'
  | 'vanished'
  | 'unopened'
  | 'reopened'
  | 'beginning'
  | 'before'
  | 'noted';

/** What does not fit, and where it was noticed. */
export interface Problem {
  kind: ProblemKind;
  chain: string | null;
  place: number | null;
  /** The row at which it was noticed. */
  id: string | null;
}

export interface Verification {
  events: number;
  chains: number;
  /** The first ones; `broken` counts all. */
  problems: Problem[];
  broken: number;
}

const MOST_TOLD = 20;

/** The running digest of the rows from before the chains, one after the other by id. */
export function digestOf(running: string, row: EventFacts, hash: Codes['hash']): string {
  return hash(`${running}\n${factsText(row)}`);
}

/**
 * Follows all chains link by link, in constant memory but for one entry a chain. Rows come ordered by chain, place and
 * id, so that the system's chain is the first, and those without a chain the last.
 */
export function startVerification(ends: SealedEnd[], codes: Codes) {
  const told: Verification = { events: 0, chains: 0, problems: [], broken: 0 };
  const tell = (kind: ProblemKind, where: Partial<Problem>) => {
    told.broken++;
    const { chain = null, place = null, id = null } = where;
    if (told.problems.length < MOST_TOLD) told.problems.push({ kind, chain, place, id });
  };
  const endOf = new Map(ends.map((end) => [end.chain, end]));
  const opened = new Set([SYSTEM_CHAIN]);
  const seen = new Set<string>();
  const before = { events: 0, digest: '', counted: 0, expected: '' };
  let last: ChainEnd | null = null;

  const close = () => {
    if (last) checkEnd(last, endOf.get(last.chain), codes, tell);
    last = null;
  };

  return {
    take(row: TrailRow): void {
      told.events++;
      if (row.chain === null) {
        before.events++;
        before.digest = digestOf(before.digest, row, codes.hash);
        return;
      }
      if (row.place === null || row.mac === null) return tell('unlinked', row);
      const link: Link & { mac: string } = { ...row, chain: row.chain, place: row.place, mac: row.mac };
      if (link.chain !== last?.chain) {
        close();
        seen.add(link.chain);
        told.chains++;
        if (!opened.has(link.chain)) tell('unopened', link);
      }
      checkLink(last, link, codes, tell);
      last = link;
      if (link.chain !== SYSTEM_CHAIN) return;
      const facts = factsOf(link.data);
      if ((link.place === 1) !== (link.action === BEGAN)) tell('beginning', link);
      if (link.action === BEGAN) Object.assign(before, { counted: facts.events, expected: facts.digest });
      if (link.action === BROKEN) tell('noted', { ...link, chain: String(facts.chain) });
      if (link.action !== OPENED) return;
      if (opened.has(String(facts.chain))) tell('reopened', { ...link, chain: String(facts.chain) });
      opened.add(String(facts.chain));
    },

    finish(): Verification {
      close();
      const isEmpty = told.events === 0 && ends.length === 0;
      for (const chain of isEmpty ? [] : opened) if (!seen.has(chain)) tell('vanished', { chain });
      for (const { chain, place } of ends)
        if (!seen.has(chain) && !opened.has(chain)) tell('unopened', { chain, place });
      if (before.events !== before.counted || before.digest !== before.expected) tell('before', {});
      return told;
    },
  };
}

type Tell = (kind: ProblemKind, where: Partial<Problem>) => void;

function checkLink(last: ChainEnd | null, link: Link & { mac: string }, codes: Codes, tell: Tell): void {
  const expected = (last?.place ?? 0) + 1;
  if (link.place < expected) return tell('repeated', link);
  // What follows a gap cannot be checked against the link that is gone.
  if (link.place > expected) return tell('removed', { ...link, place: expected });
  const result = codes.check(linkText(last?.mac ?? '', link), link.mac);
  if (result !== 'right') tell(result === 'keyless' ? 'keyless' : 'altered', link);
}

function checkEnd(last: ChainEnd, end: SealedEnd | undefined, codes: Codes, tell: Tell): void {
  if (!end) return tell('endless', last);
  const result = codes.check(endText(end), end.seal);
  if (result !== 'right') return tell(result === 'keyless' ? 'keyless' : 'unsealed', end);
  if (end.place !== last.place || end.mac !== last.mac) tell('cut', { chain: end.chain, place: last.place });
}

function factsOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}
