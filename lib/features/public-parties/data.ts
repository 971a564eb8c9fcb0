import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { wordFilters } from '@/lib/db/words';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import { type PartyListQuery, SIGNATORIES } from './schema';

type Where = Prisma.PartyWhereInput;

/** What a list tells of a party. Who signed for it is told nowhere but in the plan's own document. */
const PARTY_FACTS = {
  id: true,
  acronym: true,
  name: true,
  role: true,
  sphere: true,
  elo: true,
  joinedOn: true,
  leftOn: true,
  agreement: { select: { number: true } },
} satisfies Prisma.PartySelect;

function toParty<Stored extends { joinedOn: Date; leftOn: Date | null }>({ joinedOn, leftOn, ...stored }: Stored) {
  return { ...stored, joinedOn: fromUtc(joinedOn), leftOn: fromUtc(leftOn) };
}

function listed({ busca, uf, tipo }: PartyListQuery): Where {
  const kind: Where = tipo === SIGNATORIES ? { role: { not: 'ACCESSION' } } : { elo: tipo };
  const ofState: Where = uf ? { folded: { contains: `/${uf.toLowerCase()} ` } } : {};
  return { AND: [kind, ofState, ...wordFilters(busca).map((folded) => ({ folded }))] };
}

/** A page of the parties of every agreement, and how many there are, up to one more than lists show. */
export async function readParties(query: PartyListQuery, page: { take: number; skip: number }) {
  const where = listed(query);
  const [rows, total] = await Promise.all([
    db.party.findMany({ where, orderBy: [{ acronym: 'asc' }, { id: 'asc' }], ...page, select: PARTY_FACTS }),
    db.party.count({ where, take: MOST_LISTED + 1 }),
  ]);
  return { total, parties: rows.map(toParty) };
}

/** Parties with all these words, without counting them. */
export async function findParties(words: string, take: number) {
  const where = { AND: wordFilters(words).map((folded) => ({ folded })) };
  return db.party.findMany({
    where,
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, acronym: true, name: true, role: true },
  });
}

/** One party with what it owes by and since when; null where there is none. */
export async function readParty(id: string) {
  const stored = await db.party.findUnique({
    where: { id },
    select: {
      ...PARTY_FACTS,
      cnpj: true,
      parentName: true,
      agreementId: true,
      assignments: { select: { goalId: true } },
      accession: { select: { instrument: true, number: true, signedOn: true } },
    },
  });
  if (!stored) return null;
  const { accession } = stored;
  return { ...toParty(stored), accession: accession && { ...accession, signedOn: fromUtc(accession.signedOn) } };
}

/** What of a party's work was validated in an interval, in numbers; null for nothing. */
export async function readDoneOf(partyId: string, from: CivilDate, to: CivilDate) {
  const { _count, _sum, _max } = await db.activity.aggregate({
    where: { partyId, status: 'VALIDATED', performedTo: { gte: toUtc(from), lte: toUtc(to) } },
    _count: true,
    _sum: { hours: true, completed: true },
    _max: { performedTo: true },
  });
  const lastOn = fromUtc(_max.performedTo);
  return lastOn && { activities: _count, hours: _sum.hours?.toNumber() ?? 0, completed: _sum.completed ?? 0, lastOn };
}
