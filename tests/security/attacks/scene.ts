import { randomBytes } from 'node:crypto';
import { tokenHash } from '@/lib/auth/options';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';
import { draft, obligationOf, prove } from '@/tests/factories/activities';
import { addAccession, addAgreement } from '@/tests/factories/parties';
import { person } from '@/tests/factories/people';

/** Stands in every title, name and text of what is attacked, so that a leak is found by it. */
export const SECRET = 'Sigiloso';
export const PASSWORD = 'senha que ninguém adivinha';

/** Who plays, each with one role in one party. */
const CAST = {
  admin: ['NETWORK_ADMIN', 'SEGES'],
  analyst: ['NETWORK_ANALYST', 'SEGES'],
  auditor: ['AUDITOR', 'SEGES'],
  coordinator: ['PARTY_COORDINATOR', 'SEPOG/RO'],
  focal: ['FOCAL_POINT', 'SEPOG/RO'],
  viewer: ['VIEWER', 'SEPOG/RO'],
  /** The most that a party gives, in another party of the same agreement. */
  neighbour: ['PARTY_COORDINATOR', 'IEX/RO'],
  /** The same in another agreement. */
  foreigner: ['PARTY_COORDINATOR', 'OUTRO/UF'],
} as const satisfies Record<string, readonly [Role, string]>;

export type PersonName = keyof typeof CAST;

/** Of each role, who has it: in the attacked party where it is a party's role. */
export const HOLDER: Record<Role, PersonName> = {
  NETWORK_ADMIN: 'admin',
  NETWORK_ANALYST: 'analyst',
  AUDITOR: 'auditor',
  PARTY_COORDINATOR: 'coordinator',
  FOCAL_POINT: 'focal',
  VIEWER: 'viewer',
};

/** What a person's browser may hold: the token of an open session, or of one that must not act. */
export type Person = Actor & { email: string; tokens: Record<SessionState, string> };
export type SessionState = 'open' | 'ended' | 'expired' | 'waiting for the second factor' | 'enrolling' | 'disabled';

export interface Scene {
  people: Record<PersonName, Person>;
  /** Somebody who signed in and belongs to no party. */
  stray: Person;
  agreementId: string;
  otherAgreementId: string;
  parties: Record<'SEGES' | 'SEPOG' | 'IEX' | 'OUTRO', string>;
  /** What SEPOG/RO owes of courses in 2026. */
  obligation: string;
  /** Records of IEX/RO, for who would smuggle them in. */
  theirs: { obligation: string; activity: string; evidence: string };
}

/** ACT 189/2025 with a body that joined, another agreement, and everybody signed in. */
export async function setScene(): Promise<Scene> {
  const iex = await addAccession('IEX/RO');
  const otherAgreementId = await addAgreement('OUTRO/UF');
  const passwordHash = await hashPassword(PASSWORD);
  const cast = Object.entries(CAST) as [PersonName, readonly [Role, string]][];
  const played: [PersonName, Person][] = [];
  for (const [name, [role, acronym]] of cast) played.push([name, await signedIn(role, acronym, passwordHash)]);
  const people = Object.fromEntries(played) as Record<PersonName, Person>;
  const stray = await signedIn('VIEWER', 'IEX/RO');
  await db.membership.deleteMany({ where: { userId: stray.userId } });
  const { neighbour } = people;
  const theirObligation = await obligationOf('IEX/RO', '2.2');
  const { id: activity } = await draft(neighbour, theirObligation, { title: `${SECRET} do vizinho` });
  const partyOf = (one: PersonName) => people[one].memberships[0]?.partyId ?? '';
  return {
    people,
    stray,
    agreementId: people.admin.memberships[0]?.agreementId ?? '',
    otherAgreementId,
    parties: { SEGES: partyOf('admin'), SEPOG: partyOf('focal'), IEX: iex, OUTRO: partyOf('foreigner') },
    obligation: await obligationOf('SEPOG/RO', '2.2'),
    theirs: { obligation: theirObligation, activity, evidence: await prove(neighbour, activity) },
  };
}

async function signedIn(role: Role, acronym: string, passwordHash?: string): Promise<Person> {
  const actor = await person(role, acronym, passwordHash);
  const name = `${SECRET} ${actor.name}`;
  await db.user.update({ where: { id: actor.userId }, data: { name } });
  const twin = await person(role, acronym);
  await db.user.update({ where: { id: twin.userId }, data: { disabledAt: new Date() } });
  const tokens = {
    open: await session(actor.userId),
    ended: newToken(),
    expired: await session(actor.userId, { expiresAt: new Date(Date.now() - 60_000) }),
    'waiting for the second factor': await session(actor.userId, { stage: 'SECOND_FACTOR' }),
    enrolling: await session(actor.userId, { stage: 'ENROLMENT' }),
    // Of an account with the same role, closed while its session lived.
    disabled: await session(twin.userId),
  };
  return { ...actor, name, tokens };
}

const newToken = () => randomBytes(32).toString('base64url');

async function session(
  userId: string,
  given: { expiresAt?: Date; stage?: 'SECOND_FACTOR' | 'ENROLMENT' } = {},
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.session.create({ data: { userId, tokenHash: tokenHash(token), expiresAt, ...given } });
  return token;
}
