import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLE, type Role } from '@/lib/domain/glossary';
import { type Actor, can, type Membership, mayEver, type Permission, POLICY, scopeOf } from './policy';

const roles = Object.keys(ROLE) as Role[];
const permissions = Object.keys(POLICY) as Permission[];

const me = 'me';
const home = { partyId: 'home', agreementId: 'act-1' };

/** What a permission can be asked about, seen from a person of party `home` in agreement `act-1`. */
const SUBJECTS = {
  own: { ...home, authorIds: ['someone'] },
  other: { partyId: 'other', agreementId: 'act-1', authorIds: ['someone'] },
  whole: { agreementId: 'act-1' },
  abroad: { partyId: 'abroad', agreementId: 'act-2', authorIds: ['someone'] },
  mine: { ...home, authorIds: ['someone', me] },
};
type SubjectName = keyof typeof SUBJECTS;

/**
 * Who may do what, written out: over the own party's record, another party's of the same agreement, the agreement as a
 * whole, another agreement's, and what this very person recorded. What is not listed is refused.
 */
const ALL: SubjectName[] = ['own', 'other', 'whole', 'abroad', 'mine'];
const PARTY: SubjectName[] = ['own', 'mine'];
const AGREEMENT: SubjectName[] = ['own', 'other', 'whole', 'mine'];
const NOT_MINE: SubjectName[] = ['own', 'other', 'whole', 'abroad'];
const NONE: SubjectName[] = [];
const NOBODY: Record<Role, SubjectName[]> = {
  NETWORK_ADMIN: NONE,
  NETWORK_ANALYST: NONE,
  PARTY_COORDINATOR: NONE,
  FOCAL_POINT: NONE,
  VIEWER: NONE,
  AUDITOR: NONE,
};

const EXPECTED: Record<Permission, Record<Role, SubjectName[]>> = {
  'obligation.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: PARTY,
    AUDITOR: ALL,
  },
  'activity.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: PARTY,
    AUDITOR: ALL,
  },
  'evidence.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: PARTY,
    AUDITOR: ALL,
  },
  'evidence.readRestricted': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: NONE,
    AUDITOR: ALL,
  },
  'evidence.publish': { ...NOBODY, NETWORK_ADMIN: ALL, NETWORK_ANALYST: ALL },
  'period.manage': { ...NOBODY, NETWORK_ADMIN: ALL },
  'desk.manage': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: AGREEMENT,
    FOCAL_POINT: AGREEMENT,
    VIEWER: AGREEMENT,
    AUDITOR: ALL,
  },
  'activity.write': {
    NETWORK_ADMIN: PARTY,
    NETWORK_ANALYST: PARTY,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: NONE,
    AUDITOR: NONE,
  },
  'activity.review': {
    NETWORK_ADMIN: NOT_MINE,
    NETWORK_ANALYST: NOT_MINE,
    PARTY_COORDINATOR: NONE,
    FOCAL_POINT: NONE,
    VIEWER: NONE,
    AUDITOR: NONE,
  },
  'agreement.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: AGREEMENT,
    FOCAL_POINT: AGREEMENT,
    VIEWER: AGREEMENT,
    AUDITOR: ALL,
  },
  'collection.manage': { ...NOBODY, NETWORK_ADMIN: ALL, NETWORK_ANALYST: ALL },
  'event.manage': { ...NOBODY, NETWORK_ADMIN: ALL, NETWORK_ANALYST: ALL },
  'accession.manage': { ...NOBODY, NETWORK_ADMIN: ALL, NETWORK_ANALYST: ALL },
  'plan.manage': { ...NOBODY, NETWORK_ADMIN: ALL },
  'relief.manage': { ...NOBODY, NETWORK_ADMIN: ALL },
  'calendar.manage': { ...NOBODY, NETWORK_ADMIN: ALL },
  'member.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: PARTY,
    AUDITOR: ALL,
  },
  'member.manage': { ...NOBODY, NETWORK_ADMIN: ALL, NETWORK_ANALYST: ALL, PARTY_COORDINATOR: PARTY },
  'account.manage': { ...NOBODY, NETWORK_ADMIN: ALL },
  'person.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: NONE,
    AUDITOR: ALL,
  },
  'person.manage': {
    NETWORK_ADMIN: PARTY,
    NETWORK_ANALYST: PARTY,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: NONE,
    AUDITOR: NONE,
  },
  'person.reveal': { ...NOBODY, NETWORK_ADMIN: ALL, NETWORK_ANALYST: ALL, PARTY_COORDINATOR: PARTY },
  'trail.read': { ...NOBODY, NETWORK_ADMIN: ALL, NETWORK_ANALYST: ALL, PARTY_COORDINATOR: PARTY, AUDITOR: ALL },
  'settings.manage': { ...NOBODY, NETWORK_ADMIN: ALL },
  'account.own': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: AGREEMENT,
    FOCAL_POINT: AGREEMENT,
    VIEWER: AGREEMENT,
    AUDITOR: ALL,
  },
  'course.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: AGREEMENT,
    FOCAL_POINT: AGREEMENT,
    VIEWER: AGREEMENT,
    AUDITOR: ALL,
  },
  'course.manage': {
    ...NOBODY,
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
  },
  'practice.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: PARTY,
    AUDITOR: ALL,
  },
  'practice.readPublished': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: AGREEMENT,
    FOCAL_POINT: AGREEMENT,
    VIEWER: AGREEMENT,
    AUDITOR: ALL,
  },
  'practice.readRestricted': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: AGREEMENT,
    FOCAL_POINT: AGREEMENT,
    VIEWER: NONE,
    AUDITOR: ALL,
  },
  'practice.write': {
    NETWORK_ADMIN: PARTY,
    NETWORK_ANALYST: PARTY,
    PARTY_COORDINATOR: PARTY,
    FOCAL_POINT: PARTY,
    VIEWER: NONE,
    AUDITOR: NONE,
  },
  'practice.publish': { ...NOBODY, NETWORK_ADMIN: NOT_MINE, NETWORK_ANALYST: NOT_MINE },
  'report.read': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: AGREEMENT,
    FOCAL_POINT: AGREEMENT,
    VIEWER: AGREEMENT,
    AUDITOR: ALL,
  },
  'report.generate': {
    NETWORK_ADMIN: ALL,
    NETWORK_ANALYST: ALL,
    PARTY_COORDINATOR: NONE,
    FOCAL_POINT: NONE,
    VIEWER: NONE,
    AUDITOR: NONE,
  },
};

