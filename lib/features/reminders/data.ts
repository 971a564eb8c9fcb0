import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { inSituation } from '@/lib/db/situation';
import { type CivilDate, fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { remindedDeadlines } from '@/lib/domain/collection/request';
import type { ReminderReference } from '@/lib/features/collections/schema';

/** Who is told of what their party owes: those who answer for it, as long as they may sign in. */
const TOLD = {
  role: { in: ['PARTY_COORDINATOR', 'FOCAL_POINT'] },
  user: { disabledAt: null },
} satisfies Prisma.MembershipWhereInput;

/** Who reads the reminders of these parties. */
export function readersOf(partyIds: string[], tx: Tx = db) {
  return tx.membership.findMany({
    where: { partyId: { in: partyIds }, ...TOLD },
    select: { partyId: true, userId: true },
  });
}

/** Which of these parties were reminded on a day. */
export async function remindedOn(
  collectionId: string,
  partyIds: string[],
  day: CivilDate,
  tx: Tx = db,
): Promise<string[]> {
  const rows = await tx.collectionReminder.findMany({
    where: { collectionId, partyId: { in: partyIds }, day: toUtc(day) },
    select: { partyId: true },
  });
  return rows.map(({ partyId }) => partyId);
}

/**
 * The parties whose deadline in an open collection is so near that they are reminded today, whichever the agreement. A
 * year that was locked by itself takes no answer, so nobody is sent to it.
 */
export async function listDueForReminder(tx: Tx, today: CivilDate) {
  const rows = await tx.obligation.findMany({
    where: {
      // Due in a week at most, and not suspended.
      AND: [inSituation('vence_em_breve', today)],
      dueOn: { in: remindedDeadlines(today).map((deadline) => toUtc(deadline)) },
      event: { collection: { is: { closedAt: null, withdrawnAt: null } } },
    },
    select: {
      partyId: true,
      event: { select: { collection: { select: { id: true, agreementId: true, year: true } } } },
    },
  });
  const locks = await tx.periodLock.findMany({ select: { agreementId: true, year: true } });
  const isLocked = new Set(locks.map(({ agreementId, year }) => `${agreementId} ${year}`));
  return rows.flatMap(({ partyId, event }) => {
    const collection = event?.collection;
    return collection && !isLocked.has(`${collection.agreementId} ${collection.year}`)
      ? [{ partyId, id: collection.id, year: collection.year }]
      : [];
  });
}

/** What a reminder's message needs; null when the party has answered by now, or its person is told no more. */
export async function findReminderToMail({ collectionId, partyId, userId }: ReminderReference) {
  const membership = await db.membership.findFirst({
    where: { partyId, userId, ...TOLD },
    select: { user: { select: { name: true, email: true } }, party: { select: { acronym: true } } },
  });
  const obligation = await db.obligation.findFirst({
    where: {
      partyId,
      status: 'OPEN',
      event: { collection: { is: { id: collectionId, closedAt: null, withdrawnAt: null } } },
    },
    select: { dueOn: true, event: { select: { collection: { select: { year: true } } } } },
  });
  const year = obligation?.event?.collection?.year;
  if (!membership || !obligation || !year) return null;
  return { ...membership, year, dueOn: fromUtc(obligation.dueOn) };
}
