import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/client';
import { createCalendar } from '@/lib/domain/calendar/calendar';
import { fromUtc, toUtc } from '@/lib/domain/calendar/civil-date';
import { deadlineRule } from '@/lib/domain/deadlines/rule';
import { fulfilment } from '@/lib/domain/execution/fulfilment';
import { planObligations } from '@/lib/domain/obligations/plan';

/**
 * Writes every obligation that the agreement's plan in force puts on its parties and that is not there yet.
 * Running it again, or two at once, changes nothing. Returns how many were new.
 */
export async function generateObligations(tx: Tx, agreementId: string, at: Date): Promise<number> {
  const agreement = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    include: {
      events: true,
      workPlans: { orderBy: { version: 'desc' }, take: 1, include: { goals: { include: { assignments: true } } } },
      parties: { include: { calendar: { include: { days: true } } } },
    },
  });
  const term = {
    startsOn: fromUtc(agreement.startsOn),
    months: agreement.termMonths,
    confirmed: agreement.startsConfirmed,
  };
  const events = agreement.events.map((event) => ({
    ...event,
    occurredOn: fromUtc(event.occurredOn),
    dueOn: fromUtc(event.dueOn),
  }));
  const goals = new Map(agreement.workPlans[0]?.goals.map((goal) => [goal.id, goal]));
  const planned = agreement.parties.flatMap((party) => {
    const days = party.calendar.days.map((day) => ({ ...day, date: fromUtc(day.date) }));
    const member = {
      id: party.id,
      role: party.role,
      joinedOn: fromUtc(party.joinedOn),
      leftOn: fromUtc(party.leftOn),
      calendar: createCalendar({ ...party.calendar, days }),
    };
    const assigned = [...goals.values()].filter(({ assignments }) =>
      assignments.some(({ partyId }) => partyId === party.id),
    );
    return assigned.flatMap((goal) =>
      planObligations({ term, party: member, goal: { ...goal, rule: deadlineRule.parse(goal.rule) }, events }).map(
        ({ periodStart, periodEnd, dueOn, ...rest }) => ({
          ...rest,
          goalId: goal.id,
          partyId: party.id,
          periodStart: toUtc(periodStart),
          periodEnd: toUtc(periodEnd),
          dueOn: toUtc(dueOn),
        }),
      ),
    );
  });
  const { count } = await tx.obligation.createMany({ data: planned, skipDuplicates: true });
  if (count > 0) {
    const entry = { action: 'obligations.generated', entity: 'Agreement', entityId: agreementId } as const;
    await recordAudit(tx, null, at, { ...entry, data: { count } });
  }
  return count;
}

/** Brings obligations up to what their activities now amount to. Those set aside by decision are left alone. */
export async function refreshObligations(tx: Tx, obligationIds: string[]): Promise<void> {
  const obligations = await tx.obligation.findMany({
    where: { id: { in: obligationIds }, status: { in: ['OPEN', 'IN_REVIEW', 'FULFILLED', 'NOTHING_TO_REPORT'] } },
    include: { goal: { select: { rule: true } }, activities: { include: { activity: true } } },
  });
  const states = obligations.map(({ id, goal, dueOn, eventId, activities }) => {
    const done = activities.map(({ activity }) => ({
      status: activity.status,
      performedTo: fromUtc(activity.performedTo ?? activity.performedFrom),
      hours: activity.hours?.toNumber() ?? null,
      items: activity.items,
    }));
    const { status, fulfilledOn, lastRecordOn } = fulfilment(
      deadlineRule.parse(goal.rule),
      { dueOn: fromUtc(dueOn), eventId },
      done,
    );
    return { id, status, fulfilledOn, lastRecordOn };
  });
  await tx.$executeRaw`
    UPDATE "Obligation" obligation
    SET status = state.status::"ObligationStatus", "fulfilledOn" = state."fulfilledOn",
        "lastRecordOn" = state."lastRecordOn", "updatedAt" = now()
    FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb)
      AS state(id uuid, status text, "fulfilledOn" date, "lastRecordOn" date)
    WHERE obligation.id = state.id`;
}
