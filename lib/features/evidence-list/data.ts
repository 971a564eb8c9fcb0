import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { wordFilters } from '@/lib/db/words';
import { addDays, type CivilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { EXPIRY_DAYS } from '@/lib/domain/execution/validity';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import type { Actor } from '@/lib/domain/permissions/policy';
import { EVIDENCE_SELECT, readableRecords, toEvidence } from '@/lib/features/evidence/data';
import type { EvidenceListQuery } from '@/lib/features/lists/schema';

type Where = Prisma.EvidenceWhereInput;

/** What the filters leave of what the actor may read, restricted ones only for who may open them. */
function listed(actor: Actor, query: EvidenceListQuery, today: CivilDate): Where {
  const { forma, tipo, sigilo, validade, sem_uso, participe, busca } = query;
  return {
    AND: [readableRecords(actor), ...wordFilters(busca).map((folded) => ({ folded }))],
    form: forma,
    kind: tipo,
    sensitivity: sigilo,
    partyId: participe,
    validUntil: validade && expiring(validade, today),
    activities: sem_uso ? { none: {} } : undefined,
  };
}

function expiring(validity: NonNullable<EvidenceListQuery['validade']>, today: CivilDate): Where['validUntil'] {
  if (validity === 'vencida') return { lt: toUtc(today) };
  return { gte: toUtc(today), lte: toUtc(addDays(today, EXPIRY_DAYS)) };
}

/** Titles begin what is folded, so that its order is theirs whatever the accents. */
const ORDER = {
  recentes: [{ createdAt: 'desc' }, { id: 'desc' }],
  antigas: [{ createdAt: 'asc' }, { id: 'asc' }],
  nome: [{ folded: 'asc' }, { id: 'asc' }],
  validade: [{ validUntil: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
} satisfies Record<EvidenceListQuery['ordem'], Prisma.EvidenceOrderByWithRelationInput[]>;

const SELECT = {
  ...EVIDENCE_SELECT,
  party: { select: { acronym: true } },
  _count: { select: { activities: true } },
} satisfies Prisma.EvidenceSelect;

function toRow({ _count, ...stored }: Prisma.EvidenceGetPayload<{ select: typeof SELECT }>) {
  return { ...toEvidence(stored), party: stored.party, uses: _count.activities };
}

/** A page of the list. */
export async function listEvidencePage(
  actor: Actor,
  query: EvidenceListQuery,
  today: CivilDate,
  page: { take: number; skip: number },
) {
  const where = listed(actor, query, today);
  const rows = await db.evidence.findMany({ where, orderBy: ORDER[query.ordem], ...page, select: SELECT });
  return rows.map(toRow);
}

/** How many there are, up to one more than the list shows. */
export function countListedEvidence(actor: Actor, query: EvidenceListQuery, today: CivilDate): Promise<number> {
  const where = listed(actor, query, today);
  return db.evidence.count({ where, orderBy: ORDER[query.ordem], take: MOST_LISTED + 1 });
}

/** The ids of all that is listed, in order, up to `take`. */
export async function listedEvidenceIds(
  actor: Actor,
  query: EvidenceListQuery,
  today: CivilDate,
  take: number,
): Promise<string[]> {
  const where = listed(actor, query, today);
  const rows = await db.evidence.findMany({ where, orderBy: ORDER[query.ordem], take, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What a file tells of these. */
export async function readEvidenceForFile(actor: Actor, ids: string[]) {
  const where = { AND: [{ id: { in: ids } }, readableRecords(actor)] };
  return (await db.evidence.findMany({ where, select: SELECT })).map(toRow);
}
