import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementRecords, partyRecords } from '@/lib/db/scope';
import { inSituation, SITUATION_COLUMNS, SITUATION_FACTS, situationFacts } from '@/lib/db/situation';
import { wordFilters } from '@/lib/db/words';
import { type CivilDate, civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { type PartyStanding, situationsOf } from '@/lib/domain/collection/matrix';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';
import { type Narrowing, NO_ELO, type Picked, STANDING_WORD } from './schema';

const collectionSelect = {
  id: true,
  agreementId: true,
  year: true,
  version: true,
  openedAt: true,
  closedAt: true,
  openedBy: { select: { name: true } },
  closedBy: { select: { name: true } },
  event: { select: { id: true, title: true, dueOn: true } },
  agreement: { select: { id: true, number: true, startsOn: true, termMonths: true } },
} satisfies Prisma.ReportCollectionSelect;

export type Collection = NonNullable<Awaited<ReturnType<typeof findCollection>>>;

/** The collection of a year, or the one with this id; null when there is none within reach of this permission. */
export async function findCollection(
  actor: Actor,
  wanted: { id: string } | { agreementId: string; year: number },
  permission: Permission,
  tx: Tx = db,
) {
  const stored = await tx.reportCollection.findFirst({
    where: { AND: [agreementRecords(actor, permission), wanted], withdrawnAt: null },
    select: collectionSelect,
  });
  if (!stored) return null;
  const { event, agreement, ...collection } = stored;
  return {
    ...collection,
    event: { ...event, dueOn: fromUtc(event.dueOn) },
    agreement: { ...agreement, startsOn: fromUtc(agreement.startsOn) },
  };
}

/** What was asked of whom: one obligation a party, narrowed by standing, elo and words. */
export function askedOf(
  actor: Actor,
  { event }: Pick<Collection, 'event'>,
  { situacao, elo, busca }: Narrowing,
  today: CivilDate,
): Prisma.ObligationWhereInput {
  return {
    AND: [
      partyRecords(actor, 'obligation.read'),
      situacao ? inStanding(STANDING_WORD[situacao], today) : {},
      ...wordFilters(busca).map((folded) => ({ party: { folded } })),
    ],
    ...calledBy(event),
    party: elo ? { elo: elo === NO_ELO ? null : elo } : undefined,
  };
}

/** What those owe whom a request calls. */
export function calledBy({ id }: Pick<Collection['event'], 'id'>) {
  return { eventId: id, status: { not: 'CANCELLED' } } satisfies Prisma.ObligationWhereInput;
}

/** The same of the parties that were ticked, or, with none ticked, of all with these filters. */
export function pickedOf(actor: Actor, collection: Collection, { participe, ...narrowing }: Picked, today: CivilDate) {
  return participe.length > 0
    ? { AND: [askedOf(actor, collection, {}, today)], partyId: { in: participe } }
    : askedOf(actor, collection, narrowing, today);
}

/** What stands like this on a day, in the words of a query. */
function inStanding(standing: PartyStanding, today: CivilDate): Prisma.ObligationWhereInput {
  return { OR: situationsOf(standing).map((situation) => inSituation(situation, today)) };
}

/** What was asked and still waits for its answer. */
export function awaited(today: CivilDate): Prisma.ObligationWhereInput {
  return { OR: [inStanding('MISSING', today), inStanding('PENDING', today)] };
}

/** Alike obligations with their count, and the rule that they share: a fixed number of rows, however many parties. */
export async function groupAsked(where: Prisma.ObligationWhereInput) {
  const groups = await db.obligation.groupBy({ by: [...SITUATION_COLUMNS, 'goalId'], where, _count: true });
  const goals = await db.goal.findMany({
    where: { id: { in: groups.map(({ goalId }) => goalId) } },
    select: { id: true, rule: true },
  });
  return groups.flatMap(({ _count: count, goalId, ...facts }) => {
    const goal = goals.find(({ id }) => id === goalId);
    return goal ? [{ ...situationFacts(facts), rule: deadlineRule.parse(goal.rule), count }] : [];
  });
}

/** How many parties a query finds. */
export function countAsked(where: Prisma.ObligationWhereInput): Promise<number> {
  return db.obligation.count({ where });
}

/** Which parties a query finds, all of them. */
export async function partiesAsked(where: Prisma.ObligationWhereInput): Promise<string[]> {
  return (await db.obligation.findMany({ where, select: { partyId: true } })).map(({ partyId }) => partyId);
}

const BY_PARTY = [
  { party: { role: 'asc' } },
  { party: { acronym: 'asc' } },
  { id: 'asc' },
] satisfies Prisma.ObligationOrderByWithRelationInput[];

/**
 * A page of the parties asked, who signed first, each with where its obligation stands. The page is found by its keys
 * alone, so that what the rows show is read for those of the page and for no other.
 */
export async function listAsked(where: Prisma.ObligationWhereInput, page: { take: number; skip?: number }) {
  const keys = await db.obligation.findMany({ where, orderBy: BY_PARTY, ...page, select: { id: true } });
  const rows = await db.obligation.findMany({
    where: { id: { in: keys.map(({ id }) => id) } },
    orderBy: BY_PARTY,
    select: {
      ...SITUATION_FACTS,
      id: true,
      goal: { select: { rule: true } },
      party: { select: { id: true, acronym: true, name: true, role: true, elo: true } },
    },
  });
  return rows.map(({ id, party, goal, ...facts }) => ({
    ...{ id, party },
    ...situationFacts(facts),
    rule: deadlineRule.parse(goal.rule),
  }));
}

/** What these parties have begun or sent; the goals declared are those of the latest sending, and not of a draft since. */
export function listAnswers(collectionId: string, partyIds: string[]) {
  return db.$queryRaw<{ partyId: string; protocol: string | null; declared: string[] }[]>`
    SELECT answer."partyId", answer.protocol, coalesce(sent.declared, '{}') AS declared
    FROM "CollectionAnswer" answer
    LEFT JOIN LATERAL (
      SELECT ARRAY(
        SELECT goal ->> 'code' FROM jsonb_array_elements(receipt.content -> 'goals') goal
        WHERE (goal ->> 'nothing')::boolean
      ) AS declared
      FROM "CollectionReceipt" receipt WHERE receipt."answerId" = answer.id
      ORDER BY receipt.number DESC LIMIT 1
    ) sent ON true
    WHERE answer."collectionId" = ${collectionId}::uuid AND answer."partyId" = ANY(${partyIds}::uuid[])`;
}

/** The elos of the parties asked, for the filter; null for those without one. */
export async function listElos({ event }: Collection): Promise<(string | null)[]> {
  const rows = await db.party.groupBy({
    by: ['elo'],
    where: { obligations: { some: { eventId: event.id } } },
    orderBy: { elo: 'asc' },
  });
  return rows.map(({ elo }) => elo);
}

/** Those who can be asked for a year's actions: signatories one by one, accession bodies counted by elo. */
export async function listAskable(agreementId: string, year: number, today: CivilDate) {
  const where = askable(agreementId, year, today);
  const [signatories, elos] = await Promise.all([
    db.party.findMany({
      where: { AND: [where], role: { not: 'ACCESSION' } },
      orderBy: { acronym: 'asc' },
      select: { id: true, acronym: true, name: true },
      take: 100,
    }),
    db.party.groupBy({
      by: ['elo'],
      where: { AND: [where], role: 'ACCESSION' },
      orderBy: { elo: 'asc' },
      _count: true,
    }),
  ]);
  return { signatories, elos: elos.map(({ elo, _count: count }) => ({ elo, count })) };
}

/** Who took part by the end of the year, still does, and answers for a goal that a request calls. */
export function askable(agreementId: string, year: number, today: CivilDate): Prisma.PartyWhereInput {
  const end = civilDate(`${year}-12-31`);
  return {
    agreementId,
    joinedOn: { lte: toUtc(end < today ? end : today) },
    OR: [{ leftOn: null }, { leftOn: { gt: toUtc(today) } }],
    assignments: {
      some: {
        goal: {
          workPlan: { publishedAt: { not: null } },
          rule: { path: ['event'], equals: 'reportRequest' },
        },
      },
    },
  };
}

/** The same as far as they were not called into the collection: the first ones with these filters, and all by elo. */
export async function listUncalled(collection: Collection, { elo, busca }: Narrowing, today: CivilDate, take: number) {
  const { agreementId, year, event } = collection;
  const all = {
    AND: [askable(agreementId, year, today)],
    obligations: { none: calledBy(event) },
  } satisfies Prisma.PartyWhereInput;
  const filters: Prisma.PartyWhereInput[] = wordFilters(busca).map((folded) => ({ folded }));
  if (elo) filters.push({ elo: elo === NO_ELO ? null : elo });
  const where = { AND: [all, ...filters] };
  const [elos, found, parties] = await Promise.all([
    db.party.groupBy({ by: ['elo'], where: all, orderBy: { elo: 'asc' }, _count: true }),
    db.party.count({ where }),
    db.party.findMany({
      where,
      orderBy: [{ role: 'asc' }, { acronym: 'asc' }, { id: 'asc' }],
      select: { id: true, acronym: true, name: true },
      take,
    }),
  ]);
  const total = elos.reduce((sum, { _count: count }) => sum + count, 0);
  return { total, elos: elos.map((group) => group.elo), found, parties };
}

/** For whom a closed year was opened again, by whom and why: the latest first. */
export function listReopenings({ agreementId, year }: Collection) {
  return db.periodReopening.findMany({
    where: { lock: { agreementId, year } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: {
      id: true,
      reason: true,
      openedAt: true,
      closedAt: true,
      party: { select: { acronym: true } },
      openedBy: { select: { name: true } },
    },
  });
}

/** A request of the year's actions that was registered as an event, with no collection to answer it in. */
export function requestOutside(tx: Tx, agreementId: string, year: number) {
  const ofYear = { gte: toUtc(civilDate(`${year}-01-01`)), lte: toUtc(civilDate(`${year}-12-31`)) };
  return tx.agreementEvent.findFirst({
    where: { agreementId, kind: 'REPORT_REQUEST', withdrawnReason: null, collection: null, occurredOn: ofYear },
    select: { id: true },
  });
}
