import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import { civilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import type { Actor } from '@/lib/domain/permissions/policy';
import { readableRecords } from '@/lib/features/evidence/data';
import { goalIdsOf } from '@/lib/features/lists/data';
import type { ActivityListQuery } from '@/lib/features/lists/schema';

/** What the filters leave of what the actor may read. */
async function listed(actor: Actor, query: ActivityListQuery): Promise<Prisma.ActivityWhereInput> {
  const { situacao, participe, meta, eixo, ano, busca } = query;
  const goalIds = await goalIdsOf({ meta, eixo });
  return {
    AND: [partyRecords(actor, 'activity.read'), ...wordFilters(busca).map((folded) => ({ folded }))],
    status: situacao,
    partyId: participe,
    performedTo: ano ? { gte: toUtc(civilDate(`${ano}-01-01`)), lte: toUtc(civilDate(`${ano}-12-31`)) } : undefined,
    obligations: goalIds && { some: { obligation: { goalId: { in: goalIds } } } },
  };
}

/** Titles begin what is folded, so that its order is theirs whatever the accents. Drafts without a date are recent. */
const ORDER = {
  recentes: [{ performedTo: { sort: 'desc', nulls: 'first' } }, { updatedAt: 'desc' }, { id: 'asc' }],
  antigas: [{ performedTo: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  nome: [{ folded: 'asc' }, { id: 'asc' }],
} satisfies Record<ActivityListQuery['ordem'], Prisma.ActivityOrderByWithRelationInput[]>;

const FACTS = {
  id: true,
  partyId: true,
  title: true,
  status: true,
  version: true,
  performedFrom: true,
  performedTo: true,
  hours: true,
  enrolled: true,
  completed: true,
  participants: true,
  attendees: true,
  submittedAt: true,
  party: { select: { acronym: true } },
  obligations: {
    select: { obligation: { select: { goal: { select: { code: true } } } } },
    orderBy: { obligation: { goal: { position: 'asc' } } },
  },
} satisfies Prisma.ActivitySelect;

type StoredFacts = Prisma.ActivityGetPayload<{ select: typeof FACTS }>;

/** Goals are told once, however many of their obligations an activity serves. */
function toFacts<Stored extends StoredFacts>({ obligations, ...stored }: Stored) {
  const codes = [...new Set(obligations.map(({ obligation }) => obligation.goal.code))];
  return {
    ...stored,
    performedFrom: fromUtc(stored.performedFrom),
    performedTo: fromUtc(stored.performedTo),
    hours: stored.hours?.toNumber() ?? null,
    codes,
  };
}

/** What a row tells. Evidence that the actor may not open stays out of it. */
const rowSelect = (actor: Actor) =>
  ({
    ...FACTS,
    evidence: {
      where: { evidence: readableRecords(actor) },
      select: { evidence: { select: { id: true, kind: true, form: true } } },
      orderBy: { evidence: { createdAt: 'asc' } },
    },
    remarks: {
      where: { kind: { in: ['VALIDATED', 'RETURNED', 'REOPENED'] } },
      select: { kind: true, text: true, createdAt: true, author: { select: { name: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 1,
    },
  }) satisfies Prisma.ActivitySelect;

/** A page of the list, and how many there are, up to one more than it shows. */
export async function readActivityPage(actor: Actor, query: ActivityListQuery, page: { take: number; skip: number }) {
  const where = await listed(actor, query);
  const [rows, total] = await Promise.all([
    db.activity.findMany({ where, orderBy: ORDER[query.ordem], ...page, select: rowSelect(actor) }),
    db.activity.count({ where, orderBy: { performedTo: 'asc' }, take: MOST_LISTED + 1 }),
  ]);
  return {
    total,
    activities: rows.map((row) => {
      const { evidence, codes, ...facts } = toFacts(row);
      return {
        ...facts,
        evidence: evidence.map((link) => link.evidence),
        obligations: codes.map((code) => ({ goal: { code } })),
      };
    }),
  };
}

/** The ids of all that is listed, in order, up to `take`. */
export async function listedActivityIds(actor: Actor, query: ActivityListQuery, take: number): Promise<string[]> {
  const where = await listed(actor, query);
  const rows = await db.activity.findMany({ where, orderBy: ORDER[query.ordem], take, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What a file tells of these activities: no words of the author but the title, and nobody's name. */
export async function readActivitiesForFile(actor: Actor, ids: string[]) {
  const rows = await db.activity.findMany({
    where: { AND: [{ id: { in: ids } }, partyRecords(actor, 'activity.read')] },
    select: {
      ...FACTS,
      reach: true,
      items: true,
      updatedAt: true,
      _count: { select: { evidence: { where: { evidence: readableRecords(actor) } } } },
    },
  });
  return rows.map((row) => {
    const { _count, ...facts } = toFacts(row);
    return { ...facts, evidence: _count.evidence };
  });
}
