import { randomUUID } from 'node:crypto';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { ELOS, SPHERES } from '@/lib/domain/accessions/vocabulary';
import { civilDate, toUtc } from '@/lib/domain/calendar/civil-date';
import { generateObligations } from '@/lib/features/obligations/mutations';

const AT = new Date('2026-11-20T15:00:00Z');
const MINUTES = 600_000;
const BATCH = 2_000;

/** A year at the size of the whole network: so many accession bodies and validated activities, each with a proof. */
export async function fillNetwork(parties: number, activities: number): Promise<{ agreementId: string }> {
  const agreementId = await transaction(async (tx) => {
    const id = await addParties(tx, parties);
    await generateObligations(tx, id, AT);
    return id;
  }, MINUTES);
  await addActivities(agreementId, activities);
  await db.$executeRawUnsafe('ANALYZE');
  return { agreementId };
}

async function addParties(tx: Tx, count: number): Promise<string> {
  const { id: agreementId, parties } = await tx.agreement.findFirstOrThrow({ include: { parties: true } });
  const goals = await tx.goal.findMany({ where: { appliesToAccessions: true }, select: { id: true } });
  const joinedOn = toUtc(civilDate('2026-01-05'));
  const added = await tx.party.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      ...{ agreementId, calendarId: parties[0]?.calendarId ?? '', role: 'ACCESSION' as const, joinedOn },
      ...{ acronym: `ORG${index}/RO`, name: `Secretaria Municipal de Exemplo número ${index}` },
      ...{ cnpj: String(index).padStart(14, '0'), sphere: SPHERES[0] ?? '', elo: ELOS[index % ELOS.length] },
    })),
    select: { id: true },
  });
  const assignments = added.flatMap(({ id: partyId }) => goals.map(({ id: goalId }) => ({ goalId, partyId })));
  for (const batch of batchesOf(assignments)) await tx.assignment.createMany({ data: batch });
  return agreementId;
}

/** Activities spread over the year and the parties, two words short of a page of narrative. */
async function addActivities(agreementId: string, count: number): Promise<void> {
  const author = await db.user.create({ data: { email: 'bench@exemplo.gov.br', name: 'Pessoa Fictícia do Ensaio' } });
  const obligations = await db.obligation.findMany({
    where: { party: { agreementId, role: 'ACCESSION' }, period: '2026', status: { not: 'CANCELLED' } },
    orderBy: { id: 'asc' },
    select: { id: true, partyId: true },
  });
  const made = Array.from({ length: count }, (_, index) => {
    const owed = obligations[(index * 7) % obligations.length];
    if (!owed) throw new Error('nothing is owed for 2026');
    return { id: randomUUID(), evidenceId: randomUUID(), index, ...{ obligationId: owed.id, partyId: owed.partyId } };
  });
  const by = { createdById: author.id };
  for (const batch of batchesOf(made)) {
    await db.activity.createMany({
      data: batch.map(({ id, partyId, index }) => ({
        ...{ id, partyId, status: 'VALIDATED' as const, ...by, submittedById: author.id, submittedAt: AT },
        title: `Oficina de gestão de parcerias, turma ${index}`,
        narrative: 'Oficina sobre o modelo de governança, com estudo de caso e prática em grupos. '.repeat(4),
        ...{ performedFrom: dayOf(index), performedTo: dayOf(index), hours: 20, enrolled: 30, completed: 26 },
      })),
    });
    await db.activityObligation.createMany({
      data: batch.map(({ id, obligationId }) => ({ activityId: id, obligationId })),
    });
    await db.evidence.createMany({
      data: batch.map(({ evidenceId, partyId, index }) => ({
        ...{ id: evidenceId, partyId, kind: 'ATTENDANCE_LIST' as const, title: `Lista de presença ${index}`, ...by },
      })),
    });
    await db.evidenceFile.createMany({
      data: batch.map(({ evidenceId, index }) => ({
        ...{ evidenceId, number: 1, fileName: `lista-${index}.pdf`, mediaType: 'application/pdf', size: 123_456 },
        ...{ sha256: index.toString(16).padStart(64, '0'), storageKey: evidenceId, uploadedById: author.id },
      })),
    });
    await db.activityEvidence.createMany({
      data: batch.map(({ id, evidenceId }) => ({ activityId: id, evidenceId })),
    });
  }
}

const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 10 + (index % 300)));

function* batchesOf<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}
