import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import { agreementRecords } from '@/lib/db/scope';
import { fromUtc } from '@/lib/domain/calendar/civil-date';
import type { Actor, Permission } from '@/lib/domain/permissions/policy';

/** A meeting that was not withdrawn, with what was recorded of it; null when out of reach. */
export async function findMeeting(tx: Tx, actor: Actor, id: string, permission: Permission) {
  const meeting = await tx.agreementEvent.findFirst({
    where: { AND: [{ id, kind: 'MEETING', withdrawnReason: null }, agreementRecords(actor, permission)] },
    select: {
      id: true,
      agreementId: true,
      title: true,
      occurredOn: true,
      dueOn: true,
      agreement: { select: { number: true } },
      minutes: { include: { editedBy: { select: { name: true } } } },
    },
  });
  return meeting && { ...meeting, occurredOn: fromUtc(meeting.occurredOn), dueOn: fromUtc(meeting.dueOn) };
}

/** The same for a page. */
export function readMeeting(actor: Actor, id: string, permission: Permission) {
  return findMeeting(db, actor, id, permission);
}

/** What the minutes of a meeting are made from, asking nobody's permission; null before anything was recorded. */
export async function readMeetingFacts(agreementId: string, id: string) {
  const meeting = await db.agreementEvent.findFirst({
    where: { id, agreementId, kind: 'MEETING', withdrawnReason: null },
    select: { title: true, occurredOn: true, dueOn: true, agreement: { select: { number: true } }, minutes: true },
  });
  if (!meeting?.minutes) return null;
  const { title, agreement, minutes } = meeting;
  const convenedOn = fromUtc(meeting.occurredOn);
  return { ...minutes, title, agreement: agreement.number, convenedOn, heldOn: fromUtc(meeting.dueOn) ?? convenedOn };
}