function actor(...memberships: Membership[]): Actor {
  return { userId: me, name: 'Pessoa', memberships };
}

const cells = permissions.flatMap((permission) => roles.map((role) => ({ permission, role })));

describe('the policy is just the table', () => {
  test.each(cells)('$permission for $role', ({ permission, role }) => {
    const person = actor({ ...home, role });
    const allowed = ALL.filter((name) => can(person, permission, SUBJECTS[name]));
    expect(allowed).toEqual(EXPECTED[permission][role]);
    expect(mayEver(person, permission)).toBe(EXPECTED[permission][role].length > 0);
  });

  test.each(permissions)('%s is for nobody without a membership', (permission) => {
    expect(ALL.filter((name) => can(actor(), permission, SUBJECTS[name]))).toEqual([]);
    expect(mayEver(actor(), permission)).toBe(false);
    expect(scopeOf(actor(), permission)).toEqual({ agreementIds: [], partyIds: [] });
  });
});

const agreementId = fc.constantFrom('act-1', 'act-2', 'act-3');
const place = fc.tuple(agreementId, fc.constantFrom('a', 'b')).map(([agreement, party]) => ({
  agreementId: agreement,
  partyId: `${agreement}/${party}`,
}));
const memberships = fc.array(
  fc.tuple(place, fc.constantFrom(...roles)).map(([where, role]) => ({ ...where, role })),
  { maxLength: 4 },
);

test('the scope of a query reaches a record when, and only when, the policy allows it, whatever the memberships', () => {
  fc.assert(
    fc.property(memberships, place, fc.constantFrom(...permissions), (held, where, permission) => {
      const person = actor(...held);
      const scope = scopeOf(person, permission);
      const reached =
        scope === 'all' || scope.partyIds.includes(where.partyId) || scope.agreementIds.includes(where.agreementId);
      expect(reached).toBe(can(person, permission, where));
      expect(mayEver(person, permission)).toBe(
        scope === 'all' || scope.partyIds.length + scope.agreementIds.length > 0,
      );
    }),
    { numRuns: 2000 },
  );
});

test('more memberships never take a permission away', () => {
  fc.assert(
    fc.property(memberships, memberships, place, fc.constantFrom(...permissions), (held, more, where, permission) => {
      expect(!can(actor(...held), permission, where) || can(actor(...held, ...more), permission, where)).toBe(true);
    }),
  );
});

test.each(['activity.review', 'practice.publish'] as const)(
  'no membership, however high, grants %s over what the person wrote',
  (permission) => {
    fc.assert(
      fc.property(memberships, place, (held, where) => {
        expect(can(actor(...held), permission, { ...where, authorIds: [me] })).toBe(false);
      }),
    );
  },
);
