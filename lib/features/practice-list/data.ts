import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import { MOST_LISTED } from '@/lib/domain/lists/limits';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { PracticeListQuery } from '@/lib/features/lists/schema';
import { PRACTICE_FACTS, PRACTICE_SELECT, readAxisChoices, readablePractices } from '@/lib/features/practices/data';

type Where = Prisma.GoodPracticeWhereInput;
type Page = { take: number; skip: number };

const MOST_PARTIES = 100;

/** What anybody may read. */
const PUBLIC = { status: 'PUBLISHED', restricted: false } as const satisfies Where;

/** What the filters leave of what is within reach. A word may be of the practice or of its party. */
function listed(within: Where, { situacao, eixo, ano, participe, busca }: PracticeListQuery): Where {
  const words = wordFilters(busca).map((folded) => ({ OR: [{ folded }, { party: { folded } }] }));
  return { AND: [within, ...words], status: situacao, axis: eixo, year: ano, partyId: participe };
}

const ORDER = {
  recentes: [{ year: 'desc' }, { updatedAt: 'desc' }, { id: 'asc' }],
  antigas: [{ year: 'asc' }, { updatedAt: 'asc' }, { id: 'asc' }],
  nome: [{ folded: 'asc' }, { id: 'asc' }],
} satisfies Record<PracticeListQuery['ordem'], Prisma.GoodPracticeOrderByWithRelationInput[]>;

async function readPage(where: Where, query: PracticeListQuery, page: Page) {
  const [practices, total] = await Promise.all([
    db.goodPractice.findMany({ where, orderBy: ORDER[query.ordem], ...page, select: PRACTICE_FACTS }),
    db.goodPractice.count({ where, take: MOST_LISTED + 1 }),
  ]);
  return { practices, total };
}

/** A page of what this person may read, and how many there are, up to one more than lists show. */
export function readPracticePage(actor: Actor, query: PracticeListQuery, page: Page) {
  return readPage(listed(readablePractices(actor), query), query, page);
}

/** The same of what anybody may read. */
export function readPublicPractices(query: PracticeListQuery, page: Page) {
  return readPage(listed(PUBLIC, { ...query, situacao: undefined }), query, page);
}

/** One practice that anybody may read, without anything of its review. */
export async function readPublicPractice(id: string) {
  const stored = await db.goodPractice.findFirst({
    where: { id, ...PUBLIC },
    select: { ...PRACTICE_FACTS, done: true, results: true, evidence: PRACTICE_SELECT.evidence },
  });
  return stored && { ...stored, evidence: stored.evidence?.publishedAt ? stored.evidence : null };
}

/** The parties and years of what is within reach, to choose from; whoever has more than these is found by words. */
async function choicesOf(within: Where) {
  const [parties, years] = await Promise.all([
    db.party.findMany({
      where: { practices: { some: within } },
      orderBy: [{ role: 'asc' }, { acronym: 'asc' }, { id: 'asc' }],
      take: MOST_PARTIES,
      select: { id: true, acronym: true },
    }),
    db.goodPractice.groupBy({ by: ['year'], where: within, orderBy: { year: 'desc' } }),
  ]);
  return { parties, years: years.map(({ year }) => year) };
}

/** What the filters of what this person may read offer. */
export function readPracticeChoices(actor: Actor) {
  return choicesOf(readablePractices(actor));
}

/** What the filters of what anybody may read offer. */
export function readPublicChoices() {
  return choicesOf(PUBLIC);
}

/** How many wait for this person's decision: what they wrote themselves waits for another. */
export function countToDecide(actor: Actor): Promise<number> {
  const { userId } = actor;
  const others = { createdById: { not: userId }, editedById: { not: userId } };
  const notSent = { OR: [{ submittedById: null }, { submittedById: { not: userId } }] };
  return db.goodPractice.count({
    where: { AND: [partyRecords(actor, 'practice.publish'), notSent], status: 'SUBMITTED', ...others },
  });
}

/** The ids of all that is listed, in order, up to `take`. */
export async function listedPracticeIds(actor: Actor, query: PracticeListQuery, take: number): Promise<string[]> {
  const where = listed(readablePractices(actor), query);
  const rows = await db.goodPractice.findMany({ where, orderBy: ORDER[query.ordem], take, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** What a file tells of these practices. */
export async function readPracticesForFile(actor: Actor, ids: string[]) {
  const where = { AND: [{ id: { in: ids } }, readablePractices(actor)] };
  const [rows, axes] = await Promise.all([
    db.goodPractice.findMany({ where, select: PRACTICE_FACTS }),
    readAxisChoices(),
  ]);
  return rows.map((row) => ({ ...row, axisTitle: axes.find(({ slug }) => slug === row.axis)?.title ?? null }));
}
