import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { generateObligations } from '@/lib/features/obligations/mutations';
import { TODAY } from '@/tests/factories/world';

const noon = new Date(`${TODAY}T15:00:00Z`);
const joinedOn = toUtc(civilDate('2026-02-10'));
const start = toUtc(civilDate('2025-12-19'));

/** A body that joins ACT 189/2025 by accession on 10/02/2026, with the goals that extend to it. */
export async function addAccession(acronym: string, cnpj = '12ABC34501DE35'): Promise<string> {
  const { id: agreementId } = await db.agreement.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
  const { id: calendarId } = await db.calendar.findUniqueOrThrow({ where: { code: 'BR-RO' } });
  const goals = await db.goal.findMany({ where: { workPlan: { agreementId }, appliesToAccessions: true } });
  const party = await db.party.create({
    data: {
      ...{ agreementId, calendarId, acronym, cnpj, joinedOn },
      name: `Órgão ${acronym}`,
      role: 'ACCESSION',
      sphere: 'Público Estadual',
      assignments: { create: goals.map(({ id }) => ({ goalId: id })) },
    },
  });
  await transaction((tx) => generateObligations(tx, agreementId, noon));
  return party.id;
}

/** Another agreement, whose one party `acronym` owes 60 hours of courses a year. Returns its id. */
export async function addAgreement(acronym: string): Promise<string> {
  const { id: calendarId } = await db.calendar.findUniqueOrThrow({ where: { code: 'BR-RO' } });
  const agreement = await db.agreement.create({
    data: {
      number: `ACT de ${acronym}`,
      seiProcess: '19973.010322/2025-54',
      object: 'Outro acordo',
      startsOn: start,
      termMonths: 60,
      workPlans: { create: { number: '1', effectiveFrom: start, publishedAt: start } },
      parties: {
        create: {
          ...{ calendarId, acronym, cnpj: '00489828000155', joinedOn: start },
          name: `Governo ${acronym}`,
          role: 'PARTNER',
          sphere: 'Público Estadual',
        },
      },
    },
    include: { workPlans: true, parties: true },
  });
  await db.goal.create({
    data: {
      ...{ workPlanId: agreement.workPlans[0]?.id ?? '', position: 0, code: '2.2', planLabel: '2.2' },
      description: 'Cursos',
      deadlineText: 'Anual',
      rule: { kind: 'annual', minimumHours: 60 },
      assignments: { create: { partyId: agreement.parties[0]?.id ?? '' } },
    },
  });
  await transaction((tx) => generateObligations(tx, agreement.id, noon));
  return agreement.id;
}
