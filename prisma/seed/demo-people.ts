import { hashPassword } from '@/lib/auth/password';
import type { PrismaClient } from '@/lib/db/generated/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor } from '@/lib/domain/permissions/policy';
import { ACCESSION, type DemoKey, PASSWORD, PEOPLE } from './demo-roster';

export type DemoActors = Map<DemoKey, Actor>;

/** Makes the fictitious accession body and everyone's account. */
export async function loadDemoPeople(db: PrismaClient, agreementId: string): Promise<DemoActors> {
  await loadAccession(db, agreementId);
  const passwordHash = await hashPassword(PASSWORD);
  const parties = await db.party.findMany({ where: { agreementId }, select: { id: true, acronym: true } });
  const entries = await Promise.all(
    PEOPLE.map(async ({ key, name, email, role, party }) => {
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
  return new Map(entries);
}

async function loadAccession(db: PrismaClient, agreementId: string): Promise<void> {
  if (await db.party.findFirst({ where: { agreementId, acronym: ACCESSION.acronym } })) return;
  const calendar = await db.calendar.findUniqueOrThrow({ where: { code: 'BR-RO' } });
  const goals = await db.goal.findMany({ where: { workPlan: { agreementId }, appliesToAccessions: true } });
  await db.party.create({
    data: {
      agreementId,
      role: 'ACCESSION',
      acronym: ACCESSION.acronym,
      name: ACCESSION.name,
      cnpj: '12ABC34501DE35',
      sphere: 'Público Estadual',
      elo: 'Estados',
      calendarId: calendar.id,
      joinedOn: toUtc(civilDate(ACCESSION.signedOn)),
      assignments: { create: goals.map(({ id }) => ({ goalId: id })) },
    },
  });
}
