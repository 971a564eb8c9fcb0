import 'server-only';
import { dayOf } from '@/lib/clock/clock';
import { db, type Tx } from '@/lib/db/client';
import { partyRecords } from '@/lib/db/scope';
import { SITUATION_FACTS, situationFacts } from '@/lib/db/situation';
import { type CivilDate, fromUtc } from '@/lib/domain/calendar/civil-date';
import { narratives, receiptContent } from '@/lib/domain/collection/receipt';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';
import { unsent } from '@/lib/domain/report/answers';
import type { ReportAnswer } from '@/lib/domain/report/input';
import type { Collection } from '@/lib/features/collections/data';

/** What a collection asks of a party, with the party; null when it asks nothing, or the party is out of reach. */
export async function findAsked(actor: Actor, eventId: string, partyId: string, permission: Permission, tx: Tx = db) {
  const stored = await tx.obligation.findFirst({
    where: { AND: [partyRecords(actor, permission)], eventId, partyId, status: { not: 'CANCELLED' } },
    select: {
      ...SITUATION_FACTS,
      id: true,
      goal: { select: { code: true, rule: true } },
      party: { select: { id: true, acronym: true, name: true } },
    },
  });
  if (!stored) return null;
  const { id, party, goal, ...facts } = stored;
  return { id, party, goalCode: goal.code, ...situationFacts(facts), rule: deadlineRule.parse(goal.rule) };
}

/** What a party has written so far, with what it sent, the latest first. */
export async function findAnswer(collectionId: string, partyId: string, tx: Tx = db) {
  const stored = await tx.collectionAnswer.findUnique({
    where: { collectionId_partyId: { collectionId, partyId } },
    include: {
      changedBy: { select: { name: true } },
      receipts: { orderBy: { number: 'desc' }, include: { sentBy: { select: { name: true } } } },
    },
  });
  if (!stored) return null;
  return {
    ...stored,
    narratives: narratives.parse(stored.narratives),
    receipts: stored.receipts.map((receipt) => ({ ...receipt, content: receiptContent.parse(receipt.content) })),
  };
}
export type StoredAnswer = NonNullable<Awaited<ReturnType<typeof findAnswer>>>;

/** Whether the year is closed to answers, and whether it was opened again for this party. */
export async function readClosing({ agreementId, year, closedAt }: Collection, partyId: string, tx: Tx = db) {
  const lock = await tx.periodLock.findUnique({
    where: { agreementId_year: { agreementId, year } },
    select: { reopenings: { where: { partyId, closedAt: null }, select: { id: true }, take: 1 } },
  });
  return { isClosed: closedAt !== null || lock !== null, isReopened: Boolean(lock?.reopenings.length) };
}

/** The later days that a party was granted, the latest first. */
export async function listExtensions(collectionId: string, partyId: string) {
  const rows = await db.collectionExtension.findMany({
    where: { collectionId, partyId },
    orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, dueOn: true, reason: true, grantedAt: true, grantedBy: { select: { name: true } } },
  });
  return rows.map((row) => ({ ...row, dueOn: fromUtc(row.dueOn) }));
}

/**
 * What every party that was asked for a year's actions has sent by now, the words of its latest receipt; undefined where
 * nobody was asked. For a report: who calls has asked permission.
 */
export async function readAnswersOfYear(
  tx: Tx,
  { agreementId, year, partyId }: { agreementId: string; year: number; partyId?: string },
): Promise<ReportAnswer[] | undefined> {
  const collection = await tx.reportCollection.findFirst({
    where: { agreementId, year, withdrawnAt: null },
    select: { id: true, eventId: true },
  });
  if (!collection) return undefined;
  const asked = await tx.obligation.findMany({
    // Who was excused owes no answer.
    where: { eventId: collection.eventId, partyId, status: { notIn: ['CANCELLED', 'WAIVED'] } },
    select: { partyId: true, dueOn: true },
  });
  const sent = await tx.collectionAnswer.findMany({
    where: { collectionId: collection.id, partyId, firstSentAt: { not: null } },
    select: {
      ...{ partyId: true, protocol: true, firstSentAt: true },
      receipts: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
    },
  });
  const answers = new Map(sent.map((answer) => [answer.partyId, answer]));
  return asked.map(({ partyId, dueOn }) => reportAnswer(partyId, fromUtc(dueOn), answers.get(partyId)));
}

type SentAnswer = { protocol: string | null; firstSentAt: Date | null; receipts: { content: unknown }[] };

function reportAnswer(partyId: string, dueOn: CivilDate | null, answer: SentAnswer | undefined): ReportAnswer {
  const [receipt] = answer?.receipts ?? [];
  if (!answer?.firstSentAt || !receipt) return unsent(partyId);
  const { narratives: told, highlights, goals } = receiptContent.parse(receipt.content);
  const sentOn = dayOf(answer.firstSentAt);
  return {
    partyId,
    sentOn,
    onTime: dueOn === null || sentOn <= dueOn,
    protocol: answer.protocol,
    narratives: told.map(({ slug: axis, text }) => ({ axis, text })),
    highlights: highlights ? [highlights] : [],
    nothingToReport: goals.filter(({ nothing }) => nothing).map(({ code }) => code),
  };
}
