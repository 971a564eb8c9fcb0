import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { inSituation } from '@/lib/db/situation';
import { hasWord } from '@/lib/db/words';
import { type CivilDate, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { searchWords } from '@/lib/domain/fold';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import type { Actor } from '@/lib/domain/permissions/policy';
import { goalIdsOf } from '@/lib/features/lists/data';
import type { ObligationListQuery } from '@/lib/features/lists/schema';
import { type ObligationRow, rowSelect, toRow } from '@/lib/features/obligations/data';

type Where = Prisma.ObligationWhereInput;

/** What the filters leave of what the actor may read. The year is that in which the period ends, whatever moved the date. */
async function listed(actor: Actor, query: ObligationListQuery, today: CivilDate): Promise<Where> {
  const { situacao, participe, meta, eixo, ano, busca } = query;
  const [goalIds, words] = await Promise.all([goalIdsOf({ meta, eixo }), wordsFound(busca)]);
  return {
    AND: [partyRecords(actor, 'obligation.read'), situacao ? inSituation(situacao, today) : {}, ...words],
    status: situacao ? undefined : { not: 'CANCELLED' },
    partyId: participe,
    goalId: goalIds && { in: goalIds },
    periodEnd: ano ? { gte: toUtc(civilDate(`${ano}-01-01`)), lte: toUtc(civilDate(`${ano}-12-31`)) } : undefined,
  };
}

/**
 * For each word, what has it in its goal, its party or its period. Goals and parties are few beside obligations, so that
 * they are found first, by one statement.
 */
async function wordsFound(busca: string | undefined): Promise<Where[]> {
  const words = searchWords(busca);
  if (words.length === 0) return [];
  const found = await db.$queryRaw<{ word: string; goalIds: string[]; partyIds: string[] }[]>`
    SELECT word, array(SELECT id::text FROM "Goal" WHERE strpos(folded, word) > 0) AS "goalIds",
           array(SELECT id::text FROM "Party" WHERE strpos(folded, word) > 0) AS "partyIds"
    FROM unnest(${words}::text[]) word`;
  return found.map(({ word, goalIds, partyIds }) => ({
    OR: [{ folded: hasWord(word) }, { goalId: { in: goalIds } }, { partyId: { in: partyIds } }],
  }));
}

const FIRST_DUE = { dueOn: { sort: 'asc', nulls: 'last' } } satisfies Prisma.ObligationOrderByWithRelationInput;

const ORDER = {
  prazo: [FIRST_DUE, { id: 'asc' }],
  ultimos: [{ dueOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  meta: [{ goal: { position: 'asc' } }, { goal: { code: 'asc' } }, FIRST_DUE, { id: 'asc' }],
} satisfies Record<ObligationListQuery['ordem'], Prisma.ObligationOrderByWithRelationInput[]>;

/** A page of the list, and how many there are, up to one more than it shows. */
export async function readObligationPage(
  actor: Actor,
  query: ObligationListQuery,
  today: CivilDate,
  page: { take: number; skip: number },
): Promise<{ rows: ObligationRow[]; total: number }> {
  const where = await listed(actor, query, today);
  const [rows, total] = await Promise.all([
    db.obligation.findMany({ where, orderBy: ORDER[query.ordem], ...page, select: rowSelect }),
    db.obligation.count({ where, orderBy: ORDER.prazo, take: MOST_LISTED + 1 }),
  ]);
  return { rows: rows.map(toRow), total };
}

/** The ids of all that is listed, in order, up to `take`. */
export async function listedObligationIds(
  actor: Actor,
  query: ObligationListQuery,
  today: CivilDate,
  take: number,
): Promise<string[]> {
  const where = await listed(actor, query, today);
  const rows = await db.obligation.findMany({ where, orderBy: ORDER[query.ordem], take, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What a file tells of these. */
export async function readObligationsForFile(actor: Actor, ids: string[]): Promise<ObligationRow[]> {
  const where = { AND: [{ id: { in: ids } }, partyRecords(actor, 'obligation.read')] };
  return (await db.obligation.findMany({ where, select: rowSelect })).map(toRow);
}
