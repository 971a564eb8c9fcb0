import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { inSituation } from '@/lib/db/situation';
import { wordFilters } from '@/lib/db/words';
import { type CivilDate, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { ObligationListQuery } from '@/lib/features/lists/schema';
import { type ObligationRow, rowSelect, toRow } from '@/lib/features/obligations/data';

type Where = Prisma.ObligationWhereInput;

/** What the filters leave of what the actor may read. The year is that in which the period ends, whatever moved the date. */
function listed(actor: Actor, query: ObligationListQuery, today: CivilDate): Where {
  const { situacao, participe, meta, eixo, ano, busca } = query;
  const words = wordFilters(busca).map(
    (folded): Where => ({ OR: [{ folded }, { goal: { folded } }, { party: { folded } }] }),
  );
  return {
    AND: [partyRecords(actor, 'obligation.read'), situacao ? inSituation(situacao, today) : {}, ...words],
    status: situacao ? undefined : { not: 'CANCELLED' },
    partyId: participe,
    goal: { code: meta, axes: eixo ? { some: { axis: { number: eixo } } } : undefined },
    periodEnd: ano ? { gte: toUtc(civilDate(`${ano}-01-01`)), lte: toUtc(civilDate(`${ano}-12-31`)) } : undefined,
  };
}

const FIRST_DUE = { dueOn: { sort: 'asc', nulls: 'last' } } satisfies Prisma.ObligationOrderByWithRelationInput;

const ORDER = {
  prazo: [FIRST_DUE, { id: 'asc' }],
  ultimos: [{ dueOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  meta: [{ goal: { position: 'asc' } }, { goal: { code: 'asc' } }, FIRST_DUE, { id: 'asc' }],
  participe: [{ party: { role: 'asc' } }, { party: { folded: 'asc' } }, FIRST_DUE, { id: 'asc' }],
} satisfies Record<ObligationListQuery['ordem'], Prisma.ObligationOrderByWithRelationInput[]>;

/** A page of the list. */
export async function listObligationPage(
  actor: Actor,
  query: ObligationListQuery,
  today: CivilDate,
  page: { take: number; skip: number },
): Promise<ObligationRow[]> {
  const where = listed(actor, query, today);
  const rows = await db.obligation.findMany({ where, orderBy: ORDER[query.ordem], ...page, select: rowSelect });
  return rows.map(toRow);
}

/** How many there are, up to one more than the list shows. */
export function countListedObligations(actor: Actor, query: ObligationListQuery, today: CivilDate): Promise<number> {
  const where = listed(actor, query, today);
  return db.obligation.count({ where, orderBy: ORDER.prazo, take: MOST_LISTED + 1 });
}

/** The ids of all that is listed, in order, up to `take`. */
export async function listedObligationIds(
  actor: Actor,
  query: ObligationListQuery,
  today: CivilDate,
  take: number,
): Promise<string[]> {
  const where = listed(actor, query, today);
  const rows = await db.obligation.findMany({ where, orderBy: ORDER[query.ordem], take, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What a file tells of these. */
export async function readObligationsForFile(actor: Actor, ids: string[]): Promise<ObligationRow[]> {
  const where = { AND: [{ id: { in: ids } }, partyRecords(actor, 'obligation.read')] };
  return (await db.obligation.findMany({ where, select: rowSelect })).map(toRow);
}
