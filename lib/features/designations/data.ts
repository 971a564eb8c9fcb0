import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { PLAN_IN_FORCE, partiesWithin, partyRecords } from '@/lib/db/scope';
import { wordFilters } from '@/lib/db/words';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import { GOAL_OF } from '@/lib/domain/designations/follow-up';
import type { DesignationPurpose } from '@/lib/domain/glossary';
import { maskCpf } from '@/lib/domain/identifiers/cpf';
import { maskPhone } from '@/lib/domain/identifiers/phone';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';
import { PLACE } from '@/lib/vault/places';
import { unseal } from '@/lib/vault/vault';

const partySelect = { id: true, acronym: true, agreementId: true, leftOn: true } satisfies Prisma.PartySelect;

const rowSelect = {
  id: true,
  purpose: true,
  name: true,
  email: true,
  cpf: true,
  phone: true,
  startsOn: true,
  endsOn: true,
  endedReason: true,
  replacesId: true,
  version: true,
  party: { select: partySelect },
  replaces: { select: { id: true, name: true } },
  replacedBy: { select: { id: true, name: true } },
} satisfies Prisma.DesignationSelect;

type Stored = Prisma.DesignationGetPayload<{ select: typeof rowSelect }>;
export type DesignationRow = ReturnType<typeof toRow>;

/** As it is shown: nothing that leaves this file holds a CPF or a phone in full. */
function toRow({ cpf, phone, ...stored }: Stored) {
  return {
    ...stored,
    startsOn: fromUtc(stored.startsOn),
    endsOn: fromUtc(stored.endsOn),
    maskedCpf: masked(cpf, PLACE.cpf(stored.id), maskCpf),
    maskedPhone: phone === null ? null : masked(phone, PLACE.phone(stored.id), maskPhone),
  };
}

/** Null where the key that sealed it is gone: the page still tells who the person is. */
function masked(sealed: string, place: string, mask: (digits: string) => string): string | null {
  try {
    return mask(unseal(sealed, place));
  } catch {
    return null;
  }
}

export interface DesignationFilter {
  partyId?: string;
  purpose?: DesignationPurpose;
  state?: 'active' | 'ended';
  /** Words of the person's name or of the party's. */
  search?: string;
}

function where(actor: Actor, { partyId, purpose, state, search }: DesignationFilter): Prisma.DesignationWhereInput {
  return {
    AND: [
      partyRecords(actor, 'person.read'),
      ...wordFilters(search).map((folded) => ({ OR: [{ folded }, { party: { folded } }] })),
    ],
    partyId,
    purpose,
    ...(state === 'active' ? { endsOn: null } : state === 'ended' ? { endsOn: { not: null } } : {}),
  };
}

/** People designated, those who are in function first, then the latest that left. */
export async function listDesignations(
  actor: Actor,
  filter: DesignationFilter,
  page: { take: number; skip?: number },
): Promise<DesignationRow[]> {
  const rows = await db.designation.findMany({
    where: where(actor, filter),
    select: rowSelect,
    orderBy: [
      { endsOn: { sort: 'desc', nulls: 'first' } },
      { party: { acronym: 'asc' } },
      { startsOn: 'desc' },
      { id: 'asc' },
    ],
    ...page,
  });
  return rows.map(toRow);
}

/** How many there are, and how many of them are in function. */
export async function countDesignations(actor: Actor, filter: DesignationFilter) {
  const [total, active] = await Promise.all([
    db.designation.count({ where: where(actor, filter) }),
    db.designation.count({ where: { AND: [where(actor, filter), { endsOn: null }] } }),
  ]);
  return { total, active };
}

/** One designation; null when out of reach of this permission. */
export async function findDesignation(actor: Actor, id: string, permission: Permission) {
  const stored = await db.designation.findFirst({
    where: { AND: [partyRecords(actor, permission)], id },
    select: { ...rowSelect, cpfHash: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  if (!stored) return null;
  const { cpfHash, createdAt, createdBy, ...row } = stored;
  return { ...toRow(row), cpfHash, createdAt, createdBy: createdBy.name };
}

/** The same person's other designations within reach. */
export async function listOthersOf(actor: Actor, { id, cpfHash }: { id: string; cpfHash: string }) {
  const rows = await db.designation.findMany({
    where: { AND: [partyRecords(actor, 'person.read')], cpfHash, id: { not: id } },
    select: rowSelect,
    orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { startsOn: 'desc' }],
    take: 20,
  });
  return rows.map(toRow);
}

/** A party whose designations this person reaches. */
export async function findParty(actor: Actor, id: string, permission: Permission) {
  return db.party.findFirst({
    where: { AND: [{ id }, partiesWithin(actor, permission)] },
    select: { ...partySelect, name: true, role: true, agreement: { select: { number: true } } },
  });
}

/** What the plan in force asks a party to designate people for. */
export async function readOwedPurposes(
  party: { id: string; agreementId: string },
  client: Tx = db,
): Promise<DesignationPurpose[]> {
  const plan = await client.workPlan.findFirst({
    where: { ...PLAN_IN_FORCE.where, agreementId: party.agreementId },
    orderBy: PLAN_IN_FORCE.orderBy,
    select: {
      goals: {
        where: { code: { in: Object.values(GOAL_OF) }, assignments: { some: { partyId: party.id } } },
        select: { code: true },
      },
    },
  });
  const purposes = Object.keys(GOAL_OF) as DesignationPurpose[];
  return purposes.filter((purpose) => plan?.goals.some(({ code }) => code === GOAL_OF[purpose]));
}

/** What the reminder of goal 1.1 is told by; null where this person may not read it, or the plan does not ask it. */
export async function readFollowUp(actor: Actor, partyId: string) {
  const party = await db.party.findFirst({
    where: {
      AND: [{ id: partyId }, partiesWithin(actor, 'person.read')],
      assignments: { some: { goal: { code: GOAL_OF.FOLLOW_UP, workPlan: PLAN_IN_FORCE.where } } },
    },
    select: {
      joinedOn: true,
      leftOn: true,
      designated: {
        where: { purpose: 'FOLLOW_UP' },
        select: { id: true, startsOn: true, endsOn: true, replacesId: true },
      },
    },
  });
  if (!party) return null;
  return {
    party: { joinedOn: fromUtc(party.joinedOn), leftOn: fromUtc(party.leftOn) },
    served: party.designated.map((one) => ({ ...one, startsOn: fromUtc(one.startsOn), endsOn: fromUtc(one.endsOn) })),
  };
}

/** How many people are in function for a goal of the plan, over all that this person may read or in one party. */
export async function countActive(actor: Actor, purpose: DesignationPurpose, partyId?: string): Promise<number> {
  return db.designation.count({ where: where(actor, { purpose, partyId, state: 'active' }) });
}
