import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { agreementIds, agreementRecords, PLAN_IN_FORCE, partyRecords } from '@/lib/db/scope';
import type { KnownParty } from '@/lib/domain/accessions/problems';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { fold } from '@/lib/domain/fold';
import { termEnd } from '@/lib/domain/obligations/term';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';

/** The agreement that bodies join, with the goals that extend to them; null when out of reach. */
export async function findAgreement(client: Tx, actor: Actor, id: string, permission: Permission) {
  const agreement = await client.agreement.findFirst({
    where: { AND: [{ id }, agreementIds(actor, permission)] },
    select: {
      id: true,
      number: true,
      startsOn: true,
      termMonths: true,
      accessionLabel: true,
      workPlans: {
        ...PLAN_IN_FORCE,
        select: {
          goals: {
            where: { appliesToAccessions: true },
            orderBy: { position: 'asc' },
            select: { id: true, code: true, description: true, rule: true },
          },
        },
      },
    },
  });
  if (!agreement) return null;
  const { workPlans, ...facts } = agreement;
  const startsOn = fromUtc(facts.startsOn);
  const goals = (workPlans[0]?.goals ?? []).map((goal) => ({ ...goal, rule: deadlineRule.parse(goal.rule) }));
  return { ...facts, startsOn, endsOn: termEnd({ startsOn, months: facts.termMonths }), goals };
}

export type AccessionAgreement = NonNullable<Awaited<ReturnType<typeof findAgreement>>>;

/** The same for a page. */
export function readAgreement(actor: Actor, id: string, permission: Permission) {
  return findAgreement(db, actor, id, permission);
}

/** Parties of the agreement that have one of these CNPJs or acronyms, whatever the accents and case of the latter. */
export function partiesLike(tx: Tx, agreementId: string, cnpjs: string[], acronyms: string[]): Promise<KnownParty[]> {
  return tx.$queryRaw<KnownParty[]>`
    SELECT cnpj, acronym, name FROM "Party"
    WHERE "agreementId" = ${agreementId}::uuid
      AND (cnpj = ANY(${cnpjs}) OR ${foldedColumn('acronym')} = ANY(${acronyms.map(fold)}))`;
}

/** In SQL what `fold` is in the domain. */
function foldedColumn(column: 'acronym' | 'name'): Prisma.Sql {
  return Prisma.raw(
    `btrim(regexp_replace(regexp_replace(lower(normalize("${column}", NFD)), '[\u0300-\u036f]', '', 'g'), '\\s+', ' ', 'g'))`,
  );
}

export interface AccessionFilter {
  search?: string;
  state?: 'vigentes' | 'encerradas';
  oldestFirst?: boolean;
}

export interface AccessionRow {
  id: string;
  acronym: string;
  name: string;
  cnpj: string;
  instrument: string;
  number: string;
  signedOn: CivilDate;
  leftOn: CivilDate | null;
}

/** A page of an agreement's accessions; nothing of an agreement that is out of reach. */
export async function listAccessions(
  actor: Actor,
  agreementId: string,
  filter: AccessionFilter,
  { today, take, skip }: { today: CivilDate; take: number; skip: number },
): Promise<{ rows: AccessionRow[]; found: number; total: number; inForce: number }> {
  const reached = await db.agreement.findFirst({
    where: { AND: [{ id: agreementId }, agreementIds(actor, 'agreement.read')] },
    select: { id: true },
  });
  if (!reached) return { rows: [], found: 0, total: 0, inForce: 0 };
  const { id } = reached;
  const where = conditions(filter, today);
  const direction = Prisma.raw(filter.oldestFirst ? 'ASC' : 'DESC');
  const [rows, [counts]] = await Promise.all([
    db.$queryRaw<(Omit<AccessionRow, 'signedOn' | 'leftOn'> & { signedOn: Date; leftOn: Date | null })[]>`
      SELECT party.id, acronym, name, cnpj, instrument, accession.number, "signedOn", "leftOn"
      FROM "Accession" accession JOIN "Party" party ON party.id = accession."partyId"
      WHERE "agreementId" = ${id}::uuid AND ${where}
      ORDER BY "signedOn" ${direction}, ${foldedColumn('acronym')}, party.id
      LIMIT ${take} OFFSET ${skip}`,
    db.$queryRaw<{ found: number; total: number; inForce: number }[]>`
      SELECT count(*) FILTER (WHERE ${where})::int AS found, count(*)::int AS total,
             count(*) FILTER (WHERE ${conditions({ state: 'vigentes' }, today)})::int AS "inForce"
      FROM "Accession" accession JOIN "Party" party ON party.id = accession."partyId"
      WHERE "agreementId" = ${id}::uuid`,
  ]);
  return {
    rows: rows.map((row) => ({ ...row, signedOn: fromUtc(row.signedOn), leftOn: fromUtc(row.leftOn) })),
    ...(counts ?? { found: 0, total: 0, inForce: 0 }),
  };
}

