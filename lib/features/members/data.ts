import 'server-only';
import { idleSince } from '@/lib/auth/options';
import { db, type Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { partiesWithin } from '@/lib/db/scope';
import { searchWords } from '@/lib/domain/fold';
import type { Role } from '@/lib/domain/glossary';
import { type Actor, scopeOf } from '@/lib/domain/permissions/policy';
import type { MemberQuery } from './schema';

export interface MemberRow {
  userId: string;
  /** Null, like the role, for who was taken out of every party: only the network sees them. */
  partyId: string | null;
  name: string;
  email: string;
  role: Role | null;
  party: string | null;
  disabledAt: Date | null;
}

/** A page of the people of the parties within reach, and how many there are. A person of several parties has several rows. */
export async function listMembers(
  actor: Actor,
  query: Omit<MemberQuery, 'pagina'>,
  { take, skip }: { take: number; skip: number },
): Promise<{ rows: MemberRow[]; found: number; total: number }> {
  const from = Prisma.sql`"User" person LEFT JOIN "Membership" membership ON membership."userId" = person.id
    LEFT JOIN "Party" party ON party.id = membership."partyId"`;
  const [within, where] = [reachOf(actor), conditions(query)];
  const [rows, [counts]] = await Promise.all([
    db.$queryRaw<MemberRow[]>`
      SELECT person.id AS "userId", party.id AS "partyId", person.name, person.email, membership.role,
             party.acronym AS party, person."disabledAt"
      FROM ${from} WHERE ${within} AND ${where}
      ORDER BY party.role, party.acronym, fold(person.name), person.id, party.id LIMIT ${take} OFFSET ${skip}`,
    db.$queryRaw<{ found: number; total: number }[]>`
      SELECT count(*) FILTER (WHERE ${where})::int AS found, count(*)::int AS total FROM ${from} WHERE ${within}`,
  ]);
  return { rows, ...(counts ?? { found: 0, total: 0 }) };
}

function reachOf(actor: Actor): Prisma.Sql {
  const scope = scopeOf(actor, 'member.read');
  if (scope === 'all') return Prisma.sql`TRUE`;
  return Prisma.sql`(party.id = ANY(${scope.partyIds}::uuid[]) OR party."agreementId" = ANY(${scope.agreementIds}::uuid[]))`;
}

function conditions({ busca, papel, situacao }: Omit<MemberQuery, 'pagina'>): Prisma.Sql {
  const text = Prisma.sql`fold(person.name || ' ' || person.email) || ' ' || coalesce(party.folded, '')`;
  return Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...searchWords(busca).map((word) => Prisma.sql`strpos(${text}, ${word}) > 0`),
      ...(papel ? [Prisma.sql`membership.role = ${papel}::"Role"`] : []),
      ...(situacao === 'ativas' ? [Prisma.sql`person."disabledAt" IS NULL`] : []),
      ...(situacao === 'desativadas' ? [Prisma.sql`person."disabledAt" IS NOT NULL`] : []),
    ],
    ' AND ',
  );
}

/** Someone and their places in the parties within reach; null for nobody there. */
export async function readMember(actor: Actor, userId: string) {
  const party = partiesWithin(actor, 'member.read');
  return db.user.findFirst({
    where: { id: userId, ...(scopeOf(actor, 'member.read') === 'all' ? {} : { memberships: { some: { party } } }) },
    select: {
      id: true,
      name: true,
      email: true,
      disabledAt: true,
      createdAt: true,
      factor: { select: { confirmedAt: true } },
      _count: { select: { identities: true } },
      memberships: {
        where: { party },
        orderBy: [{ party: { role: 'asc' } }, { party: { acronym: 'asc' } }],
        select: {
          role: true,
          partyId: true,
          party: { select: { acronym: true, name: true, role: true, agreementId: true } },
        },
      },
    },
  });
}

/** The open sessions of someone, the latest first, for who may end them. */
export function listSessions(userId: string, at: Date) {
  return db.session.findMany({
    where: { userId, stage: 'OPEN', expiresAt: { gt: at }, seenAt: { gt: idleSince(at) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, browser: true, method: true, createdAt: true },
    take: 50,
  });
}

/** Someone's place in a party whose people this person manages; null when out of reach. */
export async function findManagedMembership(tx: Tx, actor: Actor, key: { userId: string; partyId: string }) {
  const membership = await tx.membership.findFirst({
    where: { ...key, party: partiesWithin(actor, 'member.manage') },
    select: { userId: true, role: true, party: { select: { id: true, agreementId: true, role: true } } },
  });
  if (!membership) return null;
  const { party, ...held } = membership;
  return { agreementId: party.agreementId, partyId: party.id, role: party.role, held };
}

/** An account, for the administration of the network; its subject is the agreement of any of its places. */
export async function findAccountToManage(tx: Tx, userId: string) {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      disabledAt: true,
      factor: { select: { userId: true } },
      memberships: { select: { party: { select: { agreementId: true } } } },
    },
  });
  return user && { agreementId: user.memberships[0]?.party.agreementId, user };
}

/** Accounts that administer the network and are not disabled, apart from one. */
export function countOtherAdmins(tx: Tx, userId: string): Promise<number> {
  return tx.membership.count({
    where: { role: 'NETWORK_ADMIN', userId: { not: userId }, user: { disabledAt: null } },
  });
}

/** The parties someone can work for, to switch between them. */
export function listOwnParties(actor: Actor) {
  return db.party.findMany({
    where: { id: { in: actor.memberships.map(({ partyId }) => partyId) } },
    orderBy: [{ role: 'asc' }, { acronym: 'asc' }],
    select: { id: true, acronym: true },
  });
}
