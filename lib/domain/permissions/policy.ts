import type { Role } from '@/lib/domain/glossary';

/** How far a permission reaches: every agreement, the agreement of the membership that grants it, or its party alone. */
export type Reach = 'network' | 'agreement' | 'party';
type Grant = Partial<Record<Role, Reach>>;

const network = { NETWORK_ADMIN: 'network', NETWORK_ANALYST: 'network' } as const;
const oversight = { ...network, AUDITOR: 'network' } as const;

/** Every signed-in person, each over their own party's records. */
const OWN_RECORDS: Grant = { ...oversight, PARTY_COORDINATOR: 'party', FOCAL_POINT: 'party', VIEWER: 'party' };

/** Every signed-in person, over what their agreement has in common. */
const OWN_AGREEMENT: Grant = {
  ...oversight,
  PARTY_COORDINATOR: 'agreement',
  FOCAL_POINT: 'agreement',
  VIEWER: 'agreement',
};

/** The whole policy: who may do what, and how far. A role that is absent may not. */
export const POLICY = {
  'obligation.read': OWN_RECORDS,
  'activity.read': OWN_RECORDS,
  'evidence.read': OWN_RECORDS,
  // Restricted evidence may name people: who only reads the party's records does not open it.
  'evidence.readRestricted': { ...oversight, PARTY_COORDINATOR: 'party', FOCAL_POINT: 'party' },
  'evidence.publish': network,
  // SEGES records its own goals too, but never another party's.
  'activity.write': {
    NETWORK_ADMIN: 'party',
    NETWORK_ANALYST: 'party',
    PARTY_COORDINATOR: 'party',
    FOCAL_POINT: 'party',
  },
  'activity.review': network,
  'period.manage': { NETWORK_ADMIN: 'network' },
  // What each person keeps for themselves: saved views, notices read.
  'desk.manage': OWN_AGREEMENT,
  // The schedule is public; this is who keeps it. SEGES cares for every party's classes, a party for its own.
  'course.read': OWN_AGREEMENT,
  'course.manage': { ...network, PARTY_COORDINATOR: 'party', FOCAL_POINT: 'party' },
  // What is not published yet stays between the party and SEGES; what is, the whole agreement reads.
  'practice.read': OWN_RECORDS,
  'practice.readPublished': OWN_AGREEMENT,
  'practice.readRestricted': { ...oversight, PARTY_COORDINATOR: 'agreement', FOCAL_POINT: 'agreement' },
  'practice.write': {
    NETWORK_ADMIN: 'party',
    NETWORK_ANALYST: 'party',
    PARTY_COORDINATOR: 'party',
    FOCAL_POINT: 'party',
  },
  'practice.publish': network,
  'report.read': OWN_AGREEMENT,
  'report.generate': network,
  // Versions of the plan, events, accessions, suspensions and calendars.
  'agreement.read': OWN_AGREEMENT,
  // Facts that move deadlines: meetings, requests and accessions are daily work; the rest changes what the plan says.
  'event.manage': network,
  // The year's request of actions for the report; what locks the year is period.manage.
  'collection.manage': network,
  'accession.manage': network,
  'plan.manage': { NETWORK_ADMIN: 'network' },
  'relief.manage': { NETWORK_ADMIN: 'network' },
  'calendar.manage': { NETWORK_ADMIN: 'network' },
  // Whoever has a party may see who works there; whom each role may invite is in invitations.ts.
  'member.read': OWN_RECORDS,
  'member.manage': { ...network, PARTY_COORDINATOR: 'party' },
  // An account reaches every party its person belongs to, so that only the network's administration closes it.
  'account.manage': { NETWORK_ADMIN: 'network' },
  // Designated persons, with CPF and phone masked; in full only with a reason, which the trail keeps.
  'person.read': { ...oversight, PARTY_COORDINATOR: 'party', FOCAL_POINT: 'party' },
  'person.manage': {
    NETWORK_ADMIN: 'party',
    NETWORK_ANALYST: 'party',
    PARTY_COORDINATOR: 'party',
    FOCAL_POINT: 'party',
  },
  'person.reveal': { ...network, PARTY_COORDINATOR: 'party' },
  'trail.read': { ...oversight, PARTY_COORDINATOR: 'party' },
  'settings.manage': { NETWORK_ADMIN: 'network' },
  // One's own account: password, e-mail, second factor, sessions, gov.br, the party one works for, a copy of one's data.
  'account.own': OWN_AGREEMENT,
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof POLICY;

export interface Membership {
  partyId: string;
  agreementId: string;
  role: Role;
}

/** The person acting, with every membership they hold. */
export interface Actor {
  userId: string;
  name: string;
  memberships: Membership[];
}

/** What a permission is asked about. */
export interface Subject {
  /** Absent for what belongs to no single agreement, such as a calendar. */
  agreementId?: string;
  /** Absent for what belongs to the agreement as a whole. */
  partyId?: string;
  /** Who recorded it. Whoever recorded a thing never reviews it. */
  authorIds?: string[];
}

/** What nobody does to their own work, whatever their role. */
const OF_OTHERS: readonly Permission[] = ['activity.review', 'practice.publish'];

/** Whether the policy grants this permission to this person over this subject. */
export function can(actor: Actor, permission: Permission, subject: Subject): boolean {
  if (OF_OTHERS.includes(permission) && subject.authorIds?.includes(actor.userId)) return false;
  return grants(actor, permission).some(({ membership, reach }) => {
    if (reach === 'network') return true;
    if (membership.agreementId !== subject.agreementId) return false;
    return reach === 'agreement' || membership.partyId === subject.partyId;
  });
}

/** Whether the policy grants this permission to this person over anything at all (for menus). */
export function mayEver(actor: Actor, permission: Permission): boolean {
  return grants(actor, permission).length > 0;
}

/** The records a permission reaches, to stand inside a query. `'all'` is the whole network. */
export type Scope = 'all' | { agreementIds: string[]; partyIds: string[] };

export function scopeOf(actor: Actor, permission: Permission): Scope {
  const granted = grants(actor, permission);
  if (granted.some(({ reach }) => reach === 'network')) return 'all';
  const byReach = (wanted: Reach) =>
    granted.filter(({ reach }) => reach === wanted).map(({ membership }) => membership);
  return {
    agreementIds: byReach('agreement').map(({ agreementId }) => agreementId),
    partyIds: byReach('party').map(({ partyId }) => partyId),
  };
}

function grants(actor: Actor, permission: Permission) {
  const grant: Grant = POLICY[permission];
  return actor.memberships.flatMap((membership) => {
    const reach = grant[membership.role];
    return reach ? [{ membership, reach }] : [];
  });
}
