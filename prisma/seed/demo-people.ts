import { hashPassword } from '@/lib/auth/password';
import type { PrismaClient } from '@/lib/db/generated/client';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import type { Role } from '@/lib/domain/glossary';
import type { Actor } from '@/lib/domain/permissions/policy';

/** The fictitious body that joined by accession, and the day it did. */
export const ACCESSION = {
  acronym: 'IEX/RO',
  name: 'Instituto Exemplo de Rondônia (fictício)',
  signedOn: '2026-10-14',
};

const PASSWORD = 'demonstracao-2026';

const PEOPLE = [
  {
    key: 'admin',
    name: 'Sofia Fictícia da Rede',
    email: 'administracao@seges.example',
    party: 'SEGES',
    role: 'NETWORK_ADMIN',
  },
  {
    key: 'analyst',
    name: 'Paulo Fictício Analista',
    email: 'analista@seges.example',
    party: 'SEGES',
    role: 'NETWORK_ANALYST',
  },
  {
    key: 'coordinator',
    name: 'Carla Fictícia Coordenadora',
    email: 'coordenacao@sepog.example',
    party: 'SEPOG/RO',
    role: 'PARTY_COORDINATOR',
  },
  {
    key: 'focalPoint',
    name: 'Ana Fictícia Ponto Focal',
    email: 'pontofocal@sepog.example',
    party: 'SEPOG/RO',
    role: 'FOCAL_POINT',
  },
  { key: 'viewer', name: 'Vera Fictícia Leitora', email: 'leitura@sepog.example', party: 'SEPOG/RO', role: 'VIEWER' },
  {
    key: 'accession',
    name: 'Ivo Fictício Aderente',
    email: 'pontofocal@iex.example',
    party: ACCESSION.acronym,
    role: 'FOCAL_POINT',
  },
  {
    key: 'auditor',
    name: 'Olga Fictícia Auditora',
    email: 'controle@controle.example',
    party: 'SEGES',
    role: 'AUDITOR',
  },
] as const satisfies { key: string; name: string; email: string; party: string; role: Role }[];

export type DemoActors = Map<DemoKey, Actor>;
type DemoKey = (typeof PEOPLE)[number]['key'];

/** Who can sign in to a demonstration, to be shown where it starts. */
export const demoSignIns = PEOPLE.map(({ name, role, email }) => ({ name, role, email, password: PASSWORD }));

/** Makes the fictitious accession body and everyone's account. */
export async function loadDemoPeople(db: PrismaClient, agreementId: string): Promise<DemoActors> {
  await loadAccession(db, agreementId);
  const passwordHash = await hashPassword(PASSWORD);
  const parties = await db.party.findMany({ where: { agreementId }, select: { id: true, acronym: true } });
  const entries = await Promise.all(
    PEOPLE.map(async ({ key, name, email, role, party }) => {
      const partyId = parties.find(({ acronym }) => acronym === party)?.id ?? '';
      const user = await db.user.create({
        data: { name, email, passwordHash, memberships: { create: { partyId, role } } },
      });
      const actor: Actor = { userId: user.id, name, memberships: [{ partyId, agreementId, role }] };
      return [key, actor] as const;
    }),
  );
  return new Map(entries);
}

async function loadAccession(db: PrismaClient, agreementId: string): Promise<void> {
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
