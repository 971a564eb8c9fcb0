import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { partyRecords } from '@/lib/db/scope';
import type { Actor } from '@/lib/domain/permissions/policy';
import type { AuditAction } from '@/lib/domain/trail/vocabulary';
import { CPF_HASH } from '@/lib/vault/places';
import { keyedHashes } from '@/lib/vault/vault';

const party = { select: { acronym: true } };
const dated = { id: true, createdAt: true } as const;

const accountSelect = {
  name: true,
  email: true,
  createdAt: true,
  passwordSetAt: true,
  disabledAt: true,
  memberships: { select: { role: true, party: { select: { acronym: true, name: true } } } },
  sessions: { select: { method: true, browser: true, createdAt: true, expiresAt: true } },
  factor: { select: { confirmedAt: true } },
  recovery: { select: { usedAt: true } },
  links: { select: { purpose: true, newEmail: true, createdAt: true, expiresAt: true } },
  identities: { select: { issuer: true, subjectHash: true, linkedAt: true } },
  // Invitations that this person sent are about somebody else: of them only when, to which party and for which role.
  invited: { select: { role: true, createdAt: true, party } },
  accepted: { select: { role: true, email: true, name: true, createdAt: true, acceptedAt: true, party } },
  created: { select: { ...dated, title: true, party } },
  submitted: { select: { id: true, submittedAt: true } },
  remarks: { select: { ...dated, activityId: true, kind: true, text: true } },
  notices: { select: { remarkId: true, mentioned: true, readAt: true } },
  evidence: { select: { ...dated, title: true } },
  published: { select: { id: true, publishedAt: true } },
  files: { select: { ...dated, fileName: true } },
  views: { select: { list: true, name: true, query: true, createdAt: true } },
  locks: { select: { year: true, lockedAt: true } },
  reopened: { select: { openedAt: true, party } },
  reclosed: { select: { closedAt: true, party } },
  reports: { select: { year: true, edition: true, generatedAt: true } },
  accessions: { select: { createdAt: true, party } },
  reliefs: { select: { ...dated, kind: true } },
  designated: { select: dated },
} satisfies Prisma.UserSelect;

/** All that stands under a person's account. */
export async function readAccount(userId: string) {
  const [account, events, changes] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: userId }, select: accountSelect }),
    db.auditEvent.findMany({
      where: { actorId: userId },
      orderBy: { id: 'asc' },
      select: { at: true, action: true, entity: true, entityId: true },
    }),
    db.obligationChange.count({ where: { actorId: userId } }),
  ]);
  return { account, events, changes };
}

const designationSelect = {
  id: true,
  purpose: true,
  name: true,
  email: true,
  cpf: true,
  phone: true,
  startsOn: true,
  endsOn: true,
  endedReason: true,
  createdAt: true,
  party: { select: { acronym: true, name: true } },
} satisfies Prisma.DesignationSelect;

/** A designation with its sealed values still sealed. */
export type SealedDesignation = Prisma.DesignationGetPayload<{ select: typeof designationSelect }>;

/** Designations under an e-mail address. That they are of whoever reads it is still to be proven. */
export function readByEmail(email: string): Promise<SealedDesignation[]> {
  return db.designation.findMany({ where: { email }, select: designationSelect, orderBy: { startsOn: 'asc' } });
}

/** Every designation of the person with this CPF that the actor may show in full. */
export function readOfPerson(tx: Tx, actor: Actor, cpf: string): Promise<SealedDesignation[]> {
  return tx.designation.findMany({
    where: { AND: [partyRecords(actor, 'person.reveal')], cpfHash: { in: keyedHashes(cpf, CPF_HASH) } },
    select: designationSelect,
    orderBy: { startsOn: 'asc' },
  });
}

/** When and why these designations were seen in full or copied, without who did it. */
export function readDisclosures(tx: Tx, ids: string[]) {
  const shown = { in: ['personalData.revealed', 'personalData.exported'] satisfies AuditAction[] };
  return tx.auditEvent.findMany({
    where: { entity: 'Designation', entityId: { in: ids }, action: shown },
    orderBy: { id: 'asc' },
    select: { at: true, action: true, data: true },
  });
}

/** The designation that one looks at, to be shown in full; null when this person may not even see it masked. */
export async function findSealed(tx: Tx, actor: Actor, id: string) {
  const stored = await tx.designation.findFirst({
    where: { AND: [{ id }, partyRecords(actor, 'person.read')] },
    select: { id: true, cpf: true, phone: true, partyId: true, party: { select: { agreementId: true } } },
  });
  return stored && { ...stored, agreementId: stored.party.agreementId };
}

/** The designation of the person with this CPF, the one in function first; null when none is within reach. */
export function findByCpf(tx: Tx, actor: Actor, cpf: string) {
  return tx.designation.findFirst({
    where: { AND: [partyRecords(actor, 'person.reveal')], cpfHash: { in: keyedHashes(cpf, CPF_HASH) } },
    orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { startsOn: 'desc' }],
    select: { id: true },
  });
}