function conditions({ search, state }: AccessionFilter, today: CivilDate): Prisma.Sql {
  const left = Prisma.sql`coalesce("leftOn" <= ${toUtc(today)}::date, false)`;
  const all = [
    state === 'vigentes' && Prisma.sql`NOT ${left}`,
    state === 'encerradas' && left,
    search && matches(search),
  ].filter((condition) => typeof condition === 'object');
  return all.length > 0 ? Prisma.join(all, ' AND ') : Prisma.sql`true`;
}

function matches(search: string): Prisma.Sql {
  const needle = fold(search);
  const digits = search.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const byCnpj = digits.length >= 3 ? Prisma.sql`OR strpos(cnpj, ${digits}) > 0` : Prisma.empty;
  return Prisma.sql`(strpos(${foldedColumn('acronym')}, ${needle}) > 0
    OR strpos(${foldedColumn('name')}, ${needle}) > 0 ${byCnpj})`;
}

const accessionSelect = {
  instrument: true,
  number: true,
  seiProcess: true,
  signedOn: true,
  scope: true,
  endedReason: true,
  eventId: true,
  createdAt: true,
  createdById: true,
  createdBy: { select: { name: true } },
  party: {
    select: {
      id: true,
      agreementId: true,
      acronym: true,
      name: true,
      cnpj: true,
      sphere: true,
      elo: true,
      leftOn: true,
      version: true,
      calendar: { select: { code: true, name: true } },
    },
  },
} satisfies Prisma.AccessionSelect;

/** One accession, by its party; null when out of reach. */
export async function findAccession(client: Tx, actor: Actor, partyId: string, permission: Permission) {
  const found = await client.accession.findFirst({
    where: { partyId, event: agreementRecords(actor, permission) },
    select: accessionSelect,
  });
  if (!found) return null;
  const { party, signedOn, ...facts } = found;
  return { ...facts, ...party, signedOn: fromUtc(signedOn), leftOn: fromUtc(party.leftOn) };
}

/** The same for a page. */
export function readAccession(actor: Actor, partyId: string, permission: Permission) {
  return findAccession(db, actor, partyId, permission);
}

/** The goals of the plan in force that a party answers for. */
export function goalsOf(party: { id: string; agreementId: string }) {
  return db.workPlan.findFirst({
    where: { agreementId: party.agreementId, ...PLAN_IN_FORCE.where },
    orderBy: PLAN_IN_FORCE.orderBy,
    select: {
      goals: {
        where: { assignments: { some: { partyId: party.id } } },
        orderBy: { position: 'asc' },
        select: {
          code: true,
          description: true,
          assignments: { where: { partyId: party.id }, select: { minimumHours: true } },
        },
      },
    },
  });
}

/** What the accession's signing asks of the partner, as far as this person may see it. */
export async function noticesOf(actor: Actor, eventId: string) {
  const rows = await db.obligation.findMany({
    where: { AND: [partyRecords(actor, 'obligation.read')], eventId, status: { not: 'CANCELLED' } },
    orderBy: { dueOn: 'asc' },
    select: {
      id: true,
      status: true,
      periodStart: true,
      periodEnd: true,
      dueOn: true,
      fulfilledOn: true,
      lastRecordOn: true,
      suspendedFrom: true,
      suspendedTo: true,
      period: true,
      goal: { select: { code: true, description: true, rule: true } },
      party: { select: { acronym: true } },
    },
  });
  return rows.map(({ goal: { rule, ...goal }, ...row }) => ({
    ...row,
    goal,
    rule: deadlineRule.parse(rule),
    periodStart: fromUtc(row.periodStart),
    periodEnd: fromUtc(row.periodEnd),
    dueOn: fromUtc(row.dueOn),
    fulfilledOn: fromUtc(row.fulfilledOn),
    lastRecordOn: fromUtc(row.lastRecordOn),
    suspendedFrom: fromUtc(row.suspendedFrom),
    suspendedTo: fromUtc(row.suspendedTo),
  }));
}
