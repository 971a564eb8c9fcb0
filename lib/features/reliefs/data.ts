import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { agreementRecords, PLAN_IN_FORCE } from '@/lib/db/scope';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';

const reliefSelect = {
  id: true,
  agreementId: true,
  kind: true,
  goalCodes: true,
  startsOn: true,
  endsOn: true,
  reason: true,
  withdrawnReason: true,
  createdAt: true,
  party: { select: { acronym: true } },
  createdBy: { select: { name: true } },
} satisfies Prisma.ReliefSelect;

type StoredRelief = Prisma.ReliefGetPayload<{ select: typeof reliefSelect }>;
export type ReliefRow = ReturnType<typeof toRow>;

function toRow({ party, createdBy, ...stored }: StoredRelief) {
  return {
    ...stored,
    startsOn: fromUtc(stored.startsOn),
    endsOn: fromUtc(stored.endsOn),
    /** Null for every party. */
    party: party?.acronym ?? null,
    createdBy: createdBy.name,
  };
}

function where(actor: Actor, agreementId: string): Prisma.ReliefWhereInput {
  return { AND: [agreementRecords(actor, 'agreement.read')], agreementId };
}

/** Decisions of an agreement within reach: those that count before the withdrawn ones, the latest first. */
export async function listReliefs(actor: Actor, agreementId: string, page: { take: number; skip: number }) {
  const rows = await db.relief.findMany({
    where: where(actor, agreementId),
    select: reliefSelect,
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    ...page,
  });
  return rows.map(toRow);
}

export function countReliefs(actor: Actor, agreementId: string): Promise<number> {
  return db.relief.count({ where: where(actor, agreementId) });
}

/** One decision; null when out of reach of this permission. */
export async function findRelief(actor: Actor, id: string, permission: Permission): Promise<ReliefRow | null> {
  const stored = await db.relief.findFirst({
    where: { AND: [agreementRecords(actor, permission)], id },
    select: reliefSelect,
  });
  return stored && toRow(stored);
}

/** Goals of the plan in force and the parties that signed, to choose from, and the one party that was asked for. */
export async function readChoices(agreementId: string, partyId?: string) {
  const [plan, signatories, wanted] = await Promise.all([
    db.workPlan.findFirst({
      where: { ...PLAN_IN_FORCE.where, agreementId },
      orderBy: PLAN_IN_FORCE.orderBy,
      select: { goals: { select: { code: true, description: true }, orderBy: { position: 'asc' } } },
    }),
    db.party.findMany({
      where: { agreementId, role: { not: 'ACCESSION' } },
      orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
      select: { id: true, acronym: true },
    }),
    partyId ? db.party.findFirst({ where: { id: partyId, agreementId }, select: { id: true, acronym: true } }) : null,
  ]);
  return { goals: plan?.goals ?? [], signatories, wanted };
}

/** The codes of the plan in force. */
export async function readGoalCodes(tx: Tx, agreementId: string): Promise<string[]> {
  const plan = await tx.workPlan.findFirst({
    where: { ...PLAN_IN_FORCE.where, agreementId },
    orderBy: PLAN_IN_FORCE.orderBy,
    select: { goals: { select: { code: true } } },
  });
  return (plan?.goals ?? []).map(({ code }) => code);
}

/** Accession bodies that answer to a name: the one of just this acronym or CNPJ, else those that have the words in it. */
export async function findAccessions(tx: Tx, agreementId: string, text: string, take: number) {
  const ofAgreement = { agreementId, role: 'ACCESSION' } satisfies Prisma.PartyWhereInput;
  const select = { id: true, acronym: true };
  const cnpj = text.replace(/[./-]/g, '').toUpperCase();
  const exact = await tx.party.findMany({
    where: { ...ofAgreement, OR: [{ acronym: { equals: text, mode: 'insensitive' } }, { cnpj }] },
    select,
  });
  if (exact.length > 0) return exact;
  return tx.party.findMany({
    where: {
      ...ofAgreement,
      OR: [{ acronym: { contains: text, mode: 'insensitive' } }, { name: { contains: text, mode: 'insensitive' } }],
    },
    select,
    orderBy: { acronym: 'asc' },
    take,
  });
}
