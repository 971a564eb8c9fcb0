import { perform } from '@/lib/action/perform';
import { hashPassword } from '@/lib/auth/password';
import type { PrismaClient } from '@/lib/db/generated/client';
import { addDays, civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { registerAccession } from '@/lib/features/accessions/mutations';
import { ACCESSION, type DemoKey, PASSWORD, PEOPLE } from './demo-roster';

export type DemoActors = Map<DemoKey, Actor>;

/** Makes everyone's account and, by the analyst's hand, the fictitious body that joined. */
export async function loadDemoPeople(db: PrismaClient, agreementId: string): Promise<DemoActors> {
  const passwordHash = await hashPassword(PASSWORD);
  const ofSignatories = PEOPLE.filter(({ party }) => party !== ACCESSION.acronym);
  const signatories = await loadAccounts(db, agreementId, ofSignatories, passwordHash);
  await loadAccession(db, agreementId, new Map(signatories));
  const ofAccession = PEOPLE.filter(({ party }) => party === ACCESSION.acronym);
  return new Map([...signatories, ...(await loadAccounts(db, agreementId, ofAccession, passwordHash))]);
}

async function loadAccounts(
  db: PrismaClient,
  agreementId: string,
  people: readonly (typeof PEOPLE)[number][],
  passwordHash: string,
) {
  const parties = await db.party.findMany({ where: { agreementId }, select: { id: true, acronym: true } });
  return Promise.all(
    people.map(async ({ key, name, email, role, party }) => {
      const partyId = parties.find(({ acronym }) => acronym === party)?.id ?? '';
      const user = await db.user.upsert({
        where: { email },
        update: {},
        create: { name, email, passwordHash, memberships: { create: { partyId, role } } },
      });
      const actor: Actor = { userId: user.id, name, memberships: [{ partyId, agreementId, role }] };
      return [key, actor] as const;
    }),
  );
}

async function loadAccession(db: PrismaClient, agreementId: string, actors: DemoActors): Promise<void> {
  if (await db.party.findFirst({ where: { agreementId, acronym: ACCESSION.acronym } })) return;
  const actor = actors.get('analyst');
  if (!actor) throw new Error('nobody plays the analyst');
  const { signedOn, ...facts } = ACCESSION;
  const nextMorning = new Date(toUtc(addDays(civilDate(signedOn), 1)).getTime() + 13 * 3_600_000);
  const result = await perform(
    registerAccession,
    { actor, now: nextMorning },
    { ...facts, signedOn, agreementId, id: crypto.randomUUID() },
  );
  if (!result.ok) throw new Error(`the accession could not be registered: ${JSON.stringify(result)}`);
}
